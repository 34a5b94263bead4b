using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Lifecycle;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Sizing;

/// <summary>The window in which starts are counted, fitted to the pause and the number of starts that count for a unit.</summary>
internal static class StartLimitWindow
{
    public const string Section = "Unit";
    public const string Directive = "StartLimitIntervalSec";

    private static readonly string[] inputs = ["RestartSec", "RestartMaxDelaySec", "RestartSteps", "StartLimitBurst", "ExecStartPre"];

    /// <summary>The unit with a window that fits, where the one it has comes from its criticality and something that the window depends on does not.</summary>
    public static UnitModel FitToCriticality(UnitModel unit)
    {
        if (unit.IsExternal || unit.Intended<CriticalityIntention>().FirstOrDefault() is not { } criticality || unit.Find(Section, Directive)?.Assignments[0].Words[0].Origin != criticality.Origin)
            return unit;
        return unit.Settings.Any(setting => inputs.Contains(setting.Name) && setting.Assignments[0].Words[0].Origin != criticality.Origin) ? Fit(unit, criticality.Origin) : unit;
    }

    /// <summary>The unit with a window in which its limit can trip; as it is where nothing restarts it, or there is no limit.</summary>
    public static UnitModel Fit(UnitModel unit, Origin origin)
    {
        var facts = unit.Facts.Service ?? (unit.Kind == UnitKind.Container ? new ServiceFacts(unit.Facts) : null);
        if (facts is not { } service || RestartLimit.Of(unit.Facts, service) is not { IsOff: false } limit)
            return unit;

        var assignment = new Assignment(EquatableArray.Create(new Word(limit.Enough, null, origin)));
        var settings = unit.Settings.Where(static setting => setting is not { Section: Section, Name: Directive }).ToList();
        var order = DirectiveCatalogue.Find(Section, Directive)!.Order;
        var next = settings.FindIndex(setting => setting.Order > order);
        settings.Insert(next < 0 ? settings.Count : next, new Setting(Section, Directive, order, EquatableArray.Create(assignment)));
        return unit with { Settings = settings.ToEquatableArray() };
    }
}
