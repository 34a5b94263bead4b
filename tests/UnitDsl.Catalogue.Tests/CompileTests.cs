using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using UnitDsl.Systemd;

namespace UnitDsl.Catalogue.Tests;

public sealed class CompileTests
{
    private const string Sdk = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private const string WebSdk = Sdk + """

        global using System.Net.Http.Json; global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http; global using Microsoft.AspNetCore.Routing; global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting; global using Microsoft.Extensions.Logging;
        """;

    private static readonly string[] Attributes =
        [.. DirectiveCatalogue.All.Where(d => !d.IsIgnored).Select(d => d.Name).Distinct()];

    [Fact]
    public void No_name_is_ambiguous_under_the_implicit_usings() => Assert.Empty(Errors(Sdk, AllNames(), []));

    [Fact]
    public void No_name_is_ambiguous_under_the_implicit_usings_of_the_web()
    {
        var core = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var shared = Path.Combine(core, "..", "..", "Microsoft.AspNetCore.App");
        Assert.SkipUnless(Directory.Exists(shared), "ASP.NET Core is not installed");
        var newest = Directory.GetDirectories(shared).OrderBy(d => Version.TryParse(Path.GetFileName(d), out var v) ? v : new Version()).Last();
        Assert.Empty(Errors(WebSdk, AllNames(), Directory.GetFiles(newest, "*.dll").Where(IsManaged)));
    }

    [Fact]
    public void An_attribute_without_arguments_is_clear_or_impossible()
    {
        var source = new StringBuilder();
        foreach (var name in Attributes) source.Append($"[{name}] abstract class A{name};\n");
        var errors = Errors(Sdk, source.ToString(), []).Where(e => !e.StartsWith("CS7036", StringComparison.Ordinal) && !e.StartsWith("CS1729", StringComparison.Ordinal));
        Assert.Empty(errors);
    }

    [Fact]
    public void Flags_read_as_flags()
    {
        var flags = DirectiveCatalogue.All.Where(d => !d.IsIgnored && (d.Kind is "bool" or "tristate" || d.AcceptsBoolean)).Select(d => d.Name).Distinct();
        var source = string.Concat(flags.Select(name => $"[{name}] abstract class A{name}; [{name}(false)] abstract class B{name};\n"));
        Assert.Empty(Errors(Sdk, source, []));
    }

    [Fact]
    public void Every_attribute_takes_systemds_own_text()
    {
        var source = string.Concat(Attributes.Select(name => $"[{name}(\"text\")] abstract class A{name};\n"));
        Assert.Empty(Errors(Sdk, source, []));
    }

    [Fact]
    public void The_typed_ways_to_write_are_there() => Assert.Empty(Errors(Sdk, """
        abstract record Db : UnitDsl.Unit;
        abstract record Web : UnitDsl.Unit;

        [Restart(Restart.OnFailure), RestartSec(10), TimeoutStartSec("1min 30s"), KillMode(KillMode.Mixed)]
        [MemoryMax(536870912), LimitNOFILE(65536), TasksMax("20%"), CPUWeight(200), Nice(-5), TimerSlackNSec(100)]
        [ProtectHome, ProtectSystem(ProtectSystem.Strict), PrivateTmp, PrivateDevices(false), Type(ServiceType.Exec)]
        [After<Db>, Wants<Db, Web>, Requires("a", "b"), Before, Slice<Db>]
        [ExecStart("/bin/sh", "-c", "true"), Environment("A", "b c"), Environment("C=d"), SetCredential("id", "x"), LoadCredential("id", "/x")]
        [ConditionFirstBoot, ConditionACPower(false), ConditionPathExists("!/x"), ReadWritePaths("/a", "/b"), Delegate("cpu"), RestrictNamespaces]
        [ListenStream(8080), ListenStream("/run/x"), SyslogLevel(SyslogLevel.Debug), LogLevelMax(SyslogLevel.Info)]
        abstract record Service : UnitDsl.Unit;
        """, []));

    private static string AllNames()
    {
        var source = new StringBuilder();
        foreach (var name in EnumCatalogue.Names) source.Append($"class E{name} {{ {name} value = {name}.{EnumCatalogue.Members(name)[0].Name}; }}\n");
        foreach (var name in Attributes) source.Append($"[{name}(\"text\")] abstract class A{name};\n");
        foreach (var name in DirectiveCatalogue.All.Where(d => d.Kind == "unit-list").Select(d => d.Name).Distinct())
            source.Append($"[{name}<UnitDsl.Unit>] abstract class G{name};\n");
        return source.ToString();
    }

    private static IEnumerable<string> Errors(string usings, string source, IEnumerable<string> references)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => !Path.GetFileName(p).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
        var all = trusted.Concat(references).GroupBy(Path.GetFileName).Select(g => MetadataReference.CreateFromFile(g.First()));
        var compilation = CSharpCompilation.Create(
            "Names",
            [CSharpSyntaxTree.ParseText(usings, options), CSharpSyntaxTree.ParseText("using UnitDsl;\n" + source, options)],
            all,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => $"{d.Id} {d.GetMessage()}");
    }

    private static bool IsManaged(string file)
    {
        using var stream = File.OpenRead(file);
        using var image = new System.Reflection.PortableExecutable.PEReader(stream);
        return image.HasMetadata;
    }
}
