namespace UnitDsl.Systemd;

/// <summary>What came of looking for a unit.</summary>
public enum UnitLoadState
{
    Loaded,

    /// <summary>There is no file of that name. Drop-ins alone make no unit, except for slices.</summary>
    NotFound,

    /// <summary>Its file is empty or a link to /dev/null, so that nothing can start it.</summary>
    Masked,

    /// <summary>systemd gives its file up, for the reason that the file's problems tell.</summary>
    Refused,
}

/// <summary>A file that was read for a unit.</summary>
/// <param name="Path">Where it was found.</param>
/// <param name="File">Its content; that of an empty file where it masks.</param>
/// <param name="IsDropIn">False for the unit file itself.</param>
/// <param name="IsMask">An empty file, or a link to /dev/null.</param>
public sealed record LoadedFile(string Path, UnitFile File, bool IsDropIn, bool IsMask);

/// <summary>A dependency that a link in a <c>.wants</c> directory or its like adds.</summary>
/// <param name="Directive">The directive that it stands for: <c>Wants</c>, <c>Requires</c> or <c>Upholds</c>.</param>
/// <param name="Unit">The unit that is depended on.</param>
/// <param name="Path">The link.</param>
public sealed record LinkedDependency(string Directive, string Unit, string Path);

/// <summary>A unit with all the files that make it.</summary>
/// <param name="Name">Its own name, whatever alias was asked for.</param>
/// <param name="Aliases">The other names it goes by, sorted.</param>
/// <param name="State">What came of it.</param>
/// <param name="Files">Its files in the order in which they are read; those of a masked unit beyond the mask are not.</param>
/// <param name="Dependencies">What links beside the files add.</param>
public sealed record LoadedUnit(string Name, IReadOnlyList<string> Aliases, UnitLoadState State, IReadOnlyList<LoadedFile> Files, IReadOnlyList<LinkedDependency> Dependencies)
{
    /// <summary>Null for kinds that have no files of their own.</summary>
    public UnitKind? Kind => UnitKinds.FromName(Name);

    /// <summary>What counts of all that the files assign, in their order: without what was ignored, reset or overridden.</summary>
    /// <param name="release">The release of systemd.</param>
    /// <param name="normalize">Gives the one form of a value, or null where systemd ignores the value.</param>
    public IReadOnlyList<EffectiveSetting> InEffect(int release = DirectiveCatalogue.NewestRelease, Func<Directive, string, string?>? normalize = null) =>
        UnitSettings.InEffect(Files, Kind, release, normalize);

    /// <summary>All that the files assign, in the order of reading, resets and what they reset included.</summary>
    public IReadOnlyList<Section> Sections()
    {
        var sections = new List<Section>();
        foreach (var loaded in Files)
        {
            SectionLine? current = null;
            var entries = new List<Entry>();
            for (int i = 0; i < loaded.File.ReadParts; i++)
            {
                if (loaded.File.Parts[i] is not AssignmentLine { Flaw: LineFlaw.None, Section: { } section } line || line.IsPrivate)
                    continue;
                if (current is not null && !ReferenceEquals(current, section))
                    Close(sections, current, entries);
                current = section;
                entries.Add(new Entry(line.Name, line.Value));
            }
            if (current is not null)
                Close(sections, current, entries);
        }
        return sections;
    }

    private static void Close(List<Section> sections, SectionLine section, List<Entry> entries)
    {
        sections.Add(new Section(section.Name, entries.ToArray()));
        entries.Clear();
    }
}
