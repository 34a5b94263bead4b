using System.Globalization;
using UnitDsl.Site.Model;

namespace UnitDsl.Analyzers.Reading;

/// <summary>A port in a contract: <c>3000/tcp/127.0.0.1/name</c>, the last two empty where nothing was said.</summary>
internal static class PortText
{
    public static string Write(PortModel port) => $"{port.Number.ToString(CultureInfo.InvariantCulture)}/{port.Protocol}/{port.Bind}/{port.Name}";

    public static PortModel? Read(string text, string typeId)
    {
        // A name may have anything in it, so it comes last.
        var parts = text.Split(['/'], 4);
        return parts.Length == 4 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new PortModel(number, parts[1], parts[2], parts[3], Origin.OfName(typeId))
            : null;
    }
}
