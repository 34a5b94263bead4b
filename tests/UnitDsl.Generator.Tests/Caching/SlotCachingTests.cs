using UnitDsl.Analyzers.Generating;
using UnitDsl.Generator.Tests.Support;

namespace UnitDsl.Generator.Tests.Caching;

/// <summary>A record in slots is several units, and still made only when it changes.</summary>
public sealed class SlotCachingTests
{
    private static readonly string[] allSteps =
        [StepNames.ReadSite, StepNames.JoinSite, StepNames.Bucket, StepNames.ReferencedNames, StepNames.RenderBucket, StepNames.Summary, StepNames.RenderSite, StepNames.Runs, StepNames.RenderOps, StepNames.Contract];

    private static SiteCode Code => SiteCode.Of(
        "using UnitDsl; [ExecStart(\"/bin/{Key}\"), WorkingDirectory(\"/srv/{Key}\")] public abstract record App(string Key) : Service; class Other { int Body() => 1; }",
        "using UnitDsl; [Port(3001), Slots(\"blue\", \"green\", Front = Front.Nginx), HealthCheck(Http = \"http://127.0.0.1:{Port}/\", Gate = true)] public sealed record Shop() : App(\"shop-{Slot}\");",
        "using UnitDsl; [DependsOn<Shop>, Nice(1)] public sealed record Worker() : App(\"worker\");");

    [Fact]
    public void When_nothing_changed_nothing_is_made() => Outcome.Harness.RunTwice(Code.Compile()).AssertUnchanged(allSteps);

    [Fact]
    public void An_edit_that_no_unit_can_see_makes_nothing() =>
        new LiveSite(Code).Edit(Code.Replace("Body() => 1", "Body() => 2")).Run.AssertUnchanged(allSteps);

    [Fact]
    public void An_edit_of_another_unit_leaves_what_the_site_knows_of_the_slots() =>
        new LiveSite(Code).Edit(Code.Replace("[DependsOn<Shop>, Nice(1)]", "[DependsOn<Shop>, Nice( 1 )]")).Run.AssertUnchanged(StepNames.JoinSite, StepNames.RenderBucket, StepNames.Summary, StepNames.RenderSite, StepNames.RenderOps);
}
