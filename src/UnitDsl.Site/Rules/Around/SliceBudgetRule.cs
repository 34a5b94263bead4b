using UnitDsl.Site.Facts;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Around;

/// <summary>UNIT0944: units that are promised more than the slice has that they are in.</summary>
public sealed class SliceBudgetRule() : SiteRule(new RuleDescriptor("UNIT0944", "More memory than the slice has", Categories.Resources, Severity.Warning))
{
    private const uint Step = 1024;
    private const string Limit = "MemoryMax";
    private const string Promise = "MemoryMin";

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var slice in site.Units)
        {
            if (slice.Unit.Kind != UnitKind.Slice || !slice.Has(Limit) || Size(slice, Limit) is not { } budget)
                continue;

            var members = site.Units.Where(unit => IsIn(site, unit, slice.Unit.Name)).ToList();
            foreach (var member in members)
            {
                if (Size(member, Limit) is { } limit && limit.Bytes > budget.Bytes)
                    yield return new Finding(Rule, $"{Limit}={limit.Said.Text} of '{member.Unit.TypeName}' is never reached: {slice.Unit.Name}, which it is in, has {budget.Said.Text} for all of its units", limit.Said.Origin).Beside([budget.Said.Origin]);
            }

            var promises = members.Where(static member => member.Unit.Kind != UnitKind.Slice).Select(static member => Size(member, Promise)).OfType<(ulong Bytes, Said Said)>().ToList();
            var sum = promises.Aggregate(0UL, static (sum, promise) => sum > ulong.MaxValue - promise.Bytes ? ulong.MaxValue : sum + promise.Bytes);
            if (sum > budget.Bytes)
                yield return new Finding(Rule, $"Its units are promised {ByteSize.Format(sum, Step)} by {Promise}=, and {slice.Unit.Name} may have {budget.Said.Text}: what is above that is promised by nobody", budget.Said.Origin).Beside(promises.Select(static promise => promise.Said.Origin));
        }
    }

    // A slice whose name begins with that of another one and a dash lies in it.
    private static bool IsIn(SiteFacts site, UnitFacts unit, string slice)
    {
        var below = UnitName.WithoutSuffix(slice) + "-";
        if (unit.Unit.Kind == UnitKind.Slice)
            return unit.Unit.Name.StartsWith(below, StringComparison.Ordinal);
        return unit.Items("Slice").LastOrDefault() is { } said && site.NameOf(said) is { } name && (name == slice || name.StartsWith(below, StringComparison.Ordinal));
    }

    private static (ulong Bytes, Said Said)? Size(UnitFacts unit, string name) =>
        unit.Value(name) is { } said && ByteSize.TryParse(said.Text, Step, out var bytes, out _) ? (bytes, said) : null;
}
