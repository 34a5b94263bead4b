using UnitDsl.Site.Declarations;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Intents;

/// <summary><c>[DependsOn]</c>: wants these, and starts after them; when they are healthy, where it says so.</summary>
internal static class DependsOnIntent
{
    private const string Order = "After";

    public static void Apply(UnitDraft draft, AppliedAttribute attribute)
    {
        foreach (var name in new[] { "Wants", Order })
            DirectiveApplier.Apply(draft, attribute, name);

        if (attribute.Use.Property("Healthy") is { Kind: ArgumentKind.Boolean, Text: "true" } && DirectiveCatalogue.FindForKind(draft.Kind, Order) is { } directive)
            draft.Requests.AddRange((DirectiveApplier.Words(draft, attribute, directive) ?? []).Where(static word => word.TypeId is not null || word.Text.Length > 0).Select(static word => new UnitRequest(RequestKind.Healthy, word.Text, word.TypeId, word.Origin)));
    }

    /// <summary>What is asked of units that this one still waits for: a later layer may have emptied the list.</summary>
    public static EquatableArray<UnitRequest> Requests(UnitDraft draft, EquatableArray<Setting> settings)
    {
        if (draft.Requests.Count == 0)
            return EquatableArray<UnitRequest>.Empty;

        var awaited = new HashSet<(string, string?)>(settings.Where(static setting => setting.Name == Order).SelectMany(static setting => setting.Assignments).SelectMany(static assignment => assignment.Words).Select(static word => (word.Text, word.TypeId)));
        var seen = new HashSet<(string, string?)>();
        return draft.Requests.Where(request => awaited.Contains((request.Name, request.TypeId)) && seen.Add((request.Name, request.TypeId))).ToEquatableArray();
    }
}
