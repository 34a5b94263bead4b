namespace UnitDsl.Analyzers.Tests.Language;

/// <summary>What a health check brings beyond its line in the manifest: a start that waits for it, and a timer that keeps asking.</summary>
public sealed class HealthTests
{
    private const string Gate = "/usr/local/lib/unitdsl/test/health gate app.service";

    private const string App = "[ExecStart(\"/bin/app\"), HealthCheck(Tcp = \"127.0.0.1:80\")] public sealed record App : Service;";

    private static string Checked(string properties) => $"[ExecStart(\"/bin/app\"), HealthCheck({properties})] public sealed record App : Service;";

    private static System.Text.Json.JsonElement Health(string properties) => Deployed.From(Checked(properties)).Manifest.GetProperty("units")[0].GetProperty("health");

    [Theory]
    [InlineData("Http = \"http://127.0.0.1:80/\"", "200-399")]
    [InlineData("Http = \"http://127.0.0.1:80/\", Status = \"200\"", "200")]
    [InlineData("Http = \"http://127.0.0.1:80/\", Status = \" 200-299 , 401,503-503 \"", "200-299,401,503-503")]
    public void The_codes_of_a_good_answer_are_in_the_manifest(string properties, string codes) => Assert.Equal(codes, Health(properties).GetProperty("status").GetString());

    [Fact]
    public void A_text_of_a_good_answer_is_in_the_manifest_as_it_was_written() =>
        Assert.Equal("it's \"$(ok)\" ü {", Health("Http = \"http://127.0.0.1:80/\", Body = \"it's \\\"$(ok)\\\" ü {{\"").GetProperty("body").GetString());

    [Fact]
    public void Without_a_probe_it_is_the_state_that_counts()
    {
        var health = Health("Passes = 5");
        Assert.Equal("active", health.GetProperty("state").GetString());
        Assert.Equal(5, health.GetProperty("passes").GetInt32());
        Assert.False(health.TryGetProperty("status", out _));
        Assert.False(health.TryGetProperty("gate", out _));
    }

    [Fact]
    public void A_gate_is_the_last_command_of_a_start()
    {
        var unit = Deployed.Unit("[ExecStart(\"/bin/app\"), ExecStartPost(\"/bin/warm\"), HealthCheck(Gate = true)] public sealed record App : Service;");
        Assert.Equal(["/bin/warm", Gate], unit.Values("ExecStartPost"));
    }

    [Fact]
    public void A_gate_that_a_later_check_leaves_out_is_gone() =>
        Assert.False(Deployed.Unit("[HealthCheck(Gate = true)] public abstract record Root : Service; [ExecStart(\"/bin/app\"), HealthCheck] public sealed record App : Root;").Has("ExecStartPost"));

    [Fact]
    public void A_template_waits_for_the_health_of_its_instance() =>
        Assert.Equal("/usr/local/lib/unitdsl/test/health gate %n", Deployed.Unit("[Name(\"app@\"), ExecStart(\"/bin/app\"), HealthCheck(Gate = true)] public sealed record App : Service;").Value("ExecStartPost"));

    [Theory]
    [InlineData("DependsOn<App>(Healthy = true)")]
    [InlineData("DependsOn(\"app\", Healthy = true)")]
    [InlineData("DependsOn(\"{Other}\", Healthy = true)")]
    [InlineData("DependsOn(\"nickname\", Healthy = true)")]
    [InlineData("Waiting")]
    public void Who_depends_on_health_makes_the_other_start_wait_for_it(string attribute)
    {
        var site = Deployed.From(
            App.Replace("HealthCheck(", "Alias(\"nickname\"), HealthCheck(", StringComparison.Ordinal),
            $"[ExecStart(\"/bin/web\"), {attribute}] public sealed record Web : Service {{ const string Other = \"app\"; }} [DependsOn<App>(Healthy = true)] public sealed class WaitingAttribute : PatternAttribute;");
        Assert.Equal(Gate, site.Of("app.service").Value("ExecStartPost"));
        Assert.True(site.Manifest.GetProperty("units")[0].GetProperty("health").GetProperty("gate").GetBoolean());
        Assert.False(site.Of("web.service").Has("ExecStartPost"));
        Assert.Single(site.Of("web.service").Values("Wants"));
        Assert.Equal(site.Of("web.service").Value("Wants"), site.Of("web.service").Value("After"));
    }

    [Theory]
    [InlineData("DependsOn<App>")]
    [InlineData("DependsOn<App>(Healthy = false)")]
    [InlineData("DependsOn<App>(Healthy = true), DependsOn(\"\")")]
    [InlineData("DependsOn<App>(Healthy = true), After(\"\")")]
    public void Who_does_not_wait_for_it_changes_nothing(string attributes) =>
        Assert.False(Deployed.From(App, $"[ExecStart(\"/bin/web\"), {attributes}] public sealed record Web : Service;").Of("app.service").Has("ExecStartPost"));

