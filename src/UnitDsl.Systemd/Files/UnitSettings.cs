namespace UnitDsl.Systemd;

/// <summary>From what is written to what counts.</summary>
public static class UnitSettings
{
    /// <summary>What counts of all that the files assign, in their order.</summary>
    /// <param name="files">The unit file and its drop-ins, as they are read.</param>
    /// <param name="kind">The kind of unit; null takes every known section for its own.</param>
    /// <param name="release">The release of systemd.</param>
    /// <param name="normalize">Gives the one form of a value, or null where systemd ignores the value and what was assigned before stays. Without it every value counts.</param>
    public static IReadOnlyList<EffectiveSetting> InEffect(
        IEnumerable<LoadedFile> files,
        UnitKind? kind,
        int release = DirectiveCatalogue.NewestRelease,
        Func<Directive, string, string?>? normalize = null)
    {
        var merge = new Merge(kind, release, normalize);
        foreach (var file in files)
            merge.Add(file);
        return merge.Result();
    }

    /// <summary>The same for one file that stands alone.</summary>
    public static IReadOnlyList<EffectiveSetting> InEffect(
        UnitFile file,
        UnitKind? kind,
        int release = DirectiveCatalogue.NewestRelease,
        Func<Directive, string, string?>? normalize = null) =>
        InEffect([new LoadedFile("", file, IsDropIn: false, file.IsMask)], kind, release, normalize);

    private sealed class Merge(UnitKind? kind, int release, Func<Directive, string, string?>? normalize)
    {
        private const int None = -1;

        // A list is a chain through the settings, from its last one back.
        private readonly List<(EffectiveSetting? Setting, int Before)> _settings = new(64);
        private readonly Dictionary<int, int> _lastOf = [];

        public void Add(LoadedFile loaded)
        {
            for (int i = 0; i < loaded.File.ReadParts; i++)
            {
                if (loaded.File.Parts[i] is AssignmentLine { Flaw: LineFlaw.None, Section: { } section } line && !line.IsPrivate)
                    Add(line, section.Name, loaded.Path);
            }
        }

        public EffectiveSetting[] Result()
        {
            var result = new List<EffectiveSetting>(_settings.Count);
            foreach (var (setting, _) in _settings)
            {
                if (setting is not null)
                    result.Add(setting);
            }
            return result.ToArray();
        }

        private void Add(AssignmentLine line, string section, string path)
        {
            if (UnitSections.Find(kind, section, line.Name) is not { } written || !written.WorksIn(release))
                return;
            var directive = DirectiveGroups.Living(written, section);
            string place = ReferenceEquals(directive, written) ? section : written.AliasSection ?? section;
            int list = DirectiveGroups.ListOf(directive);
            if (line.IsEmpty && !Keeps(directive.EmptyIn(release), list))
                return;
            string? value = line.IsEmpty || normalize is null ? line.Value : normalize(directive, line.Value);
            if (value is null || (directive.Repeat == Repeat.First && LastOf(list) != None))
                return;
            if (!directive.CanRepeat)
                Forget(list);
            _settings.Add((new EffectiveSetting(directive, place, value, line, path), LastOf(list)));
            _lastOf[list] = _settings.Count - 1;
        }

        private int LastOf(int list) => _lastOf.TryGetValue(list, out int last) ? last : None;

        // Whether an empty assignment is worth keeping: back to the default is the same as never assigned.
        private bool Keeps(EmptyAssignment empty, int list)
        {
            if (empty is EmptyAssignment.ResetList or EmptyAssignment.Default or EmptyAssignment.Special)
                Forget(list);
            return empty == EmptyAssignment.Special;
        }

        private void Forget(int list)
        {
            for (int at = LastOf(list); at != None; at = _settings[at].Before)
                _settings[at] = (null, _settings[at].Before);
            _lastOf.Remove(list);
        }
    }
}
