namespace UnitDsl.Site.Rules.App;

/// <summary>Rules that are also told from a unit alone: here, what the source of its program adds to them.</summary>
internal static class SharedRules
{
    public static readonly RuleDescriptor SilentProgram = new("UNIT0214", "Type=notify for a program that never notifies", Categories.Lifecycle, Severity.Warning, HasRepair: true);

    public static readonly RuleDescriptor PortsDisagree = new("UNIT0105", "A service gives its port differently in two places", Categories.Ports, Severity.Warning, HasRepair: true);
}
