using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Site.Rules.Commands;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking;

/// <summary>
/// <c>[Environment("NAME", "value")]</c>, and <c>[Environment("A=1 B=2")]</c> in systemd's own syntax: both come to the same variables.
/// </summary>
internal static class EnvironmentApplier
{
    private const int MostTold = 10;

    public static void Apply(UnitDraft draft, AppliedAttribute attribute, IReadOnlyList<Word> words)
    {
        if (words.Count == 2)
            Add(draft, words[0], words[1], words[1].Origin, isExact: true);
        else if (words[0].Text.Length == 0)
            draft.ClearEnvironment(words[0].Origin);
        else
            AddAssignments(draft, words[0]);
    }

    private static void AddAssignments(UnitDraft draft, Word assignments)
    {
        if (!WordSplitter.TrySplit(assignments.Text, out _, out var why))
        {
            draft.Report(LanguageRules.InvalidValue, $"Environment= cannot hold this: {why}", assignments.Origin);
            return;
        }

        EnvironmentAssignment? before = null;
        var wrong = 0;
        foreach (var part in WordReader.ReadAll(new Piece(assignments.Text), WordRules.Unquote | WordRules.Unescape, out _))
        {
            var equals = part.Text.IndexOf('=');
            // Who has so many of them meant something else by all of it.
            if (equals <= 0 && ++wrong > MostTold)
                return;
            if (equals <= 0)
                ReportNoAssignment(draft, assignments, part, before);
            else
                Add(draft, Part(assignments, part.Slice(0, equals)), Part(assignments, part.Slice(equals + 1)), assignments.Origin, part.WrittenLength == part.Length);
            before = EnvironmentAssignment.TryParse(part, out var read) ? read : before;
        }
    }

    private static void ReportNoAssignment(UnitDraft draft, Word assignments, Piece part, EnvironmentAssignment? before)
    {
        var origin = assignments.Locate(part.Offset, part.WrittenLength);
        if (part.Text == "export")
            Mend(draft, new Finding(EnvironmentNameValue.Rule, "'export' is the shell's word, and no NAME=value", assignments.Locate(part.Offset, part.WrittenLength + 1)), "export ", "");
        else if (part.Length == 0 || part[0] == '=')
            draft.Report(EnvironmentNameValue.Rule, "There is no name before the '='; write NAME=value, without blanks around it", origin);
        else if (before is not null)
            draft.Report(EnvironmentBlankValue.Rule, $"'{part.Text}' is no NAME=value: a blank ends the value of {before.Name.Text}; write [Environment(\"{before.Name.Text}\", \"…\")], or put quotes around all of {before.Name.Text}=…", origin);
        else
            draft.Report(LanguageRules.InvalidValue, $"'{part.Text}' is no NAME=value", origin);
    }

    private static Word Part(Word whole, Piece part) =>
        part.WrittenLength == part.Length ? whole.Slice(part.Offset, part.Length) : new Word(part.Text, null, whole.Locate(part.Offset, part.WrittenLength));

    private static void Add(UnitDraft draft, Word name, Word value, Origin valueOrigin, bool isExact)
    {
        if (!EnvironmentName.IsValid(name.Text, out var why))
        {
            var found = new Finding(EnvironmentNameValue.Rule, $"'{name.Text}' is no name of an environment variable: {why}", name.Origin);
            if (isExact && EnvironmentName.Nearest(name.Text) is { } meant)
                Mend(draft, found with { Message = $"{found.Message}; write '{meant}'" }, name.Text, meant);
            else
                draft.Context.Report(found);
        }
        else if (!Quoting.TryEnvironmentAssignment(name.Text, value.Text, specifiers: true, out _, out why))
        {
            draft.Report(LanguageRules.InvalidValue, $"{name.Text} cannot hold this text: {why}", valueOrigin);
        }
        else
        {
            draft.SetVariable(new EnvironmentVariable(name.Text, value.Text, name.Origin, valueOrigin) { Written = isExact ? value : null });
        }
    }

    private static void Mend(UnitDraft draft, Finding finding, string wrong, string right) =>
        draft.Context.Report(finding.With(LanguageRules.Suggestion, right).With(ValueRule.Wrong, wrong));
}
