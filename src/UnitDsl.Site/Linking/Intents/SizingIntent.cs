using UnitDsl.Site.Linking.Sizing;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Intents;

/// <summary><c>[Criticality]</c> and <c>[Traffic]</c>: what a service starts from, for whatever nobody says otherwise.</summary>
internal static class SizingIntent
{
    public static void ApplyCriticality(UnitDraft draft, AppliedAttribute attribute)
    {
        if (IsOfService(draft, attribute) && LevelWord.Read<UnitCriticality>(draft, attribute, "criticality") is { } level)
            Replace(draft, new CriticalityIntention(attribute.Whole, level));
    }

    public static void ApplyTraffic(UnitDraft draft, AppliedAttribute attribute)
    {
        if (IsOfService(draft, attribute) && LevelWord.Read<UnitTraffic>(draft, attribute, "traffic") is { } level)
            Replace(draft, new TrafficIntention(attribute.Whole, level));
    }

    /// <summary>Puts in what the levels come to; once everything that is written has been applied.</summary>
    public static void Complete(UnitDraft draft, IReadOnlyList<AppliedAttribute> attributes)
    {
        foreach (var intention in draft.Intentions)
        {
            var level = intention switch
            {
                CriticalityIntention criticality => SizingTable.Of(criticality.Level),
                TrafficIntention traffic => SizingTable.Of(traffic.Level),
                _ => null,
            };
            foreach (var figure in level?.Figures.Select(figure => draft.Kind == UnitKind.Container && figure.Inside is { } inside ? inside : figure) ?? [])
            {
                if (!IsSaid(draft, attributes, figure) && !(figure.IsOfRestarts && !Restarts(draft)))
                    draft.Set(DirectiveCatalogue.Find(figure.Section, figure.Directive)!, figure.Section, [new Word(figure.Value, null, intention.Origin)]);
            }
        }
    }

    // A job is done when it ends, and whether it is tried again is its own affair.
    private static bool Restarts(UnitDraft draft) => draft.Value("Service", "Restart") is { } said ? said != "no" : draft.Value("Service", "Type") != "oneshot";

    // An empty value is something that was said, too.
    private static bool IsSaid(UnitDraft draft, IReadOnlyList<AppliedAttribute> attributes, SizingFigure figure)
    {
        // A list of limits says nothing of those that are not in it.
        if (figure.Directive == "Ulimit")
            return draft.Lines(figure.Section, figure.Directive).Any(line => line.Text.StartsWith(figure.Value.Substring(0, figure.Value.IndexOf('=') + 1), StringComparison.Ordinal));
        foreach (var attribute in attributes)
        {
            if (attribute.Use.OwnName is { } name && (name == figure.Directive || figure.SaidBy.Contains(name)))
                return true;
        }

        return false;
    }

    private static bool IsOfService(UnitDraft draft, AppliedAttribute attribute)
    {
        if (draft.Kind is UnitKind.Service or UnitKind.Container)
            return true;
        if (!attribute.IsAssemblyWide)
            draft.Report(LanguageRules.WrongKind, $"[{attribute.Use.OwnName}] is about a program that runs and is restarted, so it belongs to services and containers, and this is a .{KindRecords.Word(draft.Kind)}", attribute.Whole);
        return false;
    }

    private static void Replace(UnitDraft draft, Intention intention)
    {
        draft.Intentions.RemoveAll(other => other.GetType() == intention.GetType());
        draft.Intentions.Add(intention);
    }
}
