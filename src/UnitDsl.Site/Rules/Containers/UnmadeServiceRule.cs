using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Containers;

/// <summary>UNIT0709: keys that are right one by one, and of which Quadlet makes no service together, or one that systemd refuses.</summary>
public sealed class UnmadeServiceRule() : QuadletRule(
    new RuleDescriptor("UNIT0709", "A file of which no service is made", Categories.Containers, Severity.Error, HasRepair: true))
{
    // What one key cannot do without.
    private static readonly (UnitKind Kind, string[] Keys, string Needs)[] needs =
    [
        (UnitKind.Container, ["Group"], "User"), (UnitKind.Network, ["Gateway", "IPRange"], "Subnet"), (UnitKind.Volume, ["Type", "Options"], "Device"),
    ];

    protected override IEnumerable<Finding> CheckFile(UnitModel unit, string section)
    {
        foreach (var (kind, keys, other) in needs)
        {
            foreach (var key in kind == unit.Kind && unit.Find(section, other) is null ? keys : [])
            {
                if (Value(unit, section, key) is { } said)
                    yield return Found($"{key}= needs {other}= beside it", said);
            }
        }

        if (unit.Kind == UnitKind.Volume && Value(unit, section, "Driver") is { Text: "image" } driver && unit.Find(section, "Image") is null)
            yield return Found("the driver 'image' needs Image= beside it", driver);
        foreach (var finding in unit.Kind is UnitKind.Container or UnitKind.Kube ? OfService(unit) : [])
            yield return finding;
        foreach (var setting in unit.Settings.Where(setting => setting.Section == section && DirectiveCatalogue.Find(section, setting.Name) is null))
            yield return Found($"[{section}] has no key {setting.Name}= in any release{Closest(unit, section, setting.Name)}", new Said(setting.LastText, setting.Assignments[0].Words[0].Origin));
    }

    private IEnumerable<Finding> OfService(UnitModel unit)
    {
        if (Value(unit, "Service", "Type") is { } type)
        {
            if (type.Text is not ("notify" or "oneshot"))
                yield return Found($"Type={type.Text} is none that it takes: without Type= the start waits for Podman, and oneshot is for what ends by itself", type).MendedBy(Repair.Remove("Type"));
            else if (type.Text == "oneshot" && Value(unit, "Service", "Restart") is { Text: "always" or "on-success" } restart)
                yield return new Finding(Rule, $"systemd refuses Restart={restart.Text} beside Type=oneshot (\"has a bad unit file setting\"): write [Restart(Restart.OnFailure)], or no", restart.Origin).Beside([type.Origin]).MendedBy(Repair.Set("Restart", "on-failure"));
        }

        if (Value(unit, "Service", "KillMode") is { Text: not ("mixed" or "control-group") } mode)
            yield return Found($"KillMode={mode.Text} would leave a container running that nobody watches; it takes mixed, its default, and control-group", mode).MendedBy(Repair.Remove("KillMode"));
    }

    private static string Closest(UnitModel unit, string section, string name) =>
        Spelling.Closest(name, DirectiveCatalogue.Quadlet.Where(key => key.Sections.Contains(section)).Select(static key => key.Name).ToArray()) is { } meant ? $"; {meant}= is one" : "";

    private Finding Found(string what, Said said) => new(Rule, $"Quadlet makes no service of this file: {what}", said.Origin);
}
