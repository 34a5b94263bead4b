using System.Globalization;

namespace UnitDsl.Analyzers.Reading.Applications;

/// <summary>The port in an address such as <c>http://*:5000</c>.</summary>
internal static class ListeningAddress
{
    public static int? PortOf(string address)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
            return null;

        var host = address.Substring(scheme + 3);
        var end = host.IndexOf('/');
        host = end < 0 ? host : host.Substring(0, end);
        if (host.StartsWith("unix", StringComparison.Ordinal))
            return null;
        var colon = host.LastIndexOf(':');
        if (colon < 0 || colon < host.LastIndexOf(']'))
            return address.StartsWith("https", StringComparison.OrdinalIgnoreCase) ? 443 : 80;
        return int.TryParse(host.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535 ? port : null;
    }
}
