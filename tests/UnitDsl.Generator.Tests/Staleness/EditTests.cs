using UnitDsl.Generator.Tests.Support;

namespace UnitDsl.Generator.Tests.Staleness;

/// <summary>A unit's text is never older than anything that it depends on.</summary>
public sealed class EditTests
{
    private static readonly Dictionary<string, EditCase> cases = PatternEdits.All.Concat(ScopeEdits.All).ToDictionary(static edit => edit.Name);

    public static TheoryData<string> Names => [.. cases.Keys];

    [Theory, MemberData(nameof(Names))]
    public void After_an_edit_of_one_dependency_all_is_as_if_read_for_the_first_time(string name)
    {
        var edit = cases[name];
        var site = new LiveSite(edit.Before).AssertFresh();
        var before = site.Outcome;

        var after = site.Edit(edit.After).AssertFresh().Outcome;
        Assert.NotEqual(before, after);
        Assert.Equal(before, site.Edit(edit.Before).AssertFresh().Outcome);
    }

    [Theory, MemberData(nameof(Names))]
    public void The_order_in_which_files_come_changes_nothing(string name)
    {
        var code = cases[name].After;
        var turned = code with { Files = code.Files.Reverse() };

        var expected = Outcome.Afresh(code);
        Assert.Equal(expected, Outcome.Afresh(turned));
        Assert.Equal(expected, new LiveSite(code).Edit(turned).AssertFresh().Outcome);
    }
}
