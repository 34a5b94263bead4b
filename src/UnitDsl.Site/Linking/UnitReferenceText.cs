using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking;

/// <summary>Units that a directive names by text: the suffix is added, and what is no name is told, because systemd would drop it.</summary>
internal static class UnitReferenceText
{
    public static bool Names(Directive directive) => directive.Kind is "unit-list" or "unit-name";

    /// <summary>Returns null after a problem was reported.</summary>
    public static Word? Complete(UnitDraft draft, Directive directive, Word word)
    {
        if (word.TypeId is not null || word.Text.Length == 0)
            return word;

        var suffix = directive.Name == "Alias" ? draft.Kind.Suffix() : directive.Facets.Value("unitSuffix") ?? UnitKind.Service.Suffix();
        var name = UnitName.WithDefaultSuffix(word.Text, suffix);

        // What a specifier comes to is known on the machine only.
        if (name.IndexOf('%') >= 0 || UnitName.IsValid(name, out var why))
            return word.Written(name);

        draft.Report(
            LanguageRules.InvalidName,
            $"'{word.Text}' in {directive.Name}= is no unit name: {why}; systemd would leave it out and go on without it",
            word.Origin);
        return null;
    }
}
