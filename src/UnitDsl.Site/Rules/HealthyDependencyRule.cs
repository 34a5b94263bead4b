using UnitDsl.Site.Joining;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules;

/// <summary>UNIT0026: a start that cannot be made to wait for the health of its unit.</summary>
public sealed class HealthyDependencyRule : ISiteRule
{
    public IReadOnlyList<RuleDescriptor> Descriptors => [Descriptor];

    private static RuleDescriptor Descriptor => LanguageRules.UnknownHealth;

    public IEnumerable<Finding> Check(SiteModel site)
    {
        UnitIndex? index = null;
        foreach (var unit in site.Units)
        {
            foreach (var request in unit.Requests)
            {
                var target = (index ??= new UnitIndex(site.Units)).Find(request);

                // What reaches all units reaches the one that is meant, too.
                if (target?.TypeId == unit.TypeId || Why(site, request, target) is not { } why)
                    continue;
                yield return new Finding(Descriptor, why, request.Origin)
                    .Beside(target is null ? [] : [target.Origin])
                    .MendedBy(Repair.RemoveProperty("Healthy"));
            }
        }
    }

    private static string? Why(SiteModel site, UnitRequest request, UnitModel? target)
    {
        if (target is null)
            return WhyUnknown(site, request);
        if (target.IsExternal)
            return $"'{target.TypeName}' is shipped by someone else, so nothing here can make its start wait for its health: leave Healthy out, and let this unit wait for it in an [ExecStartPre], or try again with [Restart]";
        if (target.IsBroken)
            return null;
        if (target.Kind is not (UnitKind.Service or UnitKind.Container))
            return $"'{target.TypeName}' is a {target.Kind.Suffix()} unit, which runs no program that could be healthy: leave Healthy out, or depend on the service behind it";
        if (target.Kind == UnitKind.Container && target.Health is { Kind: HealthCheckModel.State })
            return $"The [HealthCheck] of '{target.TypeName}' goes by its state, and Podman has nothing to ask: give it Http, Tcp or Command, or leave Healthy out";
        if (!HealthGate.CanWait(target))
            return $"'{target.TypeName}' is Type=oneshot: its start is done when its program has ended well, and that is waited for anyway; leave Healthy out";
        return target.Health is null
            ? $"Nothing says how to tell that '{target.TypeName}' is healthy: give it a [HealthCheck], or leave Healthy out"
            : null;
    }

    private static string? WhyUnknown(SiteModel site, UnitRequest request)
    {
        foreach (var referenced in site.Referenced)
        {
            if (request.TypeId is null ? referenced.Name == request.Name : referenced.TypeId == request.TypeId)
                return $"{referenced.Name} belongs to {referenced.Assembly}, so its start is not written here: derive a record from it that is deployed here, or leave Healthy out";
        }

        // That a type is no unit is told by another rule; what a specifier comes to is known on the machine.
        if (request.TypeId is not null || request.Name.IndexOf('%') >= 0)
            return null;
        return $"{request.Name} is no unit of this site, so nothing here can make its start wait for its health: leave Healthy out, and let this unit wait for it in an [ExecStartPre], or try again with [Restart]";
    }
}
