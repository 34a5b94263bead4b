using System.Globalization;
using UnitDsl.Site.Facts;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Containers;

/// <summary>UNIT0717: two networks whose addresses overlap.</summary>
public sealed class SharedSubnetRule() : SiteRule(
    new RuleDescriptor("UNIT0717", "Two networks that share addresses", Categories.Containers, Severity.Error))
{
    private const int Bits = 32;

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        var subnets = site.Units
            .Where(static unit => unit.Unit.Kind == UnitKind.Network)
            .SelectMany(static unit => unit.Lines("Subnet").Select(said => (Unit: unit, Said: said, Range: Range(said.Text))))
            .Where(static one => one.Range is not null)
            .ToList();
        foreach (var one in subnets)
        {
            var others = subnets.FindAll(other => other.Said != one.Said && other.Range!.Value.First <= one.Range!.Value.Last && one.Range!.Value.First <= other.Range!.Value.Last);
            if (others.Count > 0)
            {
                yield return new Finding(
                    Rule,
                    $"{one.Said.Text} shares addresses with {others[0].Said.Text}{(others[0].Unit == one.Unit ? "" : $" of {others[0].Unit.Unit.QuadletFile}")}: podman refuses to make whichever comes second (\"subnet … is already used\"), and what is in it does not start",
                    one.Said.Origin).Beside(others.Select(static other => other.Said.Origin));
            }
        }
    }

    // IPv4 only: nobody writes two of the other kind by mistake.
    private static (uint First, uint Last)? Range(string text)
    {
        var slash = text.IndexOf('/');
        var parts = slash < 0 ? [] : text.Substring(0, slash).Split('.');
        if (parts.Length != 4 || !int.TryParse(text.Substring(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length > Bits)
            return null;

        uint address = 0;
        foreach (var part in parts)
        {
            if (!byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var octet))
                return null;
            address = (address << 8) | octet;
        }

        var mask = length == 0 ? 0 : uint.MaxValue << (Bits - length);
        return (address & mask, (address & mask) | ~mask);
    }
}
