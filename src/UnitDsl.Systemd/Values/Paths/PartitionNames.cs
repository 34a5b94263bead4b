namespace UnitDsl.Systemd;

/// <summary>What systemd calls the partitions of an image.</summary>
internal static class PartitionNames
{
    /// <summary>Which one is meant where none is named.</summary>
    public const string Default = "root";

    private const int LastWithOthers = 253;

    public static IEnumerable<string> All(int release)
    {
        foreach (var name in new[] { "root", "usr", "home", "srv", "esp", "xbootldr", "swap", "tmp", "var" })
            yield return name;
        foreach (var stem in new[] { "root", "usr" })
        {
            yield return stem + "-verity";
            yield return stem + "-verity-sig";

            // The same of a second architecture, which later releases leave aside.
            foreach (var variant in release <= LastWithOthers ? new[] { "-secondary", "-other" } : [])
            {
                yield return stem + variant;
                yield return stem + variant + "-verity";
                yield return stem + variant + "-verity-sig";
            }
        }
    }

    public static bool Contains(string name, int release)
    {
        foreach (var known in All(release))
        {
            if (known == name)
                return true;
        }

        return false;
    }
}
