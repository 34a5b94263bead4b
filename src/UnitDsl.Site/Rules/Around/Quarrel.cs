using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;

namespace UnitDsl.Site.Rules.Around;

/// <summary>Things that several units ask for by one name: they can only be had in one way.</summary>
internal static class Quarrel
{
    private const int MostOthers = 8;

    /// <summary>Each that is asked for in another way than by somebody else, with one of the others and the places of all of them.</summary>
    /// <param name="asked">What is asked for, in the order of the units.</param>
    /// <param name="name">What they are told apart by.</param>
    /// <param name="isSame">Whether two can be had together.</param>
    public static IEnumerable<(T One, T Other, IEnumerable<Origin> Others)> Of<T>(IEnumerable<T> asked, Func<T, string> name, Func<T, T, bool> isSame) where T : Intention
    {
        foreach (var same in asked.Distinct().GroupBy(name, StringComparer.Ordinal))
        {
            var all = same.ToList();
            foreach (var one in all.Count < 2 ? [] : all)
            {
                if (all.Find(other => !isSame(one, other)) is { } other)
                    yield return (one, other, all.Where(third => !isSame(one, third)).Take(MostOthers).Select(static third => third.Origin));
            }
        }
    }

    /// <summary>What the units that are deployed say by intents of one kind.</summary>
    public static IEnumerable<(UnitFacts Unit, T Intention)> Intended<T>(SiteFacts site) where T : Intention =>
        site.Units.SelectMany(static unit => unit.Unit.Intended<T>().Select(intention => (unit, intention)));
}
