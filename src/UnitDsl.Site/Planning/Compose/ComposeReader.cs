using UnitDsl.Site.Model;
using UnitDsl.Site.Planning.Elsewhere;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Planning.Compose;

/// <summary>A unit of Quadlet's → what <c>compose.yaml</c> says of it, and what it cannot say.</summary>
internal static class ComposeReader
{
    /// <summary>Null where nobody asked for it, and for units that are no containers' business.</summary>
    public static ComposeUnit? Read(UnitModel unit)
    {
        if (unit.QuadletFile is not { } file || unit.IsExternal || !unit.Intended<ComposeIntention>().Any())
            return null;

        var losses = new List<Loss>();
        var values = new ComposeValues(unit, losses);
        var key = KeyOf(unit.Instance is { } instance ? UnitName.PrefixOf(instance.Template) + "-" + instance.Name + unit.Kind.Suffix() : file);
        var read = unit.Kind switch
        {
            UnitKind.Container => new ComposeService(values, losses).Read(key, file),
            UnitKind.Network => Of("networks", ComposeStores.Network(values)),
            UnitKind.Volume => Of("volumes", ComposeStores.Volume(values)),
            UnitKind.Build => Of("", ComposeStores.Build(values, losses)),
            UnitKind.Image => Of("", ComposeStores.Image(values)),
            _ => Of("", []),
        };
        return read with { Losses = losses.Concat(ComposeVocabulary.Losses(unit)).Distinct().ToEquatableArray() };

        ComposeUnit Of(string section, IEnumerable<YamlPair> pairs) =>
            new(section, key, file, YamlMap.Of(pairs), EquatableArray<ComposeResource>.Empty, EquatableArray<Loss>.Empty);
    }

    /// <summary>The name of a unit in the file: that of its own file without suffix, a template's without its mark.</summary>
    public static string KeyOf(string file)
    {
        var dot = file.LastIndexOf('.');
        var stem = (dot < 0 ? file : file.Substring(0, dot)).TrimEnd('@');
        var key = new string([.. stem.Select(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' or '-' ? c : '-')]);
        return key.Length > 0 && key[0] is '.' or '_' or '-' ? "x" + key : key;
    }
}
