using System.Globalization;
using System.Text;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Fronts;

/// <summary>Whatever the language takes for a host or a path, real fronts take, and compare as it is meant.</summary>
public sealed class HostileRouteTests
{
    private const string Marks = "-._~!&'()+,;=:@";
    private const string Letters = "abcxyzABZ019";

    [Theory]
    [InlineData(Layers.Full, "nginx -t -q", "")]
    [InlineData(Layers.Caddy, "caddy validate --config /etc/caddy/Caddyfile", ", Front = Front.Caddy")]
    public async Task Every_route_is_taken_and_found(Layers layers, string check, string front)
    {
        var random = new Random(20261122);
        var places = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (places.Count < 120)
            places.TryAdd(Path(random), Host(random));
        var routes = string.Concat(places.Select((place, i) => $", Route(\"{place.Value}\", \"{place.Key}\"{Extras(i)})"));
        await using var machine = await RoutedSite.BootAsync(Debian.Bookworm, layers, $$"""
            [assembly: Site("demo"{{front}})]
            [ExecStart("/opt/echo {Port} api"), Port(8001, Bind = "127.0.0.1"), SyslogIdentifier("{Unit}"){{routes}}]
            public sealed record Api() : Service;
            """);
        if (layers == Layers.Caddy)
            await machine.WriteAsync("/etc/caddy/Caddyfile", "import /etc/caddy/unitdsl/*.caddy\nimport /etc/caddy/unitdsl/sites/*.caddy\n");
        (await machine.RunAsync($"/opt/demo/ops install --yes && {check}", RoutedSite.Patience)).ShouldSucceed();

        var questions = new StringBuilder();
        foreach (var (path, host) in places)
            questions.Append(CultureInfo.InvariantCulture, $"curl -sS --path-as-is --max-time 5 -H {Bash.Quote("Host: " + host.Replace("*", "some", StringComparison.Ordinal))} {Bash.Quote("http://127.0.0.1" + (path.EndsWith('/') ? path + "x" : path))}\n");
        var run = await machine.RunAsync(questions.ToString(), RoutedSite.Patience);
        run.ShouldSucceed();
        Assert.Equal(places.Count, run.Output.Split('\n').Count(static line => line.StartsWith("api /", StringComparison.Ordinal)));
    }

    // Each limit comes up now and then.
    private static string Extras(int i) => (i % 4) switch { 0 => ", StripPrefix = true", 1 => ", MaxBody = \"10K\", Timeout = \"1h\"", 2 => ", WebSockets = true", _ => "" };

    private static string Path(Random random)
    {
        var path = new StringBuilder();
        for (var words = random.Next(1, 4); words > 0; words--)
        {
            path.Append('/').Append(Letters[random.Next(Letters.Length)]);
            for (var length = random.Next(0, 8); length > 0; length--)
                path.Append(random.Next(2) == 0 ? Letters[random.Next(Letters.Length)] : Marks[random.Next(Marks.Length)]);
        }

        return path + (random.Next(2) == 0 ? "/" : "");
    }

    private static string Host(Random random)
    {
        var host = new StringBuilder(random.Next(6) == 0 ? "*." : "");
        for (var words = random.Next(1, 4); words > 0; words--)
            host.Append(Letters[random.Next(Letters.Length)]).Append(random.Next(3) == 0 ? "-" : "").Append(Letters[random.Next(Letters.Length)]).Append('.');
        return host.Append("example").ToString();
    }
}
