using UnitDsl.Site.Checklist;

namespace UnitDsl.Analyzers.Tests.Language;

/// <summary>What the build tells the script of the checklist.</summary>
public sealed class ChecklistTests
{
    private const string Site = "[assembly: Site(\"s\", Checklist = true)]";
    private const string Whole = "Description(\"A\"), Documentation(\"https://a.example\"), ExecStart(\"/usr/bin/a\"), WorkingDirectory(\"/srv/a\"), RunAs(\"{Unit}\"), SyslogIdentifier(\"{Unit}\"), Hardened, Criticality(\"low\"), Traffic(\"low\"), HealthCheck(Http = \"http://127.0.0.1:{Port}/\")";

    private static Dictionary<string, string> Answers(string unit, params string[] sources)
    {
        var facts = Deployed.From(sources).Files["ops"].Split('\n').SkipWhile(line => line != $"'unit {unit}.service'").Skip(1).TakeWhile(static line => !line.StartsWith("'unit ", StringComparison.Ordinal));
        return facts.Where(static line => line.StartsWith("'check ", StringComparison.Ordinal)).Select(static line => line[7..^1].Split(' ', 2)).ToDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal);
    }

    [Fact]
    public void A_service_that_has_everything_passes()
    {
        var answers = Answers("a", Site, $"[Port(3000, Bind = \"127.0.0.1\"), {Whole}] public sealed record A : Service;");
        Assert.Equal(ChecklistTable.OfBuild.Select(static item => item.Id), answers.Keys);
        Assert.All(answers, static answer => Assert.Equal("passed", answer.Value));
    }

    [Fact]
    public void What_lacks_and_what_a_rule_finds_is_open()
    {
        var answers = Answers("a", Site, $"[{Whole}, Port(3000), PrivateTmp(false), Environment(\"DB_PASSWORD\", \"hunter2\")] public sealed record A : Service; [{Whole}, Port(3000)] public sealed record B : Service;");
        Assert.Equal("failed it has PrivateTmp=no: write [PrivateTmp]", answers["private-tmp"]);
        Assert.StartsWith("failed UNIT0313: ", answers["environment"], StringComparison.Ordinal);
        Assert.StartsWith("failed UNIT0101: ", answers["port"], StringComparison.Ordinal);
        Assert.Equal("passed", answers["limits"]);
    }

    [Fact]
    public void What_is_silenced_is_told_with_its_reason()
    {
        var answers = Answers(
            "a", Site, 
            $"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"UnitDsl.Secrets\", \"UNIT0313\", Justification = \"It's a test.\"), {Whole}, Port(3000), Environment(\"DB_PASSWORD\", \"hunter2\")] public sealed record A : Service;");
        Assert.Equal("silenced UNIT0313: It'\\''s a test.", answers["environment"]);
    }

    private const string Secret = "Environment(\"DB_PASSWORD\", \"hunter2\")";

    [Theory]
    [InlineData($"#pragma warning disable UNIT0313 // It's a test.\n[Port(3000), {Secret}, {Whole}] public sealed record A : Service;", true)]
    [InlineData($"#pragma warning disable UNIT0313 // It's a test.\n[{Secret}]\n#pragma warning restore UNIT0313\n[Port(3000), {Whole}] public sealed record A : Service;", true)]
    [InlineData($"[Port(3000), {Whole}]\n#pragma warning disable CS0168, UNIT0313 // It's a test.\n[{Secret}] public sealed record A : Service;\n#pragma warning restore", true)]
    [InlineData($"namespace X {{ static class Y {{\n#pragma warning disable UNIT0313 // It's a test.\n[Port(3000), {Secret}, {Whole}] public sealed record A : Service;\n}} }}", true)]
    [InlineData($"[ExecStart(\"/x\"), Environment(\"DB_PASSWORD\", \"{{Value}}\")] public abstract record Root(string Value) : Service;\n#pragma warning disable UNIT0313 // It's a test.\n[Port(3000), {Whole}] public sealed record A() : Root(\"hunter2\");", true)]
    [InlineData($"[{Secret}]\n#pragma warning disable UNIT0313 // It's a test.\n[Port(3000), {Whole}] public sealed record A : Service;", false)]
    [InlineData($"#pragma warning disable UNIT0313 // It's a test.\n#pragma warning restore UNIT0313\n[Port(3000), {Secret}, {Whole}] public sealed record A : Service;", false)]
    [InlineData($"#pragma warning disable UNIT0601 // It's a test.\n[Port(3000), {Secret}, {Whole}] public sealed record A : Service;", false)]
    [InlineData($"#if NEVER\n#pragma warning disable UNIT0313 // It's a test.\n#endif\n[Port(3000), {Secret}, {Whole}] public sealed record A : Service;", false)]
    public void A_pragma_silences_what_stands_behind_it_and_nothing_else(string source, bool isSilenced)
    {
        var answer = Answers("a", Site, source)["environment"];
        if (isSilenced)
            Assert.Equal("silenced UNIT0313: It'\\''s a test.", answer);
        else
            Assert.StartsWith("failed UNIT0313: ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pragma_around_the_record_silences_a_line_that_is_open()
    {
        var answers = Answers("a", Site, $"#pragma warning disable UNIT0960 // Read by people only.\n[{Whole.Replace(", Documentation(\"https://a.example\")", "", StringComparison.Ordinal)}, Port(3000)] public sealed record A : Service;");
        Assert.Equal("silenced UNIT0960: Read by people only.", answers["documentation"]);
    }

    [Fact]
    public void The_same_pragma_at_two_places_is_listed_once()
    {
        const string Again = "#pragma warning disable UNIT0601 // by hand\n[ExecStart(\"/x\")] public sealed record {0} : Service;\n#pragma warning restore UNIT0601\n";
        var manifest = Deployed.From(Again.Replace("{0}", "A", StringComparison.Ordinal) + Again.Replace("{0}", "B", StringComparison.Ordinal)).Manifest;
        Assert.Equal(1, manifest.GetProperty("suppressions").GetArrayLength());
    }

    [Fact]
    public void What_is_not_about_a_service_says_so()
    {
        var answers = Answers("a", Site, $"[{Whole.Replace(", HealthCheck(Http = \"http://127.0.0.1:{Port}/\")", "", StringComparison.Ordinal)}, Type(ServiceType.Oneshot)] public sealed record A : Service;");
        Assert.Equal(["health", "port", "restart", "restart-delay", "start-limit"], answers.Where(static answer => answer.Value == "none").Select(static answer => answer.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_being_asked_for_there_is_no_list() =>
        Assert.DoesNotContain("'item ", Deployed.From($"[{Whole}, Port(3000)] public sealed record A : Service;").Files["ops"], StringComparison.Ordinal);
}
