using System.Globalization;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Intents;

/// <summary><c>[SystemUser]</c> and <c>[SystemGroup]</c>: users and groups that the machine is to have. What a later layer says of the same one replaces what an earlier one said.</summary>
internal static class SystemUserIntent
{
    private static readonly char[] separators = [' ', ','];

    public static void Apply(UnitDraft draft, AppliedAttribute attribute)
    {
        var intent = new Intent(draft, attribute);
        if (Name(draft, intent.Argument(0), "user") is not { } name || Id(draft, intent) is not { } id || Group(draft, intent) is not { } group
            || Names(draft, intent.Property("Groups"), "group") is not { } groups
            || Text(draft, intent, "Home", SysusersText.IsPath, "directory") is not { } home
            || Text(draft, intent, "Shell", SysusersText.IsProgram, "program") is not { } shell
            || Text(draft, intent, "Description", SysusersText.IsComment, "description of a user") is not { } description)
        {
            return;
        }

        draft.Intentions.RemoveAll(other => other is UserIntention { Name: var known } && known == name);
        draft.Intentions.Add(new UserIntention(name, id, group, groups, home, shell, description, attribute.Whole));
    }

    public static void ApplyGroup(UnitDraft draft, AppliedAttribute attribute)
    {
        var intent = new Intent(draft, attribute);
        if (Name(draft, intent.Argument(0), "group") is not { } name || Id(draft, intent) is not { } id || Names(draft, intent.Property("Members"), "user") is not { } members)
            return;

        draft.Intentions.RemoveAll(other => other is GroupIntention { Name: var known } && known == name);
        draft.Intentions.Add(new GroupIntention(name, id, members, attribute.Whole));
    }

    private static string? Name(UnitDraft draft, Filled? filled, string what)
    {
        if (filled is not { } name)
            return null;
        if (UserName.Classify(name.Text) == UserNameForm.Strict)
            return name.Text;

        draft.Report(
            LanguageRules.InvalidIntent,
            $"'{name.Text}' is no name that systemd-sysusers gives a {what}: it begins with a letter or _, goes on with letters, digits, - and _, and has at most 31 of them",
            name.Origin);
        return null;
    }

    // Empty where it was not said.
    private static string? Id(UnitDraft draft, Intent intent)
    {
        if (intent.Property("Id") is not { } id)
            return "";
        if (uint.TryParse(id.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= SysusersText.HighestId and not 0xFFFF)
            return id.Text;

        draft.Report(LanguageRules.InvalidIntent, $"{id.Text} is no number that can be given away: 0 is root's, and 65535 and 4294967295 mean nobody", id.Origin);
        return null;
    }

    private static string? Group(UnitDraft draft, Intent intent) =>
        intent.Attribute.Use.Property("Group") is null ? "" : intent.Property("Group") is { Text.Length: 0 } ? "" : Name(draft, intent.Property("Group"), "group");

    private static EquatableArray<string>? Names(UnitDraft draft, Filled? filled, string what)
    {
        var names = new List<string>();
        foreach (var word in filled is { } given ? given.Text.Split(separators, StringSplitOptions.RemoveEmptyEntries) : [])
        {
            if (Name(draft, new Filled(word, filled!.Value.ToWord().Locate(filled.Value.Text.IndexOf(word, StringComparison.Ordinal), word.Length)), what) is not { } name)
                return null;
            if (!names.Contains(name))
                names.Add(name);
        }

        return names.ToEquatableArray();
    }

    private delegate bool Check(string text, out string? why);

    private static string? Text(UnitDraft draft, Intent intent, string property, Check isGood, string what)
    {
        if (intent.Attribute.Use.Property(property) is null)
            return "";
        if (intent.Property(property) is not { } filled)
            return null;
        if (filled.Text.Length == 0 || isGood(filled.Text, out var why))
            return filled.Text;

        draft.Report(LanguageRules.InvalidIntent, $"'{filled.Text}' cannot be the {what} that systemd-sysusers writes down: {why}", filled.Origin);
        return null;
    }
}
