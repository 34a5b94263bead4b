namespace UnitDsl.Analyzers.Tests.Language;

public sealed class TierTests
{
    private static readonly string[] services = ["auxiliary", "business", "community", "core", "infrastructure"];

    private static string Service(string tier) => $"[ExecStart(\"/bin/{tier.ToLowerInvariant()}\"), Tier(Tier.{tier})] public sealed record {tier} : Service;";

    private static IEnumerable<string?> Order(Deployed site) => site.Manifest.GetProperty("order").EnumerateArray().Select(static name => name.GetString());

    private static string? TierOf(string attributes, params string[] others) =>
        Deployed.From([$"{attributes} public sealed record App : Root; [ExecStart(\"/bin/app\")] public abstract record Root : Service;", .. others]).Manifest.GetProperty("units")[0].GetProperty("tier").GetString();

    [Fact]
    public void Earlier_tiers_come_first()
    {
        var site = Deployed.From([Service("Auxiliary"), Service("Community"), Service("Business"), Service("Core"), Service("Infrastructure")]);
        Assert.Equal(["infrastructure.service", "core.service", "business.service", "community.service", "auxiliary.service"], Order(site));
        Assert.Equal(services, site.Manifest.GetProperty("units").EnumerateArray().Select(static unit => unit.GetProperty("tier").GetString()));
        Assert.All(site.UnitNames, name => Assert.False(site.Of(name).Has("After")));
    }

    [Fact]
    public void A_dependency_counts_for_more_than_a_tier() =>
        Assert.Equal(["auxiliary.service", "core.service"], Order(Deployed.From(Service("Auxiliary"), "[After<Auxiliary>] " + Service("Core"))));

    [Theory]
    [InlineData("", "business")]
    [InlineData("[Tier(Tier.Core)]", "core")]
    [InlineData("[Tier(Tier.Core)]", "core", "[assembly: Tier(Tier.Auxiliary)]")]
    [InlineData("", "auxiliary", "[assembly: Tier(Tier.Auxiliary)]")]
    [InlineData("[Basic]", "infrastructure", "[Tier(Tier.Infrastructure)] public sealed class BasicAttribute : PatternAttribute;")]
    public void A_tier_is_that_of_the_last_layer_that_says_one(string attributes, string tier, params string[] others) => Assert.Equal(tier, TierOf(attributes, others));

    [Fact]
    public Task A_number_that_is_no_tier_is_marked() =>
        Check.Reports("[ExecStart(\"/bin/app\"), SyslogIdentifier(\"x\"), Tier({|UNIT0011:(Tier)9|})] public sealed record App : Service;", "There is no tier 9", "Infrastructure, Core");

    [Fact]
    public Task What_someone_else_ships_has_none() =>
        Check.Reports("[{|UNIT0004:Tier(Tier.Core)|}] public sealed record Db() : External(\"db.service\");");
}
