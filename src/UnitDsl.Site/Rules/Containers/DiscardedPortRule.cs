using UnitDsl.Site.Model;

namespace UnitDsl.Site.Rules.Containers;

/// <summary>UNIT0716: ports that are published beside a network that knows no publishing.</summary>
public sealed class DiscardedPortRule() : QuadletRule(
    new RuleDescriptor("UNIT0716", "A published port that Podman discards", Categories.Containers, Severity.Warning))
{
    protected override IEnumerable<Finding> CheckFile(UnitModel unit, string section)
    {
        if (unit.Find(section, "PublishPort") is not { } published || Value(unit, section, "Pod") is not null
            || unit.Find(section, "Network")?.Facts.Lines.FirstOrDefault(static line => line.TypeId is null && (line.Text is "host" or "none" || line.Text.StartsWith("container:", StringComparison.Ordinal) || line.Text.EndsWith(".container", StringComparison.Ordinal))) is not { } network)
            yield break;

        foreach (var said in published.Facts.Lines)
        {
            var what = network.Text == "host" ? "the program listens on the machine's own ports, whatever stands here" : network.Text == "none" ? "nobody reaches it" : "the other container has the network, and the ports";
            yield return new Finding(Rule, $"With Network={network.Text} Podman discards {said.Text}: {what}; leave one of the two out", said.Origin).Beside([network.Origin]);
        }
    }
}
