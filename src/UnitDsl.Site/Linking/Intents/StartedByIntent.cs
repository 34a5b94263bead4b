using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Intents;

/// <summary><c>[StartedBy]</c>: who may start the service beside root, and that nobody else does.</summary>
internal static class StartedByIntent
{
    private const string Install = "WantedBy";

    public static void Apply(UnitDraft draft, AppliedAttribute attribute)
    {
        if (draft.Kind != UnitKind.Service)
        {
            draft.Report(LanguageRules.WrongKind, $"[StartedBy] belongs on the service that others start, and this is a .{KindRecords.Word(draft.Kind)} unit", attribute.Whole);
            return;
        }

        if (draft.Context.Slot is not null)
        {
            draft.Report(LanguageRules.InvalidIntent, "Which slot runs is decided by a switch, and not by who starts one: leave [StartedBy] or [Slots] out", attribute.Whole);
            return;
        }

        var user = new Intent(draft, attribute).Property("User");
        if (user is { Text.Length: > 0 } given && (!UserName.IsValid(given.Text) || given.Text.All(char.IsDigit)))
        {
            draft.Report(LanguageRules.InvalidIntent, $"'{given.Text}' is no name of a user, which is what polkit goes by", given.Origin);
            return;
        }

        if (DirectiveCatalogue.FindForKind(draft.Kind, "After") is { } directive && DirectiveApplier.Words(draft, attribute, directive) is { } words)
            draft.Intentions.AddRange(words.Where(static word => word.TypeId is not null || word.Text.Length > 0).Select(word => new StartRight(word.Text, word.TypeId, user?.Text ?? "", word.Origin)));
    }

    /// <summary>What is started by others is not started at boot, unless its own record says so.</summary>
    public static void Finish(UnitDraft draft, IReadOnlyList<AppliedAttribute> attributes)
    {
        if (!draft.Intentions.Exists(static intention => intention is StartRight) || DirectiveCatalogue.FindForKind(draft.Kind, Install) is not { } directive)
            return;

        draft.Set(directive, "Install", [new Word("", null, attributes.First(static a => a.Use.OwnName == "StartedBy").Whole)]);
        foreach (var own in attributes.Where(static a => a.Use.OwnName == Install && !a.IsAssemblyWide && !KindRecords.IsBase(a.CarrierId)))
            DirectiveApplier.Apply(draft, own, Install);
    }
}
