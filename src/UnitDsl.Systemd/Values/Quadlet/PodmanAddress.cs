using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace UnitDsl.Systemd;

/// <summary>Addresses, prefixes and ranges of them.</summary>
internal static class PodmanAddress
{
    public static TextProblem? Check(Piece text, Directive directive)
    {
        var family = directive.Facets.Value("family");
        if (IsAddress(text.Text, out var address) && (family is null || family == "4" == (address.AddressFamily == AddressFamily.InterNetwork)))
            return null;
        return TextProblem.Of(text, $"{Wording.Shown(text)} is no {(family is null ? "IP" : "IPv" + family)} address");
    }

    public static TextProblem? CheckSubnet(Piece text, Directive directive) =>
        IsSubnet(text.Text) ? null : TextProblem.Of(text, $"{Wording.Shown(text)} is no subnet; one is written like 10.89.0.0/24 or fd00:dead::/64");

    public static TextProblem? CheckRange(Piece text, Directive directive)
    {
        var dash = text.Text.IndexOf('-');
        var isRange = dash > 0 && IsAddress(text.Text.Substring(0, dash), out _) && IsAddress(text.Text.Substring(dash + 1), out _);
        return isRange || IsSubnet(text.Text) ? null : TextProblem.Of(text, $"{Wording.Shown(text)} is no range of addresses; one is written like 10.89.0.128/25 or 10.89.0.10-10.89.0.20");
    }

    /// <summary>A line of the inside's <c>/etc/hosts</c>: names with semicolons between them, a colon, an address.</summary>
    public static TextProblem? CheckHost(Piece text, Directive directive)
    {
        var colon = text.Text.IndexOf(':');
        if (colon <= 0)
            return TextProblem.Of(text, $"{Wording.Shown(text)} is no name:address");
        var address = text.Slice(colon + 1);
        return address.Text == "host-gateway" || IsAddress(address.Text.Trim('[', ']'), out _) ? null : TextProblem.Of(address, $"{Wording.Shown(address)} is no address; it is an IP address or host-gateway");
    }

    // IPAddress also reads "1" and "0x7f000001".
    private static bool IsAddress(string text, out IPAddress address) =>
        IPAddress.TryParse(text, out address!) && (text.IndexOf(':') >= 0 || text.Split('.').Length == 4);

    private static bool IsSubnet(string text)
    {
        var slash = text.IndexOf('/');
        return slash > 0 && IsAddress(text.Substring(0, slash), out var address)
            && int.TryParse(text.Substring(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
            && bits <= (address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128);
    }
}
