using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck.Fluent;
using UnitDsl.Analyzers.Generating;

namespace UnitDsl.Ops.Tests.Handover;

/// <summary>Whatever an app's texts are, the real node reads them back as they were written.</summary>
public sealed class EcosystemTests
{
    private static readonly string[] hostile =
    [
        "", " ", "\"", "'", "\\", "\\\"", "`${process.env.HOME}`", "</script>", "*/", "//", "\n", "\r\n", "\t", "\u2028\u2029", "\u0001\u001f\u007f", "é", "𝒳", "\ufeff", "$HOME", "%n", "{{x}}", "a\\", "];process.exit(1)//",
    ];

    [Fact]
    public void Node_reads_back_what_was_written()
    {
        Tool.SkipUnlessInstalled("node");
        var texts = hostile.Concat(Gen.Elements(hostile).ListOf().Select(static parts => string.Concat(parts)).Sample(200)).Distinct().ToList();
        var (arguments, variables) = Read(texts);

        Assert.Equal(texts, arguments);
        Assert.Equal(texts.Select(static (text, index) => ($"V{index}", text)), variables);
    }

    private static (IReadOnlyList<string> Arguments, IReadOnlyList<(string, string)> Variables) Read(List<string> texts)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("unitdsl-pm2-").FullName, "ecosystem.config.cjs");
        try
        {
            File.WriteAllText(file, Rendered(texts));
            using var answer = JsonDocument.Parse(Node($"console.log(JSON.stringify(require({JsonSerializer.Serialize(file)}).apps[0]))"));
            var app = answer.RootElement;
            Assert.Equal("shop", app.GetProperty("name").GetString());
            return (
                [.. app.GetProperty("args").EnumerateArray().Select(static argument => argument.GetString()!)],
                [.. app.GetProperty("env").EnumerateObject().Select(static variable => (variable.Name, variable.Value.GetString()!))]);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    private static string Rendered(List<string> texts)
    {
        var source = new StringBuilder("[RunAs(\"deploy\"), WorkingDirectory(\"/srv\"), Script(\"x.js\"");
        texts.ForEach(text => source.Append(", ").Append(Literal(text)));
        source.Append(")]\n");
        for (var i = 0; i < texts.Count; i++)
            source.Append($"[Environment(\"V{i}\", {Literal(texts[i].Replace("%", "%%", StringComparison.Ordinal))})]\n");
        source.Append("public sealed record Shop() : Pm2App;");
        var compilation = CompilationFactory.Create([new SourceFile("Language.cs", "global using UnitDsl;"), new SourceFile("Site.cs", source.ToString())], "Demo", []);
        var tree = CarriedTree.In(new GeneratorHarness(new UnitDslGenerator()).Run(compilation).AssertCompiles().Result.GeneratedTrees);
        Assert.Empty(tree.Refusals);
        return tree.Files["root/etc/pm2-deploy/ecosystem.config.cjs"];
    }

    // A brace is doubled, but for those of ${VAR}, which stay as they are in every text.
    private static string Literal(string text) =>
        Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(Regex.Replace(text, @"\$\{[^}]*\}?|\{|\}", static found => found.Value.Length > 1 ? found.Value : found.Value + found.Value), quote: true);

    private static string Node(string program)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["-e", program]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.Equal(0, node.ExitCode);
        return output;
    }
}
