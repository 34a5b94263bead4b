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
                $"There is no section [{Shown(header.Name)}]{on}; all that follows up to the next section is ignored.",
                FileConsequence.IgnoresSection,
                LoggedLine(header)));
        }
    }

    private void Look(UnitFilePart part)
    {
        if (Refuses(part.Flaw) || !_sectionIsIgnored)
            Add(part, (FileProblemKind)((int)part.Flaw - 1), Sentence(part.Flaw));
    }

    private void Look(AssignmentLine assignment)
    {
        if (assignment.IsPrivate || UnitSections.Find(kind, assignment.Section!.Name, assignment.Name) is { } directive && directive.SinceIn(assignment.Section.Name) <= release)
            return;
        _found.Add(new FileProblem(
            FileProblemKind.UnknownDirective,
            assignment.NameText.Start,
            Math.Max(1, assignment.NameText.LengthOn(0, assignment.Name.Length)),
            $"There is no {Shown(assignment.Name)}= in section [{assignment.Section!.Name}].{Hint(assignment.Name)}",
            FileConsequence.IgnoresLine,
            LoggedLine(assignment)));
    }

    private string Hint(string name)
    {
        if (name.Length > LongestShown || _suggestions++ >= MostSuggestions)
            return "";
        string? near = kind is { } known ? DirectiveCatalogue.Suggest(known, name) : DirectiveCatalogue.Suggest(name);
        return near is null || near == name ? "" : $" Is {near}= meant?";
    }

    private static string Shown(string name) => name.Length <= LongestShown ? name : name.Substring(0, LongestShown) + "…";

    private void Add(UnitFilePart part, FileProblemKind problem, string message) => _found.Add(new FileProblem(
        problem, part.FlawPosition, Math.Max(1, part.FlawLength), message, Refuses(part.Flaw) ? FileConsequence.RefusesFile : FileConsequence.IgnoresLine, LoggedLine(part)));

    private static int LoggedLine(UnitFilePart part) => part.LastLine + (part is StatementLine { EndsInContinuation: true } ? 1 : 0);

    private static string Sentence(LineFlaw flaw) => flaw switch
    {
        LineFlaw.NoEqualsSign => "This line is neither a comment nor a section nor a Name=Value line, so it is ignored.",
        LineFlaw.NoName => "There is no name before the '=', so the line is ignored.",
        LineFlaw.OutsideSection => "This line stands before the first section, so it is ignored.",
        LineFlaw.UnclosedHeader => "A section line must end with ']', with nothing behind it; systemd stops reading the file here.",
        LineFlaw.BadHeaderCharacter => "A section's name cannot hold quotes, backslashes or control characters; systemd stops reading the file here.",
        LineFlaw.NotUtf8 => "This is not a character that systemd accepts as UTF-8; it stops reading the file here.",
        _ => "The line, with all that continues it, is longer than 1 MiB; systemd stops reading the file here.",
    };
}
