namespace UnitDsl.Site.Rules.App;

/// <summary>Rules that are also told from a unit alone: here, what the source of its program adds to them.</summary>
internal static class SharedRules
{
    public static readonly RuleDescriptor SilentProgram = new("UNIT0214", "Type=notify for a program that never notifies", Categories.Lifecycle, Severity.Error, HasRepair: true);

    public static readonly RuleDescriptor PortsDisagree = new("UNIT0105", "Ports that disagree", Categories.Ports, Severity.Warning, HasRepair: true);
}
