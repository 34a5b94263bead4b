using System.Text.Json;

namespace UnitDsl.Cli.Tests;

/// <summary>Five systems as their operators wrote them down. What would go wrong on their machines is told of, and where.</summary>
public sealed class SeedTests
{
    private static readonly Dictionary<string, IReadOnlyList<(string Rule, string File, int Line)>> answers = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("UNIT0324", "laravel-reverb.service", 2)]
    [InlineData("UNIT0324", "laravel-reverb.service", 11)]
    [InlineData("UNIT0324", "laravel-reverb.service", 23)]
    [InlineData("UNIT0119", "laravel-queue.service", 4)]
    [InlineData("UNIT0209", "laravel-queue.service", 12)]
    public void Laravel(string rule, string file, int line) => Told("laravel", rule, file, line);

    /// <summary>The home that is hidden, the password, the limit that five services share, restarts that never trip, the alias of itself, the name of old.</summary>
    [Theory]
    [InlineData("UNIT0401", 15)]
    [InlineData("UNIT0401", 24)]
    [InlineData("UNIT0313", 20)]
    [InlineData("UNIT0132", 41)]
    [InlineData("UNIT0123", 62)]
    [InlineData("UNIT0206", 38)]
    public void Each_service_of_DenoGenesis(string rule, int line)
    {
        foreach (var name in new[] { "domtech", "heavenlyroofing", "okdevs", "pedromdominguez", "efficientmovers" })
            Told("denogenesis", rule, name + ".service", line);
    }

    [Theory]
    [InlineData("efficientmovers.service")]
    [InlineData("heavenlyroofing.service")]
    public void Restarts_of_DenoGenesis_that_hardly_ever_trip(string file) => Assert.Contains(Answers("denogenesis"), told => told.Rule == "UNIT0201" && told.File == file);

    [Theory]
    [InlineData("UNIT0218", "reading-sync.service")]
    [InlineData("UNIT0218", "system-metrics.service")]
    [InlineData("UNIT0508", "system-metrics.timer")]
    [InlineData("UNIT0117", "tailscale-gate.service")]
    public void ObservabilityHub(string rule, string file) => Assert.Contains(Answers("observability-hub"), told => told.Rule == rule && told.File == file);

    [Theory]
    [InlineData("UNIT0705", "csl-certification-rest-api-queue.service")]
    [InlineData("UNIT0605", "csl-certification-rest-api.service")]
    [InlineData("UNIT0708", "csl-certification-rest-api.service")]
    public void CslCertification(string rule, string file) => Assert.Contains(Answers("csl-certification"), told => told.Rule == rule && told.File == file);

    [Theory]
    [InlineData("UNIT0211")]
    [InlineData("UNIT0212")]
    [InlineData("UNIT0415")]
    [InlineData("UNIT0322")]
    public void Dixis(string rule) => Assert.Contains(Answers("dixis"), told => told.Rule == rule);

    private static void Told(string seed, string rule, string file, int line) => Assert.Contains((rule, file, line), Answers(seed));

    private static IReadOnlyList<(string Rule, string File, int Line)> Answers(string seed)
    {
        lock (answers)
        {
            if (!answers.TryGetValue(seed, out var told))
                answers.Add(seed, told = Ask(seed));
            return told;
        }
    }

    private static IReadOnlyList<(string Rule, string File, int Line)> Ask(string seed)
    {
        var answer = Answer.To("check", Path.Combine(AppContext.BaseDirectory, "Seeds", seed), "--format", "json");
        using var json = JsonDocument.Parse(answer.Output);
        return [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(static finding => (
            finding.GetProperty("rule").GetString()!, Path.GetFileName(finding.GetProperty("path").GetString()!), finding.GetProperty("line").GetInt32()))];
    }
}
