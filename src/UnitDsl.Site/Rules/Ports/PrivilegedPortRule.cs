using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Ports;

/// <summary>UNIT0103: only root, and who has CAP_NET_BIND_SERVICE, may listen on a port below 1024.</summary>
public sealed class PrivilegedPortRule() : SiteRule(
    new RuleDescriptor("UNIT0103", "A port below 1024 without the right to it", Categories.Ports, Severity.Warning, HasRepair: true))
{
    private const int FirstOpen = 1024;
    private const string Capability = "CAP_NET_BIND_SERVICE";

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var unit in site.Units)
        {
            if (!unit.Unit.IsOfUsers && unit.Service is { } service && unit.Ports.Listening.FirstOrDefault(static port => port.Number < FirstOpen) is { } port && Lacks(unit, service) && !site.Ports.SocketsOf(unit.Unit.Name).Any())
                yield return Found(Rule, unit, service, port);
        }
    }

    // "+" and "!" start the program as root, whatever User= says; in a network of its own the namespace of users counts that goes with it.
    private static bool Lacks(UnitFacts unit, ServiceFacts service)
    {
        if (unit.IsOn("PrivateNetwork") || unit.Has("NetworkNamespacePath") || service.Main is not { } main)
            return false;
        if (main.Command.Has(CommandPrefixes.FullPrivileges))
            return false;
        if (IsApart(unit))
            return true;
        if (main.Command.Has(CommandPrefixes.KeepsUser) || main.Command.Has(CommandPrefixes.KeepsUserWithoutAmbient))
            return false;
        return service.IsRoot ? !MayHave(unit) : !IsIn(unit, "AmbientCapabilities");
    }

    private static bool IsApart(UnitFacts unit) => unit.Text("PrivateUsers") is { } text && BooleanGrammar.Parse(text) != false;

    private static Finding Found(RuleDescriptor rule, UnitFacts unit, ServiceFacts service, SaidPort port)
    {
        var steps = new List<Change>();
        if (!service.IsRoot && !IsIn(unit, "AmbientCapabilities"))
            steps.Add(Repair.Add("AmbientCapabilities", Capability));
        if (!MayHave(unit))
            steps.Add(Repair.Add("CapabilityBoundingSet", Capability));
        if (IsApart(unit))
            steps.Add(Repair.Set("PrivateUsers", "false"));

        var who = service.User is { } user ? $"as '{user}'" : service.IsRoot ? "as root" : "as a user of its own";
        var why = IsApart(unit)
            ? "with PrivateUsers= no capability of it counts for the machine's network"
            : service.IsRoot ? $"CapabilityBoundingSet= leaves {Capability} out" : $"without {Capability}";
        var settings = steps.ConvertAll(step => Written.Setting(unit, step.Name, step.Values));
        var wrong = steps.Count == 0 ? "" : $"; add {Written.List(settings)}";
        var finding = new Finding(
            rule,
            $"'{unit.Unit.TypeName}' runs {who} and {why}, so it cannot listen on port {port.Number}: ports below {FirstOpen} fail with \"permission denied\"{wrong}, or let a socket unit hold the port",
            unit.Unit.Dialect == Dialect.File ? port.Origin : unit.Unit.Origin).Beside([port.Origin]);
        return steps.Count == 0 ? finding : finding.MendedBy([.. steps]);
    }

    private static bool IsIn(UnitFacts unit, string directive) => Sets(unit, directive, otherwise: false);

    private static bool MayHave(UnitFacts unit) => Sets(unit, "CapabilityBoundingSet", otherwise: true);

    // Lines add to each other; one that begins with a tilde takes away, and an empty one takes all.
    private static bool Sets(UnitFacts unit, string directive, bool otherwise)
    {
        if (unit.Find(directive) is not { } setting)
            return otherwise;

        bool? has = null;
        foreach (var assignment in setting.Assignments)
        {
            var text = assignment.Text.Trim();
            if (text.Length == 0)
            {
                has = false;
                continue;
            }

            var isInverted = text[0] == '~';
            var names = text.TrimStart('~').Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Any(static name => string.Equals(name, Capability, StringComparison.OrdinalIgnoreCase));
            has = isInverted ? !names && (has ?? true) : names || has == true;
        }

        return has ?? otherwise;
    }
}
