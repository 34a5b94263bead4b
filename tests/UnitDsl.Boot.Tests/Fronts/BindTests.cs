using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Fronts;

/// <summary>The address that a port declares: told to the program, and proven by who listens.</summary>
public sealed class BindTests
{
    private const string Source = """
        [assembly: Site("demo")]
        [assembly: Bind("127.0.0.1", Variable = "HOST")]

        [SyslogIdentifier("{Unit}"), TimeoutStopSec(2)] public abstract record Echo : Service;

        [Port(3001), ExecStart("/opt/echo {Port} {Unit} {Bind}")] public sealed record Told() : Echo;
        [Port(3002), ExecStart("/opt/echo ${PORT} {Unit} ${HOST}")] public sealed record ByVariable() : Echo;
        [Port(3003, Bind = "::1"), ExecStart("/opt/echo {Port} {Unit} {Bind}")] public sealed record Six() : Echo;
        [Port(3004), ExecStart("/opt/echo {Port} {Unit} ::")] public sealed record Wide() : Echo;
        [Port(3005), ExecStart("/bin/sh", "-c", "/opt/echo {Port} one 127.0.0.1 & exec /opt/echo {Port} other ::1")] public sealed record Both() : Echo;
        [Port(3006), ExecStart("/opt/echo {Port} {Unit} 127.0.0.2")] public sealed record Elsewhere() : Echo;
        """;

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task Only_the_declared_address_may_listen(Debian debian)
    {
        await using var machine = await RoutedSite.BootAsync(debian, Layers.Core, Source);
        (await machine.RunAsync("/opt/demo/ops install --yes", RoutedSite.Patience)).ShouldSucceed();

        (await machine.RunAsync("/opt/demo/ops ports told by-variable six")).ShouldSucceed();
        (await machine.RunAsync("/opt/demo/ops ports wide")).ShouldExitWith(10).And.ShouldPrint("listens at *, declared is 127.0.0.1");
        (await machine.RunAsync("/opt/demo/ops ports both")).ShouldExitWith(10).And.ShouldPrint("listens at ::1 as well, declared is 127.0.0.1");
        (await machine.RunAsync("/opt/demo/ops ports elsewhere")).ShouldExitWith(10).And.ShouldPrint("listens at 127.0.0.2, declared is 127.0.0.1");
        (await machine.RunAsync("/opt/demo/ops ports --json")).ShouldExitWith(10).And.ShouldPrint("\"healthy\":false");
    }
}
