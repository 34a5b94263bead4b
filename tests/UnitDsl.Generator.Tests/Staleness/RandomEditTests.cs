using UnitDsl.Generator.Tests.Support;

namespace UnitDsl.Generator.Tests.Staleness;

public sealed class RandomEditTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 16)];

    [Theory, MemberData(nameof(Seeds))]
    public void After_any_sequence_of_edits_all_is_as_if_read_for_the_first_time(int seed)
    {
        var random = new RandomSite(seed);
        var site = new LiveSite(random.Code).AssertFresh();
        for (var edit = 0; edit < 40; edit++)
        {
            random.Edit();
            site.Edit(random.Code).AssertFresh();
        }
    }
}
