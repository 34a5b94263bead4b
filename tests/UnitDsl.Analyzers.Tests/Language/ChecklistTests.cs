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
