using UnitDsl.Site.Declarations;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Intents;

/// <summary><c>[UserUnit]</c>: which manager runs the unit. Read before all others, because what they do depends on it.</summary>
internal static class UserUnitIntent
{
    public const string Name = "UserUnit";

    private static readonly UnitKind[] kinds = [UnitKind.Service, UnitKind.Socket, UnitKind.Timer, UnitKind.Path, UnitKind.Target, UnitKind.Slice];

    // What these do is done by root, or by the machine's manager.
    private static readonly Dictionary<string, string> ofMachine = new(StringComparer.Ordinal)
    {
        ["Slots"] = "slots are switched by 'ops', and the units of each user are that user's to run: leave [Slots] out",
        ["HealthCheck"] = "'ops' asks units of the machine for their health, and every user has one of these: leave [HealthCheck] out; [WatchdogSec(…)] has the user's own manager watch it",
        ["Follows"] = "a gate follows units of the machine, whose states a user's manager does not know: leave [Follows] out",
        ["StartedBy"] = "the right to start a unit is one at the machine's manager, and each user may start units of his own anyway: leave [StartedBy] out",
        ["Launcher"] = "a launcher starts transient units of the machine: leave [Launcher] out",
        ["Route"] = "one host would lead to the program of each user: leave [Route] out, or make it a unit of the machine",
        ["Secret"] = "a secret is a file of root's, which a user's manager cannot read: let each user have one, as in [LoadCredential(\"token:%h/.config/token\")]",
    };

    /// <summary>The scope of a unit that is deployed.</summary>
    public static UnitScope Read(UnitDraft draft, IReadOnlyList<AppliedAttribute> attributes, bool isPm2)
    {
        if (Last(attributes) is not { } attribute || !Says(attribute))
            return UnitScope.System;
        if (Array.IndexOf(kinds, draft.Kind) < 0 || isPm2)
        {
            // What stands on the assembly reaches those that can have it.
            if (!attribute.IsAssemblyWide)
                draft.Report(LanguageRules.WrongKind, Why(draft.Kind, isPm2), attribute.Whole);
            return UnitScope.System;
        }

        foreach (var other in attributes)
        {
            if (other.Use.OwnName is { } name && !other.IsAssemblyWide && ofMachine.TryGetValue(name, out var why))
                draft.Report(LanguageRules.InvalidIntent, $"'{draft.Context.TypeName}' is a unit of users: {why}", other.Whole);
        }

        return UnitScope.User;
    }

    /// <summary>The scope of a unit that someone else ships; nothing of the assembly reaches it.</summary>
    public static UnitScope OfForeign(IEnumerable<AppliedAttribute> attributes) =>
        Last(attributes.Where(static attribute => !attribute.IsAssemblyWide)) is { } attribute && Says(attribute) ? UnitScope.User : UnitScope.System;

    /// <summary>Whether an attribute says what the base record of its kind says of when a unit starts, where a user's manager has another word for it.</summary>
    public static bool IsReplaced(UnitDraft draft, AppliedAttribute attribute) =>
        draft.Scope == UnitScope.User && attribute.Use.OwnName == "WantedBy" && KindRecords.IsBase(attribute.CarrierId)
        && attribute.Use.Arguments.Any(static argument => Texts(argument.Value).Contains(UnitScope.System.DefaultTarget()));

    public static void StartByDefault(UnitDraft draft, AppliedAttribute attribute)
    {
        var directive = DirectiveCatalogue.FindForKind(draft.Kind, "WantedBy")!;
        draft.Set(directive, directive.SectionIn(draft.Kind)!, [new Word(UnitScope.User.DefaultTarget(), null, attribute.Whole)]);
    }

    private static IEnumerable<string> Texts(ArgumentValue value) => value.Kind == ArgumentKind.List ? value.Items.Select(static item => item.Text) : [value.Text];

    private static AppliedAttribute? Last(IEnumerable<AppliedAttribute> attributes) => attributes.LastOrDefault(static attribute => attribute.Use.OwnName == Name);

    private static bool Says(AppliedAttribute attribute) => attribute.Use.Arguments.Count == 0 || attribute.Use.Arguments[0].Value is not { Kind: ArgumentKind.Boolean, Text: "false" };

    private static string Why(UnitKind kind, bool isPm2) => isPm2 ? "PM2 is started by the machine's manager, as the user that [RunAs] names: leave [UserUnit] out"
        : kind.IsQuadlet() ? "Quadlet makes services of the machine of it: leave [UserUnit] out"
        : $"A user's manager mounts nothing, so a .{KindRecords.Word(kind)} unit is one of the machine: leave [UserUnit] out";
}
