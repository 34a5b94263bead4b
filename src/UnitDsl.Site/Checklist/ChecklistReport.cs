using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Checklist;

/// <summary>How a line of the checklist came out for a service.</summary>
public enum ChecklistVerdict
{
    Passed,
    Failed,

    /// <summary>Somebody said that it does not count here, and why.</summary>
    Silenced,

    /// <summary>It is not about this service.</summary>
    None,
}

/// <summary>A line of the checklist, answered for a service.</summary>
/// <param name="Unit">The service.</param>
/// <param name="Item">The line.</param>
/// <param name="Verdict">How it came out.</param>
/// <param name="Text">Why; empty where there is nothing to say.</param>
public sealed record ChecklistAnswer(string Unit, string Item, ChecklistVerdict Verdict, string Text);

/// <summary>The checklist of all services of a site, as far as a build can tell.</summary>
public static class ChecklistReport
{
    private static readonly HashSet<string> rules = new(ChecklistTable.OfBuild.SelectMany(static item => item.Rules), StringComparer.Ordinal);

    public static EquatableArray<ChecklistAnswer> Of(SiteModel site, EquatableArray<Suppression> suppressions)
    {
        var services = site.Facts.Services.Where(static service => service.Unit.Unit.Companion is null).ToList();
        var found = Find(site, services);
        return services
            .SelectMany(service => ChecklistTable.OfBuild.Select(item => Answer(service, item, found[service.Unit.Unit.TypeId].Where(finding => item.Rules.Contains(finding.Rule.Id)).ToList(), suppressions)))
            .ToEquatableArray();
    }

    private static ChecklistAnswer Answer(ServiceFacts service, ChecklistItem item, List<Finding> found, EquatableArray<Suppression> suppressions)
    {
        var unit = service.Unit.Unit;
        if (!item.Concerns(service))
            return new ChecklistAnswer(unit.Name, item.Id, ChecklistVerdict.None, "");

        var why = item.Lacks(service)?.Why;
        if (why is not null && Silenced(unit, unit.Origin, ChecklistRule.Id, suppressions) is { } silence)
            return new ChecklistAnswer(unit.Name, item.Id, ChecklistVerdict.Silenced, $"{ChecklistRule.Id}: {silence}");
        if (why is not null)
            return new ChecklistAnswer(unit.Name, item.Id, ChecklistVerdict.Failed, Line(why));

        string? silenced = null;
        foreach (var finding in found)
        {
            if (Silenced(unit, finding.Origin, finding.Rule.Id, suppressions) is not { } reason)
                return new ChecklistAnswer(unit.Name, item.Id, ChecklistVerdict.Failed, Line($"{finding.Rule.Id}: {finding.Message}"));
            silenced ??= $"{finding.Rule.Id}: {reason}";
        }

        return silenced is null ? new ChecklistAnswer(unit.Name, item.Id, ChecklistVerdict.Passed, "") : new ChecklistAnswer(unit.Name, item.Id, ChecklistVerdict.Silenced, Line(silenced));
    }

    // What stands on a record counts for all that is found in it, whatever it was inherited from.
    private static string? Silenced(UnitModel unit, Origin origin, string rule, EquatableArray<Suppression> suppressions)
    {
        foreach (var suppression in suppressions)
        {
            if (suppression.Silences(rule, origin) || (suppression.Record.Length > 0 && suppression.Silences(rule, unit.Origin)))
                return suppression.Justification.Length > 0 ? suppression.Justification : "silenced without a reason";
        }

        return null;
    }

    private static ILookup<string, Finding> Find(SiteModel site, List<ServiceFacts> services)
    {
        var found = new List<(string TypeId, Finding Finding)>();
        foreach (var rule in Rulebook.UnitRules.Where(static rule => rule.Descriptors.Any(static descriptor => rules.Contains(descriptor.Id))))
            found.AddRange(services.SelectMany(service => rule.Check(service.Unit.Unit).Select(finding => (service.Unit.Unit.TypeId, finding))));

        // What a rule finds over the whole site stands on one of its records, or on something that several of them share.
        var own = new HashSet<string>(services.Select(static service => service.Unit.Unit.TypeId), StringComparer.Ordinal);
        foreach (var rule in Rulebook.SiteRules.Where(static rule => rule.Descriptors.Any(static descriptor => rules.Contains(descriptor.Id))))
        {
            foreach (var finding in rule.Check(site))
            {
                if (own.Contains(finding.Origin.TypeId))
                    found.Add((finding.Origin.TypeId, finding));
                else
                    found.AddRange(services.Where(service => service.Unit.Unit.Settings.Any(setting => setting.Assignments.Any(line => line.Words.Any(word => word.Origin.IsSameTextAs(finding.Origin))))).Select(service => (service.Unit.Unit.TypeId, finding)));
            }
        }

        return found.ToLookup(static one => one.TypeId, static one => one.Finding, StringComparer.Ordinal);
    }

    private static string Line(string text) => text.Replace('\n', ' ').Replace('\r', ' ');
}
