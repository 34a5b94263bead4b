namespace UnitDsl.Systemd;

/// <summary>Finds what systemd complains of, on a unit of some kind or, while the kind is not known, on all of them.</summary>
internal sealed class FileProblems(UnitKind? kind, int release)
{
    /// <summary>Whoever misspells more names than these does not misspell, and looking for near names takes its time.</summary>
    private const int MostSuggestions = 50;

    private const int LongestShown = 80;

    private readonly List<FileProblem> _found = [];
    private int _suggestions;
    private bool _sectionIsIgnored;

    public List<FileProblem> Find(IReadOnlyList<UnitFilePart> parts)
    {
        foreach (var part in parts)
        {
            if (part is SectionLine header)
                Look(header);
            else if (part.Flaw != LineFlaw.None)
                Look(part);
            else if (part is AssignmentLine assignment && !_sectionIsIgnored)
                Look(assignment);
        }
        return _found;
    }

    public static bool Refuses(LineFlaw flaw) => flaw is LineFlaw.UnclosedHeader or LineFlaw.BadHeaderCharacter or LineFlaw.NotUtf8 or LineFlaw.TooLong;

    private void Look(SectionLine header)
    {
        if (header.Flaw != LineFlaw.None)
            Add(header, (FileProblemKind)((int)header.Flaw - 1), Sentence(header.Flaw));
        _sectionIsIgnored = !UnitSections.IsKnown(kind, header.Name);
        if (_sectionIsIgnored && !header.IsPrivate && header.Flaw == LineFlaw.None)
        {
            string on = kind is { } known ? $" in a {known.Suffix()} file" : "";
            _found.Add(new FileProblem(
                FileProblemKind.UnknownSection,
                header.FlawPosition,
                header.FlawLength,
                $"there is no section [{Shown(header.Name)}]{on}",
                FileConsequence.IgnoresSection,
                LoggedLine(header),
                NearSection(header.Name)));
        }
    }

    private void Look(UnitFilePart part)
    {
        if (Refuses(part.Flaw) || !_sectionIsIgnored)
            Add(part, (FileProblemKind)((int)part.Flaw - 1), Sentence(part.Flaw));
    }

    private void Look(AssignmentLine assignment)
    {
        var section = assignment.Section!.Name;
        var directive = UnitSections.Find(kind, section, assignment.Name);
        if (assignment.IsPrivate || (directive is not null && directive.SinceIn(section) <= release))
            return;
        string? near = directive is null ? Near(assignment.Name) : null;
        _found.Add(new FileProblem(
            directive is null ? FileProblemKind.UnknownDirective : FileProblemKind.NewerDirective,
            assignment.NameText.Start,
            Math.Max(1, assignment.NameText.LengthOn(0, assignment.Name.Length)),
            directive is null
                ? $"there is no {Shown(assignment.Name)}= in section [{section}]{Place(assignment.Name)}"
                : $"{assignment.Name}= is known in section [{section}] since systemd {directive.SinceIn(section)}",
            FileConsequence.IgnoresLine,
            LoggedLine(assignment),
            near));
    }

    // Right, but not here.
    private string Place(string name)
    {
        var homes = new List<string>();
        foreach (var directive in DirectiveCatalogue.Named(name))
        {
            foreach (string section in directive.Sections)
            {
                if (!homes.Contains(section) && (kind is null || UnitSections.IsKnown(kind, section)))
                    homes.Add(section);
            }
        }
        if (homes.Count > 0)
            return $"; it belongs into [{string.Join("], [", homes)}]";
        return DirectiveCatalogue.Named(name).Count > 0 && kind is { } known ? $", nor anywhere else in a {known.Suffix()} file" : "";
    }

    private string? Near(string name)
    {
        if (name.Length > LongestShown || _suggestions++ >= MostSuggestions)
            return null;
        string? near = kind is { } known ? DirectiveCatalogue.Suggest(known, name) : DirectiveCatalogue.Suggest(name);
        return near == name ? null : near;
    }

    private string? NearSection(string name) => name.Length > LongestShown || _suggestions++ >= MostSuggestions
        ? null
        : Spelling.Closest(name, UnitKinds.All.Where(own => kind is null || own == kind).SelectMany(DirectiveCatalogue.SectionsOf)) is { } near ? $"[{near}]" : null;

    private static string Shown(string name) => name.Length <= LongestShown ? name : name.Substring(0, LongestShown) + "…";

    private void Add(UnitFilePart part, FileProblemKind problem, string message) => _found.Add(new FileProblem(
        problem, part.FlawPosition, Math.Max(1, part.FlawLength), message, Refuses(part.Flaw) ? FileConsequence.RefusesFile : FileConsequence.IgnoresLine, LoggedLine(part)));

    private static int LoggedLine(UnitFilePart part) => part.LastLine + (part is StatementLine { EndsInContinuation: true } ? 1 : 0);

    private static string Sentence(LineFlaw flaw) => flaw switch
    {
        LineFlaw.NoEqualsSign => "this is neither a comment nor a section nor a Name=Value line",
        LineFlaw.NoName => "there is no name before the '='",
        LineFlaw.OutsideSection => "this line stands before the first section",
        LineFlaw.UnclosedHeader => "a section line ends with ']', and nothing stands behind it",
        LineFlaw.BadHeaderCharacter => "a section's name has no quotes, backslashes or control characters",
        LineFlaw.NotUtf8 => "this is no character that systemd accepts as UTF-8",
        _ => "the line, with all that continues it, is longer than 1 MiB",
    };
}
