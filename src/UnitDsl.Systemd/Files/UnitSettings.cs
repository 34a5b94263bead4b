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
        private readonly List<EffectiveSetting?> _settings = [];
        private readonly Dictionary<int, List<int>> _byList = [];

        public void Add(LoadedFile loaded)
        {
            for (int i = 0; i < loaded.File.ReadParts; i++)
            {
                if (loaded.File.Parts[i] is AssignmentLine { Flaw: LineFlaw.None, Section: { } section } line && !line.IsPrivate)
                    Add(line, section.Name, loaded.Path);
            }
        }

        public EffectiveSetting[] Result() => _settings.OfType<EffectiveSetting>().ToArray();

        private void Add(AssignmentLine line, string section, string path)
        {
            if (UnitSections.Find(kind, section, line.Name) is not { } written || !written.WorksIn(release))
                return;
            var directive = DirectiveGroups.Living(written, section);
            string place = ReferenceEquals(directive, written) ? section : written.AliasSection ?? section;
            int list = DirectiveGroups.ListOf(directive);
            if (!_byList.TryGetValue(list, out var before))
                _byList.Add(list, before = []);

            if (line.IsEmpty && !Keeps(directive.EmptyIn(release), before))
                return;
            string? value = line.IsEmpty || normalize is null ? line.Value : normalize(directive, line.Value);
            if (value is null || (directive.Repeat == Repeat.First && before.Count > 0))
                return;
            if (!directive.CanRepeat)
                Forget(before);
            before.Add(_settings.Count);
            _settings.Add(new EffectiveSetting(directive, place, value, line, path));
        }

        // Whether an empty assignment is worth keeping: back to the default is the same as never assigned.
        private bool Keeps(EmptyAssignment empty, List<int> before)
        {
            if (empty is EmptyAssignment.ResetList or EmptyAssignment.Default or EmptyAssignment.Special)
                Forget(before);
            return empty == EmptyAssignment.Special;
        }

        private void Forget(List<int> list)
        {
            foreach (int index in list)
                _settings[index] = null;
            list.Clear();
        }
    }
}
