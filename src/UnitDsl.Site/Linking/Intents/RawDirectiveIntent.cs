using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Intents;

/// <summary><c>[Directive]</c>: written as it stands, for what the catalogue does not know.</summary>
internal static class RawDirectiveIntent
{
    public static void Apply(UnitDraft draft, AppliedAttribute attribute)
    {
        var intent = new Intent(draft, attribute);
        if (intent.Argument(0) is not { } name || intent.Argument(1) is not { } value)
            return;

        if (name.Text.Length == 0 || !name.Text.All(static c => c < 128 && (char.IsLetterOrDigit(c) || c is '-' or '_')))
        {
            draft.Report(LanguageRules.InvalidValue, $"'{name.Text}' is no name of a directive", name.Origin);
            return;
        }

        if (!Quoting.TryPlainValue(value.Text, out _, out var why))
        {
            draft.Report(LanguageRules.InvalidValue, $"{name.Text}= cannot hold this text: {why}", value.Origin);
            return;
        }

        var section = intent.Property("Section") is { Text.Length: > 0 } given ? given.Text : (draft.Kind.OwnSection() ?? "Unit");
        if (!section.All(static c => c < 128 && (char.IsLetterOrDigit(c) || c is '-' or '_')))
        {
            draft.Report(LanguageRules.InvalidValue, $"'{section}' is no name of a section", attribute.OfProperty("Section"));
            return;
        }

        // The attribute of that name says something else on this kind: a container's own user, and not that of its service.
        if (DirectiveCatalogue.Find(section, name.Text) is { IsIgnored: false } known && draft.Kind.IsQuadlet() && DirectiveCatalogue.FindForKind(draft.Kind, name.Text) is { } meant && meant != known && DirectiveCatalogue.SectionsOf(draft.Kind).Contains(section))
            draft.Set(known, section, [value.ToWord()]);
        else if (DirectiveCatalogue.Find(section, name.Text) is { IsIgnored: false })
            draft.Report(LanguageRules.UnknownDirective, $"{name.Text}= is known: write [{name.Text}(…)], so that its value is checked", attribute.Whole);
        else
            draft.SetRaw(section, name.Text, value.ToWord());
    }
}
