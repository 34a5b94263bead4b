namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>A start that cannot be made to wait for health.</summary>
public sealed class Unit0026Tests
{
    private const string Attributes = "SyslogIdentifier(\"x\"), ExecStart(\"/bin/x\")";

    private static string Web(string attribute) => $"[{Attributes}] [{attribute}] public sealed record Web : Service;";

    [Theory]
    [InlineData("[" + Attributes + "] public sealed record App : Service;", "'App' is healthy: give it a [HealthCheck]")]
    [InlineData("[" + Attributes + ", HealthCheck, Type(ServiceType.Oneshot)] public sealed record App : Service;", "its start is done when its program has ended well")]
    [InlineData("[HealthCheck(Tcp = \"a:80\")] public sealed record App() : External(\"app.service\");", "shipped by someone else")]
    public async Task What_cannot_wait_is_marked_where_it_is_asked_for(string app, string message)
    {
        await Check.Reports([Web("{|UNIT0026:DependsOn<App>(Healthy = true)|}"), app], message);
        await Check.Reports([Web("DependsOn(\"{|UNIT0026:app|}\", Healthy = true)"), app], message);
    }

    [Fact]
    public Task A_socket_is_marked() => Check.Reports(
        [Web("{|UNIT0026:DependsOn<App>(Healthy = true)|}"), "[ListenStream(\"80\"), HealthCheck(Tcp = \"a:80\")] public sealed record App : Socket;"], "a .socket unit");

    [Theory]
    [InlineData("DependsOn(\"{|UNIT0026:db|}\", Healthy = true)")]
    [InlineData("DependsOn(\"app\", \"{|UNIT0026:db.service|}\", Healthy = true)")]
    [InlineData("DependsOn(\"{|UNIT0026:{{Key}}|}\", Healthy = true)")]
    public Task A_unit_that_nobody_declares_is_marked(string attribute) => Check.Reports(
        [Web(attribute.Replace("{{Key}}", "d{Key}", StringComparison.Ordinal)).Replace("Service;", "Service { const string Key = \"b\"; }", StringComparison.Ordinal), $"[{Attributes}, HealthCheck] public sealed record App : Service;"],
        "db.service is no unit of this site");

    [Theory]
    [MemberData(nameof(Referenced.Forms), MemberType = typeof(Referenced))]
    public Task A_unit_of_another_assembly_is_marked(string form) => Check.Reports(
        [Web("{|UNIT0026:DependsOn<Theirs>(Healthy = true)|}")],
        [Referenced.Assembly(form, "[ExecStart(\"/bin/x\"), HealthCheck] public sealed record Theirs : Service;")],
        "theirs.service belongs to Acme.Pack");

    [Fact]
    public async Task The_unit_it_is_about_is_named_too()
    {
        var found = Assert.Single(await Check.Diagnostics(Web("DependsOn<App>(Healthy = true)"), $"[{Attributes}] public sealed record App : Service;"));
        Assert.Equal("Source1.cs", Assert.Single(found.AdditionalLocations).SourceTree!.FilePath);
    }

    [Fact]
    public void Nothing_is_emitted() =>
        Assert.Contains("UNIT0026", Deployed.RefusalOf(Web("DependsOn(\"db\", Healthy = true)")), StringComparison.Ordinal);

    [Theory]
    [InlineData("DependsOn<App>(Healthy = true)")]
    [InlineData("DependsOn(\"app\", Healthy = true)")]
    [InlineData("DependsOn(\"db\", Healthy = false)")]
    [InlineData("DependsOn(\"db\", Healthy = true), DependsOn(\"\")")]
    [InlineData("DependsOn(\"app@%i\", Healthy = true)")]
    public Task What_can_wait_is_left_alone(string attribute) => Check.Nothing(Web(attribute), $"[{Attributes}, HealthCheck] public sealed record App : Service;");

    [Fact]
    public Task What_all_units_depend_on_need_not_depend_on_itself() =>
        Check.Nothing("[assembly: DependsOn<App>(Healthy = true)] [" + Attributes + ", HealthCheck] public sealed record App : Service;", $"[{Attributes}] public sealed record Web : Service;");
}
