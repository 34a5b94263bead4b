using UnitDsl.Generator.Tests.Support;

namespace UnitDsl.Generator.Tests.Hostile;

/// <summary>Sources that nobody in their right mind would write, and those that everybody writes while typing.</summary>
public sealed class HostileTests
{
    private const string Whole = """
        using UnitDsl;
        [assembly: Site("garbage", Ports = "3000-3004")]
        namespace Garbage;
        [SyslogIdentifier("{tag}"), Hardened] public class OwnAttribute(string tag = "t") : PatternAttribute { public string Tag => tag; }
        [Nice(3)] public interface IMix { const string M = "m"; }
        [Description("{Text}"), Own("a{Text}"), DependsOn<Db>, Environment("A", "{M} {{x}}"), ExecStart("/bin/{Text}", "-c", "it's {Port}")]
        public abstract record App(string Text, int Level = 3) : Service, IMix { private const string Data = "/d/{Text}"; }
        [Port(3306, Bind = "127.0.0.1")] public sealed record Db() : External("mysql.service");
        [Name("one"), Port(3001), RestartSec(1.5), After<Db>, HealthCheck(Http = "http://127.0.0.1:{Port}/", Retries = 5)]
        public sealed record One() : App($"{nameof(One)}x" + "y");
        public static class Outer { [Port(3002), Secret("KEY", As = SecretMode.EnvironmentFile), Directive("X", "y")] public sealed record Two() : App(Level: 4, Text: "two"); }
        """;

    public static TheoryData<string> Names => [.. HostileSources.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Survives(string name) => Survival.Of(SiteCode.Of([.. HostileSources.All[name]]));

    [Fact]
    public void Half_typed_code_is_read_as_far_as_it_goes()
    {
        for (var length = 1; length < Whole.Length; length += 37)
            Survival.Of(SiteCode.Of(Whole[..length]));
    }

    [Fact]
    public void Code_with_a_piece_missing_is_read_around_the_hole()
    {
        for (var at = 5; at < Whole.Length - 11; at += 41)
            Survival.Of(SiteCode.Of(Whole.Remove(at, 11)));
    }

    [Fact]
    public void Code_with_something_strange_in_it_is_read_around_it()
    {
        string[] strange = ["\0", "\ud800", "\u202e", "\"", "{", "}", "[", ")", "/*", "#if X\n", "😀", "\n#line 3 \"x\"\n", "partial ", "<T>", "null"];
        for (var at = 3; at < Whole.Length; at += 29)
            Survival.Of(SiteCode.Of(Whole.Insert(at, strange[at % strange.Length])));
    }

    [Fact]
    public void What_is_written_two_hundred_bases_up_still_counts()
    {
        var chain = string.Concat(Enumerable.Range(1, 200).Select(static level => $"public abstract record L{level}(string K) : L{level - 1}(K);\n"));
        var outcome = Survival.Of(SiteCode.Of("using UnitDsl; [ExecStart(\"/bin/{K}\")] public abstract record L0(string K) : Service;\n" + chain + "public sealed record Deep() : L200(\"deep\");"));
        Assert.Contains("ExecStart=/bin/deep", outcome.Sources, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_thousand_records_with_one_name_each_are_two_thousand_units()
    {
        var code = SiteCode.Of("using UnitDsl;" + string.Concat(Enumerable.Range(0, 2000).Select(static n => $"[ExecStart(\"/bin/{n}\"), SyslogIdentifier(\"x\")] public sealed record R{n}() : Service;\n")));
        var compilation = code.CompileAfresh();
        Assert.Contains("Summary = \"2000 units, exposure", string.Concat(Outcome.Harness.Run(compilation).Sources.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_thousand_records_with_the_same_name_are_told_so()
    {
        var code = SiteCode.Of("using UnitDsl;" + string.Concat(Enumerable.Range(0, 2000).Select(static n => $"[Name(\"x\"), Port(80), ExecStart(\"/bin/{n}\")] public sealed record R{n}() : Service;\n")));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(4000, Outcome.DiagnosticsOf(code.CompileAfresh()).Count(static line => line.Contains(" UNIT0005 ", StringComparison.Ordinal) || line.Contains(" UNIT0101 ", StringComparison.Ordinal)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }

    [Fact]
    public void A_megabyte_in_every_kind_of_place_is_only_long()
    {
        var huge = new string('x', 1 << 20);
        string[] texts = [huge, string.Concat(Enumerable.Repeat("{K}", 1 << 16)), string.Concat(Enumerable.Repeat("a ", 1 << 18)), string.Concat(Enumerable.Repeat("\\\"'%$", 1 << 16)), string.Concat(Enumerable.Repeat("aB", 1 << 18))];
        foreach (var text in texts)
        {
            var literal = Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
            var clock = System.Diagnostics.Stopwatch.StartNew();
            Survival.Of(SiteCode.Of(
                $"using UnitDsl; [ExecStart({literal}), Environment(\"A\", {literal}), Environment({literal}, \"x\"), Environment({literal}), Description({literal}), After({literal}), Name({literal}), RunAs({literal}), SetCredential({literal}), Directive(\"X\", {literal}), HealthCheck(Http = {literal}), Secret({literal}), Port({literal}), RestartSec({literal})]"
                + $"public sealed record Web(string K = \"k\") : Service; [ExecStart(\"/a\"), Environment(\"PASSWORD\", {literal}), Documentation({literal})] public sealed record Api(string K = \"k\") : Service;"));
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed} for {text[..8]}");
        }
    }
}
