using System.Globalization;
using UnitDsl.Site.Model;

namespace UnitDsl.Site.Planning;

/// <summary>What a front is told of one slot: a file for each slot, of which the one of the live slot is linked into the front's configuration.</summary>
internal static class FrontSnippet
{
    /// <summary>Where a slot is reached from its own machine.</summary>
    public static string AddressOf(PortModel port)
    {
        var host = port.Bind switch
        {
            "" or "0.0.0.0" => "127.0.0.1",
            "::" => "[::1]",
            var address when address.IndexOf(':') >= 0 => $"[{address}]",
            var address => address,
        };
        return host + ":" + port.Number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Null where the front has no configuration that is known here.</summary>
    public static Artifact? Render(UnitModel unit, SlotModel slot)
    {
        if (slot.Front.Source.Length == 0)
            return null;

        var text = slot.Front.Kind == "nginx"
            ? $"upstream {PartOf(slot)} {{\n    server {slot.Front.Address};\n}}\n"
            : $"({PartOf(slot)}) {{\n\treverse_proxy {slot.Front.Address}\n}}\n\n({PartOf(slot)}-upstream) {{\n\tto {slot.Front.Address}\n}}\n";
        return new Artifact("root" + slot.Front.Source, IsExecutable: false, $"# {unit.Name}: {UnitNames.FullName(unit.TypeId)}, slot {slot.Name}\n# Written by UnitDsl from the record above; change it there.\n\n{text}");
    }

    /// <summary>Where the front reads the snippet of the live slot; null where it reads none.</summary>
    public static string? LinkOf(SlotModel slot) => slot.Front.Kind switch
    {
        "nginx" => $"/etc/nginx/conf.d/unitdsl-{PartOf(slot)}.conf",
        "caddy" => $"/etc/caddy/unitdsl/{PartOf(slot)}.caddy",
        _ => null,
    };

    /// <summary>What the front calls the slots; a colon in the name of an upstream would begin its port.</summary>
    public static string PartOf(SlotModel slot) => slot.Stem.Replace(':', '-');
}
