using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking;

/// <summary>
/// <c>[Environment("NAME", "value")]</c>, and <c>[Environment("A=1 B=2")]</c> in systemd's own syntax: both come to the same variables.
/// </summary>
internal static class EnvironmentApplier
{
    public static void Apply(UnitDraft draft, AppliedAttribute attribute, IReadOnlyList<Word> words)
    {
        if (words.Count == 2)
            Add(draft, words[0].Text, words[1].Text, words[0].Origin, words[1].Origin);
        else if (words[0].Text.Length == 0)
            draft.ClearEnvironment();
        else
            AddAssignments(draft, words[0]);
    }

    private static void AddAssignments(UnitDraft draft, Word assignments)
    {
        if (!WordSplitter.TrySplit(assignments.Text, out var parts, out var why))
        {
            draft.Report(LanguageRules.InvalidValue, $"Environment= cannot hold this: {why}", assignments.Origin);
            return;
        }

        foreach (var part in parts)
        {
            var equals = part.IndexOf('=');
            if (equals < 0)
                draft.Report(LanguageRules.InvalidValue, $"'{part}' is no NAME=value", assignments.Origin);
            else
                Add(draft, part.Substring(0, equals), part.Substring(equals + 1), assignments.Origin, assignments.Origin);
        }
    }

    private static void Add(UnitDraft draft, string name, string value, Origin nameOrigin, Origin valueOrigin)
    {
        if (!EnvironmentName.IsValid(name, out var why))
            draft.Report(LanguageRules.InvalidValue, $"'{name}' is no name of an environment variable: {why}", nameOrigin);
        else if (!Quoting.TryEnvironmentAssignment(name, value, specifiers: true, out _, out why))
            draft.Report(LanguageRules.InvalidValue, $"{name} cannot hold this text: {why}", valueOrigin);
        else
            draft.SetVariable(new EnvironmentVariable(name, value, nameOrigin, valueOrigin));
    }
}
