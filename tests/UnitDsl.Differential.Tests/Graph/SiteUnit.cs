using System.Text;
using UnitDsl.Systemd;
using UnitDsl.Testing;

namespace UnitDsl.Differential.Tests.Graph;

/// <summary>A unit as text for systemd and as sections for us.</summary>
internal sealed record SiteUnit(string Name, IReadOnlyList<(string Section, string Name, string Value)> Lines)
{
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            foreach (var (section, name, value) in Lines)
                text.Append('[').Append(section).Append("]\n").Append(name.Length == 0 ? "" : $"{name}={value}\n");
            return text.Length == 0 ? "[Unit]\n" : text.ToString();
        }
    }

    public UnitDefinition Definition => new(Name, [.. Lines.Select(static line => new Section(line.Section, new Entry(line.Name, line.Value)))]);

    /// <summary>Reads a file apart from the product's reader on purpose.</summary>
    public static SiteUnit Read(string name, string text) => new(name, [.. LooseUnitFile.Read(text)]);
}
