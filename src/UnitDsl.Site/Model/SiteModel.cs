using UnitDsl.Systemd;

namespace UnitDsl.Site.Model;

/// <summary>A port range that the site may use.</summary>
public readonly record struct PortSpan(int First, int Last);

/// <summary>What the assembly says of the site as a whole.</summary>
public sealed record SiteSettings(string Name, EquatableArray<PortSpan> Ports, Origin? Origin)
{
    public IEnumerable<int> AllPorts() => Ports.SelectMany(static span => Enumerable.Range(span.First, span.Last - span.First + 1));
}

/// <summary>A unit that a referenced assembly declares: what its contract tells.</summary>
public sealed record ReferencedUnit(string Assembly, string TypeId, string Name, bool IsExternal, EquatableArray<PortModel> Ports);

/// <summary>The whole site, ready for the rules that see all of it.</summary>
public sealed record SiteModel(SiteSettings Settings, EquatableArray<UnitModel> Units, EquatableArray<ReferencedUnit> Referenced);
