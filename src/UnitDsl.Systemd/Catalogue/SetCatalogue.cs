namespace UnitDsl.Systemd;

/// <summary>The names that mean something in lists, by what they are names of.</summary>
public static class SetCatalogue
{
    public static IReadOnlyList<SetMember> Members(string set) => Loaded.BySet.TryGetValue(set, out var found) ? found.All : [];

    /// <summary>Null where this release has no such name.</summary>
    public static SetMember? Find(string set, string word, int release) =>
        Loaded.BySet.TryGetValue(set, out var found) && found.ByWord.TryGetValue(word, out var member) && member.IsIn(release) ? member : null;

    public static List<string> Words(string set, int release)
    {
        var words = new List<string>();
        foreach (var member in Members(set))
        {
            if (member.IsIn(release))
                words.Add(member.Word);
        }

        return words;
    }

    private sealed class Names
    {
        public List<SetMember> All { get; } = [];

        public Dictionary<string, SetMember> ByWord { get; } = new(StringComparer.Ordinal);
    }

    private static class Loaded
    {
        public static readonly Dictionary<string, Names> BySet = Read();

        private static Dictionary<string, Names> Read()
        {
            var sets = new Dictionary<string, Names>(StringComparer.Ordinal);
            foreach (var line in CatalogueText.Sets.Split('\n'))
            {
                var cell = line.Split('\t');
                if (!sets.TryGetValue(cell[0], out var names))
                    sets.Add(cell[0], names = new Names());
                var member = new SetMember(cell[0], cell[1], int.Parse(cell[2]), CatalogueWords.Optional(cell[3]) is { } until ? int.Parse(until) : null, CatalogueWords.Optional(cell[4]) ?? "");
                names.All.Add(member);
                names.ByWord.Add(member.Word, member);
            }

            return sets;
        }
    }
}
