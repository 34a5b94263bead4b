using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Joining;

/// <summary>A unit that another one brings along: named after it, of its tier, and shown at the attribute that made it.</summary>
internal static class Companion
{
    private static readonly string[] surroundings = ["LogNamespace", "Slice"];

    /// <summary><c>shop-health.timer</c> of <c>shop.service</c>; a template's is a template. Without a role, what starts the unit by its name.</summary>
    public static string NameOf(string ownerName, string role, UnitKind kind)
    {
        var stem = UnitName.WithoutSuffix(ownerName);
        if (role.Length == 0)
            return stem + kind.Suffix();
        return (stem.IndexOf('@') is >= 0 and var at ? stem.Insert(at, "-" + role) : stem + "-" + role) + kind.Suffix();
    }

    /// <summary>The companion's name as the owner's own lines say it: of an instance that of the same instance.</summary>
    public static string ReferenceTo(string companionName) => UnitName.IsTemplate(companionName) ? companionName.Insert(companionName.IndexOf('@') + 1, "%i") : companionName;

    public static UnitModel Of(UnitModel owner, string role, UnitKind kind, Origin origin, IEnumerable<(string Section, string Name, string Value)> lines)
    {
        return Of(owner, role, NameOf(owner.Name, role, kind), kind, origin, Lines.Of(origin, lines));
    }

    public static UnitModel Of(UnitModel owner, string role, string name, UnitKind kind, Origin origin, EquatableArray<Setting> settings)
    {
        return new UnitModel(
            owner.TypeId, name, name, kind, IsExternal: false, kind == UnitKind.Service ? WithSurroundings(settings, owner) : settings,
            EquatableArray<EnvironmentVariable>.Empty, EquatableArray<PortModel>.Empty, EquatableArray<SecretModel>.Empty, Health: null, EquatableArray<Rules.Finding>.Empty)
        {
            Companion = new CompanionModel(owner.Name, role, origin),
            Tier = owner.Tier,
            Scope = owner.Scope,
            Instances = UnitName.IsTemplate(name) ? owner.Instances : null,
            Release = owner.Release,
        };
    }

    // It writes where its owner writes, and takes from what its owner has.
    private static EquatableArray<Setting> WithSurroundings(EquatableArray<Setting> settings, UnitModel owner)
    {
        var shared = owner.Kind == UnitKind.Service ? surroundings.Select(name => owner.Find("Service", name)).OfType<Setting>().Where(one => !settings.Any(own => own.Name == one.Name)).ToList() : [];
        return shared.Count == 0 ? settings : settings.Concat(shared).OrderBy(static setting => setting.Order).ToEquatableArray();
    }
}
