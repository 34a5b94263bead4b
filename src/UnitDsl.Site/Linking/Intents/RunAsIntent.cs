using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Intents;

/// <summary><c>[RunAs]</c>: the user and the group.</summary>
internal static class RunAsIntent
{
    public static void Apply(UnitDraft draft, AppliedAttribute attribute)
    {
        var intent = new Intent(draft, attribute);
        if (intent.Argument(0) is not { } user)
            return;

        var group = intent.Property("Group") ?? user;
        Set(draft, attribute, "User", user);
        Set(draft, attribute, "Group", group);
    }

    private static void Set(UnitDraft draft, AppliedAttribute attribute, string name, Filled value)
    {
        if (DirectiveCatalogue.FindForKind(draft.Kind, name) is not { } directive)
        {
            if (!attribute.IsAssemblyWide)
                draft.Report(LanguageRules.WrongKind, $"A .{KindRecords.Word(draft.Kind)} unit runs no program, so it has no user", attribute.Whole);
        }
        else if (value.Text.IndexOf('%') < 0 && !UserName.IsValid(value.Text))
        {
            draft.Report(LanguageRules.InvalidValue, $"'{value.Text}' is no name of a user or group: systemd would refuse the unit", value.Origin);
        }
        else
        {
            draft.Set(directive, directive.SectionIn(draft.Kind)!, [value.ToWord()]);
        }
    }
}
