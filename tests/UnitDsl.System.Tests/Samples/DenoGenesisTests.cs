using System.Text.Json;
using UnitDsl.BuildTests.Support;
using UnitDsl.Systemd;
using UnitDsl.SystemTests.Support;
using UnitDsl.Testing;

namespace UnitDsl.SystemTests.Samples;

public sealed class DenoGenesisTests(DenoGenesisFixture fixture) : IClassFixture<DenoGenesisFixture>
{
    private const string Units = "root/etc/systemd/system/";
    private static readonly string[] names = ["domtech", "efficientmovers", "heavenlyroofing", "okdevs", "pedromdominguez"];

    [Fact]
    public void The_same_sources_give_the_same_bytes_everywhere()
    {
        Assert.Equal(fixture.FirstTree, fixture.SecondTree);
        Assert.Contains("site.json", fixture.FirstTree.Keys);
        foreach (var name in names)
            Assert.Contains($"{Units}{name}.service", fixture.FirstTree.Keys);
        Assert.DoesNotContain(fixture.FirstTree.Keys, static path => path.Contains("mysql", StringComparison.Ordinal));
    }

    [Fact]
    public void Systemd_loads_the_units_without_a_word()
    {
        SystemdOracle.SkipUnlessAvailable();
        Nothing.In(SystemdOracle.VerifyTree(Path.Combine(fixture.First.Deploy, Units)));
    }

    [Fact]
    public void The_units_are_hardly_exposed()
    {
        SystemdOracle.SkipUnlessAvailable();
        Assert.All(names, name => Assert.InRange(SystemdOracle.Security(Path.Combine(fixture.First.Deploy, Units, name + ".service")), 0.0m, 1.5m));
    }

    [Fact]
    public void Our_own_score_is_systemds()
    {
        SystemdOracle.SkipUnlessAvailable();
        Assert.All(names, name =>
        {
            var path = Path.Combine(fixture.First.Deploy, Units, name + ".service");
            var unit = new LoadedUnit(name + ".service", [], UnitLoadState.Loaded, [new LoadedFile(path, UnitFile.Parse(File.ReadAllBytes(path)), IsDropIn: false, IsMask: false)], []);
            Assert.Equal(SystemdOracle.Security(path), ExposureScore.Of(UnitKind.Service, unit.Name, unit.Sections()).TotalTenths / 10m);
        });
    }

    [Fact]
    public void The_manifest_lists_what_is_deployed()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(fixture.First.Deploy, "site.json")));
        var root = manifest.RootElement;
        var units = root.GetProperty("units").EnumerateArray().ToDictionary(static unit => unit.GetProperty("name").GetString()!);

        Assert.Equal("denogenesis", root.GetProperty("site").GetString());
        Assert.Equal(names.Select(static name => name + ".service"), root.GetProperty("order").EnumerateArray().Select(static name => name.GetString()));
        Assert.Equal(names.Select(static name => name + ".service").Order(), units.Keys.Order());
        Assert.Equal([3000, 3004, 3001, 3002, 3003], names.Select(name => units[name + ".service"].GetProperty("ports")[0].GetProperty("port").GetInt32()));
        Assert.Equal(
            ["domtech", "efficientmovers", "heavenlyroofing", "okdevs", "pedromdominguez-com"],
            names.Select(name => units[name + ".service"].GetProperty("user").GetString()));
        var roofing = units["heavenlyroofing.service"];
        Assert.Equal("http://127.0.0.1:3001/", roofing.GetProperty("health").GetProperty("http").GetString());
        Assert.Equal(5, roofing.GetProperty("health").GetProperty("retries").GetInt32());
        Assert.Equal("DB_PASSWORD", roofing.GetProperty("secrets")[0].GetProperty("name").GetString());
        Assert.Equal(["mysql.service", "network-online.target"], Strings(roofing, "wants"));
        Assert.Equal(["mysql.service", "network-online.target", "nginx.service"], Strings(roofing, "after"));
        Assert.Equal("mysql.service", root.GetProperty("externals")[0].GetProperty("name").GetString());

        static IEnumerable<string> Strings(JsonElement unit, string dependency) =>
            unit.GetProperty("dependencies").GetProperty(dependency).EnumerateArray().Select(static name => name.GetString()!).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void The_assembly_is_the_same_everywhere_too() =>
        Assert.Equal(File.ReadAllBytes(fixture.First.Assembly), fixture.SecondAssembly);

    [Fact]
    public void The_tree_follows_the_sources_and_outlives_mistakes()
    {
        var copy = fixture.Second;
        var sources = copy.Sites;
        var good = copy.Snapshot();

        copy.Build().Succeeded();
        Assert.Equal(good, copy.Snapshot());

        copy.Sites = sources + "\npublic class {";
        copy.Build().Failed();
        Assert.Equal(good, copy.Snapshot());

        copy.Sites = sources.Replace("Port(3001)", "Port(3000)", StringComparison.Ordinal);
        AssertSays(copy.Build().Failed(), "error UNIT");
        Assert.Equal(good, copy.Snapshot());

        copy.Sites = sources.Replace("Port(3001)", "Port(3001), MemoryMax(\"{Nonsense}\")", StringComparison.Ordinal);
        AssertSays(copy.Build().Failed(), "Sites.cs(", "error UNIT0001");
        AssertSays(copy.Build("-p:RunAnalyzers=false").Failed(), "error UNIT9001", "UNIT0001");
        Assert.Equal(good, copy.Snapshot());

        copy.Sites = sources;
        copy.Build("-p:RunAnalyzers=false").Succeeded();
        Assert.Equal(good, copy.Snapshot());

        File.Delete(Path.Combine(copy.Deploy, Units, "okdevs.service"));
        copy.Sites = sources[..sources.IndexOf("[Port(3004)", StringComparison.Ordinal)];
        copy.Build().Succeeded();
        Assert.Equal(fixture.SecondTree.Keys.Where(static path => !path.Contains("efficientmovers", StringComparison.Ordinal)).Order(), copy.Tree().Keys.Order());

        copy.Sites = sources;
        copy.Build().Succeeded();
        Assert.Equal(fixture.SecondTree, copy.Tree());

        copy.Clean().Succeeded();
        Assert.False(Directory.Exists(copy.Deploy));
    }

    private static void AssertSays(DotNet build, params string[] parts)
    {
        foreach (var part in parts)
            Assert.Contains(part, build.Output, StringComparison.Ordinal);
    }
}
