using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Intents;

/// <summary><c>[Journal]</c>: a journal of the site's own, for its services; and <c>[LogFormat]</c>, in what form they write.</summary>
internal static class JournalIntent
{
    private const string Directive = "LogNamespace";

    public static void Apply(UnitDraft draft, AppliedAttribute attribute)
    {
        // What mounts and sockets run says next to nothing, and they come before the journal does.
        // What users run says it in the system's journal, each in a part of it that is theirs.
        if (draft.Kind != UnitKind.Service || draft.Scope == UnitScope.User || DirectiveCatalogue.FindForKind(draft.Kind, Directive) is not { } directive)
            return;

        var intent = new Intent(draft, attribute);
        var settings = new List<JournalSetting>();
        foreach (var name in JournalSettings.Names)
        {
            if (intent.Property(name) is not { Text: var text } filled || text.Trim().Length == 0)
                continue;
            var problem = text.Any(char.IsControl) ? "it is one line of text" : JournalSettings.ProblemOf(name, text.Trim());
            if (problem is not null)
                draft.Report(LanguageRules.InvalidIntent, $"journald would not take '{text}' for {name}=: {problem}", filled.Origin);
            settings.Add(new JournalSetting(name, text.Trim()));
        }

        draft.Intentions.Add(new JournalIntention(settings.ToEquatableArray(), attribute.Whole));
        draft.Set(directive, directive.SectionIn(draft.Kind)!, [new Word(draft.Context.SiteName, null, attribute.Whole)]);
    }

    public static void ApplyFormat(UnitDraft draft, AppliedAttribute attribute)
    {
        if (draft.Kind is not (UnitKind.Service or UnitKind.Container or UnitKind.Kube))
        {
            if (!attribute.IsAssemblyWide)
                draft.Report(LanguageRules.WrongKind, $"A .{KindRecords.Word(draft.Kind)} unit runs no program, so it writes nothing", attribute.Whole);
            return;
        }

        if (attribute.Use.Arguments.Count != 1 || attribute.Use.Arguments[0].Value is not { Kind: Declarations.ArgumentKind.Enum } value)
            return;
        if (value.EnumMember is not ("Text" or "Json"))
        {
            draft.Report(LanguageRules.InvalidIntent, $"There is no form {value.EnumMember}: write Text or Json", attribute.OfArgument(0));
            return;
        }

        draft.Intentions.RemoveAll(static other => other is LogFormatIntention);
        draft.Intentions.Add(new LogFormatIntention(value.EnumMember.ToLowerInvariant(), attribute.Whole));
    }
}
