using UnitDsl.Analyzers.Generating;
using UnitDsl.Generator.Tests.Support;

namespace UnitDsl.Generator.Tests.Caching;

/// <summary>Units that are joined, split, brought along and planned together are still made only when something changes that they are about.</summary>
public sealed class QuietEditTests
{
    private static readonly string[] allSteps =
        [StepNames.ReadSite, StepNames.JoinSite, StepNames.Bucket, StepNames.ReferencedNames, StepNames.RenderBucket, StepNames.Summary, StepNames.RenderSite, StepNames.Runs, StepNames.RenderOps, StepNames.Library, StepNames.Contract];

    public static TheoryData<string> Names => [.. IntentSites.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void When_nothing_changed_nothing_is_made(string name) => Outcome.Harness.RunTwice(IntentSites.All[name].Compile()).AssertUnchanged(allSteps);

    [Theory, MemberData(nameof(Names))]
    public void An_edit_that_no_unit_can_see_makes_nothing(string name)
    {
        var code = IntentSites.All[name];
        new LiveSite(code).Edit(code.Replace("Body() => 1", "Body() => 2")).Run.AssertUnchanged(allSteps);
    }

    [Theory, MemberData(nameof(Names))]
    public void An_edit_of_another_unit_that_says_the_same_renders_nothing(string name)
    {
        var code = IntentSites.All[name];
        new LiveSite(code).Edit(code.Replace("[Nice(1)", "[Nice( 1 )")).Run.AssertUnchanged([.. allSteps.Except([StepNames.ReadSite])]);
    }

    [Theory, MemberData(nameof(Names))]
    public void An_edit_of_another_unit_makes_that_one_anew(string name)
    {
        var code = IntentSites.All[name];
        var site = new LiveSite(code);
        var before = site.Joined;
        site.Edit(code.Replace("[Nice(1)", "[Nice(2)")).AssertFresh().Run.AssertUnchanged(StepNames.Summary, StepNames.Contract, StepNames.ReferencedNames, StepNames.Library);
        Assert.Equal(["Alone"], site.Joined.Keys.Where(unit => !ReferenceEquals(before[unit], site.Joined[unit])));
    }
}
