namespace UnitDsl.Analyzers.Tests.Language;

public sealed class JournalTests
{
    private const string File = "root/etc/systemd/journald@shop.conf";

    private static Deployed Site(string journal, params string[] others) => Deployed.From(["[assembly: Site(\"shop\")]", journal, "[ExecStart(\"/bin/app\")] public sealed record App() : Service;", .. others]);

    [Fact]
    public void A_site_has_a_journal_of_its_own()
    {
        var site = Site("[assembly: Journal(MaxRetentionSec = \"1month\", SystemMaxUse = \"500M\", RateLimitBurst = \"0\")]");
        Assert.EndsWith("\n[Journal]\nRateLimitBurst=0\nSystemMaxUse=500M\nMaxRetentionSec=1month\n", site.Files[File], StringComparison.Ordinal);
        Assert.Equal("shop", site.Of("app.service").Value("LogNamespace"));
        Assert.Equal("shop", site.Manifest.GetProperty("units")[0].GetProperty("log").GetProperty("namespace").GetString());
        Assert.Contains("'journal shop'", site.Files["ops"], StringComparison.Ordinal);
    }

    [Fact]
    public void Services_alone_write_into_it_and_what_they_bring_along()
    {
        var site = Site(
            "[assembly: Journal]",
            "[ListenStream(\"/run/x\"), Name(\"app\")] public sealed record AppSocket() : Socket;",
            "[ExecStart(\"/bin/web\"), HealthCheck(RestartUnhealthy = true)] public sealed record Web() : Service;",
            "[ExecStart(\"/bin/out\"), LogNamespace(\"\")] public sealed record Out() : Service;",
            "[ExecStart(\"/bin/own\"), LogNamespace(\"own\")] public sealed record Own() : Service;",
            "[TasksMax(1)] public sealed record Tuning() : DropIn(\"nginx.service\");");
        Assert.False(site.Of("app.socket").Has("LogNamespace"));
        Assert.False(site.Of("out.service").Has("LogNamespace"));
        Assert.Equal("own", site.Of("own.service").Value("LogNamespace"));
        Assert.Equal("shop", site.Of("web-health.service").Value("LogNamespace"));
        Assert.False(site.Of("web-health.timer").Has("LogNamespace"));
        Assert.EndsWith("\n[Journal]\n", site.Files[File], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SystemMaxUse = {|UNIT0011:\"many\"|}", "would not take 'many' for SystemMaxUse=")]
    [InlineData("MaxRetentionSec = {|UNIT0011:\"1 fortnight\"|}", "MaxRetentionSec=")]
    [InlineData("Storage = {|UNIT0011:\"disk\"|}", "volatile, persistent, auto, none")]
    [InlineData("RateLimitBurst = {|UNIT0011:\"-1\"|}", "RateLimitBurst=")]
    [InlineData("MaxLevelStore = {|UNIT0011:\"warn\"|}", "emerg, alert, crit")]
    [InlineData("Seal = {|UNIT0011:\"perhaps\"|}", "it is yes or no")]
    [InlineData("LineMax = {|UNIT0011:\"10\"|}", "79 bytes")]
    public Task What_journald_would_not_take_is_marked(string property, string message) =>
        Check.Reports($"[assembly: Journal({property})] [ExecStart(\"/bin/app\"), SyslogIdentifier(\"x\")] public sealed record App : Service;", message);

    [Fact]
    public void The_form_of_the_log_is_a_fact()
    {
        var site = Site("[assembly: LogFormat(LogFormat.Json)]", "[ExecStart(\"/bin/web\"), LogFormat(LogFormat.Text)] public sealed record Web() : Service;");
        string? Form(int unit) => site.Manifest.GetProperty("units")[unit].GetProperty("log").GetProperty("format").GetString();
        Assert.Equal("json", Form(0));
        Assert.Equal("text", Form(1));
        Assert.Contains("'log-format json'", site.Files["ops"], StringComparison.Ordinal);
    }

    [Fact]
    public Task What_runs_nothing_writes_nothing() => Check.Reports("[{|UNIT0004:LogFormat(LogFormat.Json)|}] public sealed record All() : Target;", "runs no program");

    [Fact]
    public Task A_number_that_is_no_form_is_marked() => Check.Reports("[ExecStart(\"/bin/app\"), SyslogIdentifier(\"x\"), LogFormat({|UNIT0011:(LogFormat)7|})] public sealed record App : Service;", "There is no form 7");
}
