namespace UnitDsl.Site.Planning;

/// <summary>The layers of a site, from the one that starts first.</summary>
public static class Tiers
{
    public const string Default = "business";

    public static readonly IReadOnlyList<string> All = ["infrastructure", "core", Default, "community", "auxiliary"];

    public static int RankOf(string tier)
    {
        for (var rank = 0; rank < All.Count; rank++)
        {
            if (All[rank] == tier)
                return rank;
        }

        return All.Count;
    }
}
