using System.Text;
using UnitDsl.Systemd;
using UnitDsl.SystemTests.Support;

namespace UnitDsl.SystemTests.Sizing;

/// <summary>Whatever levels, pauses and limits come together: what is emitted trips when it should, never when it should not, and comes back one after another.</summary>
public sealed class RandomSizingTests
{
    private const ulong Second = 1_000_000;

    private static readonly string[] criticality = ["critical", "standard", "low"];
    private static readonly string[] traffic = ["high", "medium", "low"];
    private static readonly string[] own =
        ["RestartSec(1)", "RestartSec(25)", "RestartSec(\"4min\")", "StartLimitBurst(4)", "StartLimitBurst(30)", "ExecStartPre(\"/bin/sleep 20\")", "TasksMax(9)", "MemoryMax(\"1G\")", "OOMScoreAdjust(7)", "DependsOn(\"cache\")"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory, MemberData(nameof(Seeds))]
    public async Task Limits_trip_in_time_and_restarts_keep_apart(int seed)
    {
        var random = new Random(seed);
        var stagger = new ulong[] { 0, 500_000, 2 * Second, 30 * Second }[random.Next(4)];
        var (source, fixedOnes) = Source(random, stagger);
        var site = new CompiledSite(source);

        var told = await site.DiagnosticsAsync();
        Assert.DoesNotContain(told, found => found.Id.StartsWith("UNIT02", StringComparison.Ordinal) && found.Id != "UNIT0227");
        var units = site.Files.Where(static file => file.Key.EndsWith(".service", StringComparison.Ordinal)).ToDictionary(static file => Path.GetFileNameWithoutExtension(file.Key), static file => file.Value, StringComparer.Ordinal);
        Assert.All(units.Values, static text => Trips(text));
        if (stagger > 0)
        {
            Assert.DoesNotContain(told, found => found.Id == "UNIT0227" && fixedOnes.Count == 0);
            KeepApart(units, fixedOnes, stagger);
        }
    }

    // systemd lets a start through while fewer than the burst were counted since the window began, and a new window begins with the first start after the last one's end.
    private static void Trips(string text)
    {
        var (pause, burst, window) = (Span(text, "RestartSec"), int.Parse(Value(text, "StartLimitBurst")!), Span(text, "StartLimitIntervalSec"));
        var before = text.Contains("sleep 20", StringComparison.Ordinal) ? 20 * Second : 0;
        Assert.Equal(burst, StartsUntilRefused(pause + before, burst, window));
        Assert.Equal(burst, StartsUntilRefused(pause + before + (10 * Second), burst, window));
        Assert.Equal(1000, StartsUntilRefused(Math.Max(pause + before, (window / (ulong)burst) + Second), burst, window));
    }

    private static int StartsUntilRefused(ulong apart, int burst, ulong window)
    {
        var (begin, counted) = (0UL, 0);
        for (var start = 0; start < 1000; start++)
        {
            var now = (ulong)start * apart;
            if (start == 0 || now >= begin + window)
                (begin, counted) = (now, 0);
            if (++counted > burst)
                return start;
        }

        return 1000;
    }

    private static void KeepApart(Dictionary<string, string> units, HashSet<string> fixedOnes, ulong stagger)
    {
        foreach (var unit in new[] { "db", "cache" })
        {
            var sharing = units.Where(one => one.Value.Contains($" {unit}.service", StringComparison.Ordinal) || one.Value.Contains($"={unit}.service", StringComparison.Ordinal)).ToList();
            foreach (var one in sharing)
            {
                foreach (var other in sharing.Where(other => other.Key != one.Key && !(fixedOnes.Contains(other.Key) && fixedOnes.Contains(one.Key))))
                {
                    var (a, b) = (Span(one.Value, "RestartSec"), Span(other.Value, "RestartSec"));
                    Assert.True((a > b ? a - b : b - a) >= stagger, $"{one.Key} and {other.Key}: {a} and {b}");
                }
            }
        }
    }

    private static (string Source, HashSet<string> Fixed) Source(Random random, ulong stagger)
    {
        var source = new StringBuilder("using UnitDsl;\n");
        if (stagger > 0)
            source.Append($"[assembly: Site(\"s\", Stagger = \"{stagger / 1000}ms\")]\n");
        source.Append($"[assembly: Criticality(\"{One(random, criticality)}\"), Traffic(\"{One(random, traffic)}\")]\n");
        if (random.Next(3) == 0)
            source.Append($"[assembly: {own[random.Next(6)]}]\n");
        source.Append($"[ExecStart(\"/usr/bin/node x.js\"), Wants(\"db\"), After(\"db\"), SyslogIdentifier(\"{{Unit}}\"){Some(random, 4)}]\npublic abstract record Root : Service;\n");

        var fixedOnes = new HashSet<string>(StringComparer.Ordinal);
        for (var i = random.Next(1, 8); i > 0; i--)
        {
            var said = Some(random, 3);
            var level = random.Next(2) == 0 ? "" : $", Criticality(\"{One(random, criticality)}\")";
            source.Append($"[Description(\"{i}\"){said}{level}]\npublic sealed record App{i} : Root;\n");
            if (said.Contains("RestartSec", StringComparison.Ordinal))
                fixedOnes.Add($"app{i}");
        }

        return (source.ToString(), fixedOnes);
    }

    private static string Some(Random random, int rarity) => string.Concat(own
        .Where(_ => random.Next(rarity * 2) == 0)
        .GroupBy(static text => text[..text.IndexOf('(', StringComparison.Ordinal)], static (_, same) => ", " + same.First()));

    private static string One(Random random, string[] of) => of[random.Next(of.Length)];

    private static string? Value(string text, string directive) => text.Split('\n').LastOrDefault(line => line.StartsWith(directive + "=", StringComparison.Ordinal))?[(directive.Length + 1)..];

    private static ulong Span(string text, string directive)
    {
        Assert.True(TimeSpanParser.TryParse(Value(text, directive)!, out var span), text);
        return span;
    }
}
