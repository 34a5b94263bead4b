namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>A caller whose user nobody knows.</summary>
public sealed class Unit0044Tests
{
    private static string Sync(string attribute) => $"[SyslogIdentifier(\"{{Unit}}\"), ExecStart(\"/bin/x\"), Type(ServiceType.Oneshot), {attribute}] public sealed record Sync : Service;";

    private static string Proxy(string attributes) => $"[SyslogIdentifier(\"{{Unit}}\"), ExecStart(\"/bin/x\"){attributes}] public sealed record Proxy : Service;";

    [Theory]
    [InlineData(", DynamicUser", "a user that systemd makes up at each start")]
    [InlineData(", DynamicUser, User(\"proxy\")", "a user that systemd makes up at each start")]
    [InlineData(", User(\"1000\")", "runs as '1000', and polkit goes by names of users")]
    [InlineData(", User(\"%i\"), Name(\"proxy@\")", "runs as '%i'")]
    public Task A_user_that_has_no_name_is_marked(string attributes, string message) => Check.Reports([Sync("{|UNIT0044:StartedBy<Proxy>|}"), Proxy(attributes)], message);

    [Theory]
    [InlineData("StartedBy({|UNIT0044:\"nginx\"|})", "add User")]
    [InlineData("StartedBy({|UNIT0044:\"proxy@%i\"|}, User = \"proxy\")", "name the caller without one")]
    public Task A_caller_of_somebody_else_is_marked(string attribute, string message) => Check.Reports([Sync(attribute), Proxy(", RunAs(\"proxy\")")], message);

    [Fact]
    public async Task What_is_no_service_of_the_site_is_marked()
    {
        await Check.Reports([Sync("{|UNIT0044:StartedBy<Proxy>|}"), "public sealed record Proxy() : External(\"proxy.service\");"], "add User");
        await Check.Reports([Sync("{|UNIT0044:StartedBy<Proxy>|}"), "[ListenStream(\"80\"), Service(\"sync\")] public sealed record Proxy : Socket;"], "runs no program that could start anything");
        await Check.Reports([Sync("{|UNIT0044:StartedBy<Proxy>|}"), "public abstract record Proxy : Service;"], "it is abstract or a pattern");
    }

    [Fact]
    public Task A_name_of_a_user_is_one() => Check.Reports([Sync("StartedBy(\"nginx\", User = {|UNIT0011:\"33\"|})")], "is no name of a user");

    [Fact]
    public Task What_is_started_is_a_service() => Check.Reports(["[{|UNIT0004:StartedBy(\"nginx\", User = \"www-data\")|}] public sealed record Sync : Target;"], "belongs on the service");

    [Theory]
    [InlineData("StartedBy(\"nginx\", User = \"www-data\")", "")]
    [InlineData("StartedBy<Proxy>", ", RunAs(\"proxy\")")]
    [InlineData("StartedBy<Proxy>", "")]
    public Task What_is_known_is_not_marked(string attribute, string attributes) => Check.Nothing(Sync(attribute), Proxy(attributes));
}
