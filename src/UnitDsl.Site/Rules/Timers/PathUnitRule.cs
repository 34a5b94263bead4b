using UnitDsl.Site.Facts;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Timers;

/// <summary>UNIT0514: a path unit that watches nothing, or has nothing to start.</summary>
public sealed class PathUnitRule() : SiteRule(Descriptor)
{
    internal static readonly RuleDescriptor Descriptor = new("UNIT0514", "A path unit that cannot work", Categories.Sockets, Severity.Error, HasRepair: true);

    private static readonly string[] watches = ["PathExists", "PathExistsGlob", "PathChanged", "PathModified", "DirectoryNotEmpty"];

    /// <summary>Paths that are none.</summary>
    internal static readonly SpecificValue Value = new(Descriptor, static mistake => watches.Contains(mistake.Directive.Name));

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var unit in site.Units)
        {
            if (unit.Unit.Kind == UnitKind.Path && !Array.Exists(watches, unit.Has))
            {
                yield return new Finding(
                    Rule,
                    $"'{unit.Unit.TypeName}' watches nothing, so systemd refuses to load it; add {Written.Setting(unit, "PathChanged", "/path")}",
                    unit.Unit.Origin);
            }
        }

        foreach (var trigger in site.Triggers)
        {
            if (trigger.From.Unit.Kind != UnitKind.Path)
                continue;
            if (TriggerText.Misspelt(trigger, site) is { } near)
                yield return new Finding(Rule, $"Unit= names {trigger.To}, and there is no unit of that name: nothing happens when the path changes; did you mean {near}?", trigger.Named!.Origin);
            else if (TriggerText.IsMissing(trigger, site))
                yield return new Finding(Rule, Missing(trigger, site), trigger.From.Unit.Origin);
        }
    }

    private static string Missing(UnitTrigger trigger, SiteFacts site) =>
        $"'{trigger.From.Unit.TypeName}' starts {trigger.To}, since it names no other unit, and there is none of that name: nothing happens when the path changes{TriggerText.DidYouMean(trigger, "Unit", TriggerText.Meant(trigger, site))}";
}