    [Fact]
    public void Instances_are_waited_for_in_their_template()
    {
        var site = Deployed.From(App.Replace("[Exec", "[Name(\"app@\"), Exec", StringComparison.Ordinal), "[ExecStart(\"/bin/web\"), DependsOn(\"app@one\", Healthy = true)] public sealed record Web : Service;");
        Assert.Equal("/usr/local/lib/unitdsl/test/health gate %n", site.Of("app@.service").Value("ExecStartPost"));
    }

    [Theory]
    [InlineData("http", "Http = \"http://127.0.0.1:80/\", Interval = \"30s\", StartPeriod = \"1min\", RestartUnhealthy = true")]
    [InlineData("command", "Command = \"/bin/check\", Interval = \"500ms\", RestartUnhealthy = true), RunAs(\"www\"")]
    public void A_watch_brings_a_timer_and_what_it_starts(string name, string properties)
    {
        var site = Deployed.From(Checked(properties));
        Assert.Equal(["app-health.service", "app-health.timer", "app.service"], site.UnitNames);
        Assert.Equal("app-health.timer", site.Of("app.service").Value("Wants"));
        Golden.Match(site.Of("app-health.timer").ToString(), Path.Combine("Watch", name + "-timer"), "timer");
        Golden.Match(site.Of("app-health.service").ToString(), Path.Combine("Watch", name + "-check"), "service");
    }

    [Fact]
    public void A_template_is_watched_instance_by_instance()
    {
        var site = Deployed.From("[Name(\"app@\"), ExecStart(\"/bin/app\"), HealthCheck(RestartUnhealthy = true)] public sealed record App : Service;");
        Assert.Equal(["app-health@.service", "app-health@.timer", "app@.service"], site.UnitNames);
        Assert.Equal("app-health@%i.timer", site.Of("app@.service").Value("Wants"));
        Assert.Equal("app@%i.service", site.Of("app-health@.timer").Value("BindsTo"));
        Assert.Equal("/usr/local/lib/unitdsl/test/health watch app@%i.service", site.Of("app-health@.service").Value("ExecStart"));
    }

    [Fact]
    public void Companions_are_in_the_manifest_with_their_owner_and_come_after_it()
    {
        var manifest = Deployed.From(Checked("RestartUnhealthy = true")).Manifest;
        Assert.Equal(["app.service", "app-health.timer", "app-health.service"], manifest.GetProperty("order").EnumerateArray().Select(static name => name.GetString()));
        Assert.Equal(["app.service", "app.service", null], manifest.GetProperty("units").EnumerateArray().Select(static unit => unit.TryGetProperty("owner", out var owner) ? owner.GetString() : null));
        Assert.All(manifest.GetProperty("units").EnumerateArray(), static unit => Assert.Equal("App", unit.GetProperty("record").GetString()));
    }

    [Fact]
    public void A_type_still_stands_for_its_own_unit_when_it_brings_others() =>
        Assert.Equal("app.service", Deployed.From(Checked("RestartUnhealthy = true"), "[ExecStart(\"/bin/web\"), After<App>] public sealed record Web : Service;").Of("web.service").Value("After"));

    [Theory]
    [InlineData("Http = \"http://127.0.0.1:80/\", RestartUnhealthy = true")]
    [InlineData("Tcp = \"db.example:80\", Interval = \"100ms\", RestartUnhealthy = true, Gate = true")]
    [InlineData("RestartUnhealthy = true, Interval = \"1h\", StartPeriod = \"2d\"")]
    [InlineData("Command = \"/bin/check\", Retries = 2000000000, Timeout = \"1y\", RestartUnhealthy = true")]
    public async Task No_rule_finds_anything_in_a_watch(string properties)
    {
        var harness = new AnalyzerHarness(new Analyzers.Diagnosing.UnitDslAnalyzer()) { Generators = [new Analyzers.Generating.UnitDslGenerator()] };
        var compilation = harness.Compile(Check.Files([Checked(properties), "[ExecStart(\"/bin/app\"), HealthCheck] public sealed record Plain : Service;".Replace("HealthCheck", "HealthCheck(" + properties.Replace("RestartUnhealthy = true", "Passes = 3", StringComparison.Ordinal) + ")", StringComparison.Ordinal)]));
        var found = await harness.WholeBuildAsync(compilation);
        Assert.Equal(string.Join("\n", Of("Source1.cs")), string.Join("\n", Of("Source0.cs")), ignoreCase: true);

        IEnumerable<string> Of(string file) => found.Where(one => one.Location.SourceTree!.FilePath == file).Select(static one => $"{one.Id} {one.GetMessage()}".Replace("plain", "app", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal);
    }
}
