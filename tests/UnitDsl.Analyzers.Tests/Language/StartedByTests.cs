using UnitDsl.Site.Planning;

namespace UnitDsl.Analyzers.Tests.Language;

/// <summary>Who may start a service beside root.</summary>
public sealed class StartedByTests
{
    private const string Rules = "root/etc/polkit-1/rules.d/50-unitdsl-test.rules";

    private const string Proxy = "[ExecStart(\"/bin/proxy\"), RunAs(\"server\")] public sealed record Proxy : Service;";

    private static Deployed Site(string attributes, string more = "") => Deployed.From(Proxy, $"[ExecStart(\"/bin/sync\"), Type(ServiceType.Oneshot), {attributes}] public sealed record Sync : Service; {more}");

    private static string Right(Deployed site) => site.Files[Rules].Split('\n').Single(static line => line.Contains("user: ", StringComparison.Ordinal)).Trim();

    [Theory]
    [InlineData("StartedBy<Proxy>")]
    [InlineData("StartedBy(\"proxy\")")]
    [InlineData("StartedBy(\"proxy.service\"), StartedBy<Proxy>")]
    public void The_user_of_the_caller_may_start_it(string attributes) =>
        Assert.Equal("{ user: \"server\", callers: [\"proxy.service\"], unit: \"sync.service\" },", Right(Site(attributes)));

    [Fact]
    public void Callers_of_one_user_stand_together_and_others_on_lines_of_their_own()
    {
        var site = Site("StartedBy<Proxy>, StartedBy(\"other\", \"hook@main\"), StartedBy(\"nginx\", User = \"www-data\")", "[ExecStart(\"/bin/o\"), RunAs(\"server\")] public sealed record Other : Service; [Name(\"hook@\"), ExecStart(\"/bin/h\"), RunAs(\"hook\")] public sealed record Hook : Service;");
        Assert.Equal(
            ["{ user: \"hook\", callers: [\"hook@main.service\"], unit: \"sync.service\" },", "{ user: \"server\", callers: [\"other.service\", \"proxy.service\"], unit: \"sync.service\" },", "{ user: \"www-data\", callers: [\"nginx.service\"], unit: \"sync.service\" },"],
            site.Files[Rules].Split('\n').Where(static line => line.Contains("user: ", StringComparison.Ordinal)).Select(static line => line.Trim()));
        var entry = site.Manifest.GetProperty("units").EnumerateArray().Single(static one => one.GetProperty("name").GetString() == "sync.service").GetProperty("startedBy");
        Assert.Equal(["hook", "server", "www-data"], entry.EnumerateArray().Select(static one => one.GetProperty("user").GetString()));
    }

    [Fact]
    public void All_slots_of_a_caller_may() => Assert.Contains(
        "callers: [\"shop@blue.service\", \"shop@green.service\"]",
        Right(Deployed.From("[ExecStart(\"/bin/s\"), RunAs(\"shop\"), Port(3000), Slots(\"blue\", \"green\")] public sealed record Shop : Service; [ExecStart(\"/bin/x\"), StartedBy<Shop>] public sealed record Sync : Service;")),
        StringComparison.Ordinal);

    [Fact]
    public void Root_needs_no_rule()
    {
        var site = Deployed.From("[ExecStart(\"/bin/proxy\")] public sealed record Proxy : Service; [ExecStart(\"/bin/sync\"), StartedBy<Proxy>] public sealed record Sync : Service;");
        Assert.DoesNotContain(Rules, site.Files.Keys);
    }

    [Fact]
    public void It_is_not_started_at_boot_unless_its_own_record_says_so()
    {
        Assert.False(Site("StartedBy<Proxy>").Of("sync.service").Has("WantedBy"));
        Assert.Equal("own.target", Site("WantedBy(\"own.target\"), StartedBy<Proxy>").Of("sync.service").Value("WantedBy"));
        Assert.False(Deployed.From("[assembly: WantedBy(\"all.target\")]", Proxy, "[ExecStart(\"/bin/sync\"), StartedBy<Proxy>] public sealed record Sync : Service;").Of("sync.service").Has("WantedBy"));
    }

    [Fact]
    public void The_script_asks_for_polkit() => Assert.Contains("'polkit server'", Site("StartedBy<Proxy>").Files["ops"], StringComparison.Ordinal);

    [Theory]
    [InlineData("a", "\"a\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("\u2028\n</script>ü", "\"\\u2028\\u000a</script>\\u00fc\"")]
    public void A_text_stays_one(string text, string quoted) => Assert.Equal(quoted, PolkitRules.Quote(text));
}
