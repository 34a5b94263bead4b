using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Companions;

/// <summary>
/// What a service says of the units that start it: <c>[Schedule]</c> and <c>[Every]</c> of its timer, <c>[Listens]</c> and the directives that only sockets have of its socket,
/// <c>[Watches]</c> of its path unit. They are read before the service's other attributes, because a service that others start does not start at boot by default.
/// </summary>
internal static class CompanionReader
{
    private static readonly Dictionary<string, (UnitKind Kind, Action<CompanionDraft, AppliedAttribute> Read)> intents = new(StringComparer.Ordinal)
    {
        ["Schedule"] = (UnitKind.Timer, TimerIntents.Schedule),
        ["Every"] = (UnitKind.Timer, TimerIntents.Every),
        ["Listens"] = (UnitKind.Socket, ListensIntent.Read),
        ["Watches"] = (UnitKind.Path, WatchesIntent.Read),
    };

    private static readonly HashSet<string> ofSockets = new(
        DirectiveCatalogue.All
            .Where(static directive => directive is { IsIgnored: false, Name: not "Service" } && directive.SectionIn(UnitKind.Socket) == "Socket" && DirectiveCatalogue.FindForKind(UnitKind.Service, directive.Name) is null)
            .Select(static directive => directive.Name),
        StringComparer.Ordinal);

    /// <summary>Whether an attribute of a service is about a unit that starts it, and so nothing for the service itself.</summary>
    public static bool IsAbout(UnitDraft draft, AppliedAttribute attribute) =>
        attribute.Use.OwnName is { } name && (intents.ContainsKey(name) || (draft.Kind == UnitKind.Service && !attribute.IsAssemblyWide && ofSockets.Contains(name)));

    public static void Read(UnitDraft draft, IReadOnlyList<AppliedAttribute> attributes)
    {
        Dictionary<UnitKind, CompanionDraft>? companions = null;
        foreach (var attribute in attributes)
        {
            if (!IsAbout(draft, attribute))
                continue;

            var name = attribute.Use.OwnName!;
            var isIntent = intents.TryGetValue(name, out var intent);
            if (draft.Kind != UnitKind.Service && !(draft.Kind == UnitKind.Container && isIntent && intent.Kind != UnitKind.Socket))
            {
                draft.Report(LanguageRules.WrongKind, $"[{name}] is about what starts a service{(isIntent && intent.Kind != UnitKind.Socket ? " or a container" : "")}; to start a .{KindRecords.Word(draft.Kind)} unit, declare a record of its own that names it: [Unit(…)] on a TimerUnit or PathUnit", attribute.Whole);
                continue;
            }

            var kind = isIntent ? intent.Kind : UnitKind.Socket;
            if (!(companions ??= []).TryGetValue(kind, out var companion))
                companions.Add(kind, companion = new CompanionDraft(draft, kind));
            if (isIntent)
                intent.Read(companion, attribute);
            else
                SocketDirectives.Read(companion, attribute, name);
        }

        foreach (var companion in companions?.Values.OrderBy(static companion => companion.Kind).ToList() ?? [])
        {
            if (IsWhole(companion))
                draft.Intentions.Add(companion.ToIntention());
        }
    }

    /// <summary>What the base record says of who starts a service goes where something else does; what somebody wrote stays.</summary>
    public static bool IsReplaced(UnitDraft draft, AppliedAttribute attribute) =>
        attribute.Use.OwnName == "WantedBy" && KindRecords.IsBase(attribute.CarrierId) && draft.Intentions.Exists(static intention => intention is CompanionIntention);

    /// <summary>What ends by itself is not started again by default; systemd refuses the two together.</summary>
    public static bool IsRefused(UnitDraft draft, AppliedAttribute attribute, IReadOnlyList<AppliedAttribute> attributes) =>
        draft.Kind == UnitKind.Container && attribute.Use.OwnName == "Restart" && KindRecords.IsBase(attribute.CarrierId)
        && attributes.LastOrDefault(static one => one.Use.OwnName == "Type") is { Use.Arguments: { Count: > 0 } said } && string.Equals(said[0].Value.EnumMemberOrNull ?? said[0].Value.Text, "oneshot", StringComparison.OrdinalIgnoreCase);

    private static bool IsWhole(CompanionDraft companion) => companion.Kind switch
    {
        UnitKind.Timer => TimerIntents.IsWhole(companion),
        UnitKind.Socket => SocketDirectives.IsWhole(companion),
        _ => WatchesIntent.IsWhole(companion),
    };
}
