using UnitDsl.Analyzers.Generating;
using UnitDsl.Generator.Tests.Support;

namespace UnitDsl.Generator.Tests.Caching;

/// <summary>Restarts are kept apart over the whole site, and a unit is still made only when its own pause changes.</summary>
public sealed class StaggerCachingTests
{
    private static readonly string[] allSteps =
        [StepNames.ReadSite, StepNames.JoinSite, StepNames.Bucket, StepNames.ReferencedNames, StepNames.RenderBucket, StepNames.Summary, StepNames.RenderSite, StepNames.Runs, StepNames.RenderOps, StepNames.Contract];

    private static SiteCode Code => SiteCode.Of(
        "using UnitDsl; [assembly: Site(\"s\", Stagger = \"2s\"), Criticality(\"standard\")] class Other { int Body() => 1; }",
        "using UnitDsl; [DependsOn<Db>, ExecStart(\"/bin/{Key}\")] public abstract record App(string Key) : Service; public sealed record Db() : External(\"db.service\");",
        "using UnitDsl; public sealed record One() : App(\"one\");",
        "using UnitDsl; public sealed record Two() : App(\"two\");",
        "using UnitDsl; [Nice(1), ExecStart(\"/bin/alone\")] public sealed record Alone() : Service;");

    [Fact]
    public void When_nothing_changed_nothing_is_made() => Outcome.Harness.RunTwice(Code.Compile()).AssertUnchanged(allSteps);

    [Fact]
    public void An_edit_that_no_unit_can_see_makes_nothing() =>
        new LiveSite(Code).Edit(Code.Replace("Body() => 1", "Body() => 2")).Run.AssertUnchanged(allSteps);

    [Fact]
    public void An_edit_of_another_unit_leaves_those_that_are_kept_apart() =>
        new LiveSite(Code).Edit(Code.Replace("[Nice(1), ", "[Nice( 1 ), ")).Run.AssertUnchanged(StepNames.JoinSite, StepNames.RenderBucket, StepNames.Summary, StepNames.RenderSite, StepNames.RenderOps);
}
