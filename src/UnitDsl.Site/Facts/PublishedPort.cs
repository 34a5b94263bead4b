using System.Globalization;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Facts;

/// <summary>A port of the host that leads to one of a container: <c>[[address:]host:]container[/protocol]</c>.</summary>
/// <param name="Address">Empty for all addresses.</param>
/// <param name="First">The first port of the host; 0 where the tool picks one.</param>
/// <param name="Last">The last one of a range.</param>
/// <param name="Protocol">tcp unless it says otherwise.</param>
public readonly record struct PublishedPort(string Address, int First, int Last, string Protocol)
{
    private const int Highest = 65535;

    /// <summary>Whether two programs could not have both.</summary>
    public bool Overlaps(PublishedPort other) =>
        First > 0 && other.First > 0 && First <= other.Last && other.First <= Last && Protocol == other.Protocol && (Address == other.Address || IsAll(Address) || IsAll(other.Address));

    /// <summary>Reads one; what is wrong with it where it is none. What holds variables or specifiers is neither.</summary>
    public static bool TryParse(string text, out PublishedPort port, out TextProblem? problem)
    {
        (port, problem) = (default, null);
        if (text.IndexOfAny(['%', '$', '{']) >= 0)
            return false;

        var slash = text.LastIndexOf('/');
        var protocol = slash < 0 ? "tcp" : text.Substring(slash + 1).ToLowerInvariant();
        if (protocol is not ("tcp" or "udp" or "sctp"))
        {
            problem = new TextProblem(slash + 1, text.Length - slash - 1, $"'{text.Substring(slash + 1)}' is no protocol: tcp, udp or sctp", Spelling.Closest(protocol, ["tcp", "udp", "sctp"]));
            return false;
        }

        var end = slash < 0 ? text.Length : slash;
        var last = end == 0 ? -1 : text.LastIndexOf(':', end - 1);
        if (!TryRange(text, last + 1, end, "of the container", out var inside, out problem))
            return false;
        var host = (First: 0, Last: 0);
        var address = "";
        if (last >= 0)
        {
            var colon = last == 0 ? -1 : text.LastIndexOf(':', last - 1);
            if (last > colon + 1 && !TryRange(text, colon + 1, last, "of the host", out host, out problem))
                return false;
            address = colon < 0 ? "" : text.Substring(0, colon);
        }

        if (address.Length > 0 && !InternetAddress.IsIPv4(address) && !InternetAddress.IsIPv6(address.Trim('[', ']')))
        {
            problem = new TextProblem(0, address.Length, $"'{address}' is no IP address", null);
            return false;
        }

        if (host.Last - host.First != inside.Last - inside.First && host.First > 0 && inside.Last > inside.First)
        {
            problem = new TextProblem(0, end, $"{host.Last - host.First + 1} ports of the host cannot lead to {inside.Last - inside.First + 1} of the container", null);
            return false;
        }

        port = new PublishedPort(address, host.First, host.Last, protocol);
        return true;
    }

    private static bool TryRange(string text, int from, int end, string whose, out (int First, int Last) range, out TextProblem? problem)
    {
        range = default;
        problem = null;
        var dash = text.IndexOf('-', from, end - from);
        var firstEnd = dash < 0 ? end : dash;
        if (!TryPort(text, from, firstEnd, whose, out range.First, ref problem))
            return false;
        range.Last = range.First;
        if (dash >= 0 && !TryPort(text, dash + 1, end, whose, out range.Last, ref problem))
            return false;
        if (range.Last >= range.First)
            return true;
        problem = new TextProblem(from, end - from, "the end of a range is larger than its beginning", null);
        return false;
    }

    private static bool TryPort(string text, int from, int end, string whose, out int number, ref TextProblem? problem)
    {
        var figures = text.Substring(from, end - from);
        if (int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= Highest)
            return true;
        problem = new TextProblem(from, end - from, figures.Length == 0 ? $"the port {whose} is missing" : $"'{figures}' is no port {whose}: ports go from 1 to {Highest}", null);
        return false;
    }

    private static bool IsAll(string address) => address is "" or "0.0.0.0" or "::" or "[::]";
}
