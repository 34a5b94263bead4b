using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Containers;

/// <summary>UNIT0707: all instances of a template have one container name, or one port.</summary>
public sealed class FixedInstanceRule() : ContainerRule(
    new RuleDescriptor("UNIT0707", "A template whose instances share a name or port", Categories.Containers, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ContainerFacts container)
    {
        if (!UnitName.IsTemplate(unit.Unit.Name))
            yield break;

        var takesOver = container.Flags.Contains("replace");
        if (container.Name is { Text.Length: > 0 } name && !IsOpen(name.Text))
        {
            yield return new Finding(
                Rule,
                $"Every instance of {unit.Unit.Name} would call its container '{name.Text}': {(takesOver ? "with --replace the second one removes the container of the first" : "the second one fails, the name is in use")}; write {name.Text}-%i",
                name.Origin)
                .MendedBy(Repair.Replace(name.Text, name.Text + "-%i"));
        }

        foreach (var said in container.Published)
        {
            if (PublishedPort.TryParse(said.Text, out var port, out _) && port.First > 0 && port.First == port.Last)
            {
                yield return new Finding(
                    Rule,
                    $"Every instance of {unit.Unit.Name} would publish port {port.First} of the host: the second one fails with \"address already in use\"; let the instance be the port (%i:{said.Text.Substring(said.Text.LastIndexOf(':') + 1)}), or leave the host's port out",
                    said.Origin);
            }
        }
    }
}
