using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Intents;

/// <summary><c>[Directory]</c> and <c>[Tmpfiles]</c>: what systemd-tmpfiles makes. Both are held against the one reader of its lines.</summary>
internal static class DirectoryIntent
{
    public static void Apply(UnitDraft draft, AppliedAttribute attribute)
    {
        var intent = new Intent(draft, attribute);
        if (intent.Argument(0) is not { } path)
            return;

        if (!AbsolutePath.TrySimplify(path.Text, out var simple) || path.Text.Any(char.IsControl))
        {
            draft.Report(LanguageRules.InvalidIntent, $"'{path.Text}' is no directory from the root on: begin it with a /, and leave out ..", path.Origin);
            return;
        }

        if (SpecifierIn(simple) is { } specifier)
        {
            draft.Report(LanguageRules.InvalidIntent, $"A directory is made for the machine and not by a unit, so {specifier} means nothing in it: write the directory out, or use [Tmpfiles], which knows %H, %m and the like", path.Origin);
            return;
        }

        if (Field(draft, intent, "Mode", 2) is not { } mode || Field(draft, intent, "Owner", 3) is not { } owner || Field(draft, intent, "Group", 4) is not { } group || Field(draft, intent, "Age", 5) is not { } age)
            return;

        draft.Intentions.RemoveAll(other => other is DirectoryIntention { Path: var known } && known == simple);
        draft.Intentions.Add(new DirectoryIntention(simple, mode, owner, group, age, IsOfUnit: !attribute.IsAssemblyWide, attribute.Whole));
    }

    public static void ApplyLine(UnitDraft draft, AppliedAttribute attribute)
    {
        var intent = new Intent(draft, attribute);
        if (intent.Argument(0) is not { } line || !SingleLine.Check(draft, line, "A line", "tmpfiles.d"))
            return;

        if (TmpfilesReader.TryRead(line.Text, Release, out var read, out var problem))
            draft.Intentions.Add(new TmpfilesIntention(line.Text.Trim(), read.Path, attribute.Whole));
        else
            draft.Report(LanguageRules.InvalidIntent, $"systemd-tmpfiles would not take this line: {problem.Message}", line.ToWord().Locate(problem.Offset, problem.Length));
    }

    private static string? SpecifierIn(string path)
    {
        var at = path.IndexOf('%');
        return at >= 0 && at + 1 < path.Length && char.IsLetter(path[at + 1]) ? path.Substring(at, 2) : null;
    }

    // A line is taken where the newest release takes it; what an older machine makes of it is told there before anything is changed.
    private static int Release => DirectiveCatalogue.NewestRelease;

    private static string? Field(UnitDraft draft, Intent intent, string property, int place)
    {
        if (intent.Attribute.Use.Property(property) is null)
            return "";
        if (intent.Property(property) is not { } filled)
            return null;

        var text = filled.Text.Trim();
        if (text.Length == 0)
            return "";

        var line = "d / " + string.Join(" ", Enumerable.Repeat("-", place - 2).Append(SysusersText.Field(text)));
        var problem = text.Any(char.IsControl) ? "it is one line of text" : TmpfilesReader.TryRead(line, Release, out _, out var found) ? null : found.Message;
        if (problem is null)
            return text;

        draft.Report(LanguageRules.InvalidIntent, $"{property} of a directory: {problem}", filled.Origin);
        return null;
    }
}
