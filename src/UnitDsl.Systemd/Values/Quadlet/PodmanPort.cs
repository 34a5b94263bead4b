using System.Globalization;

namespace UnitDsl.Systemd;

/// <summary>A port of the machine that leads into a container: <c>[[address:]host:]container[/protocol]</c>, ranges on both sides.</summary>
/// <param name="Address">The machine's address; empty for all.</param>
/// <param name="Host">The machine's ports; null where Podman chooses one.</param>
/// <param name="Container">The ports inside.</param>
/// <param name="Protocol"><c>tcp</c>, <c>udp</c> or <c>sctp</c>.</param>
/// <param name="HostOffset">Where the machine's ports stand in the text, or those inside where there are none.</param>
/// <param name="HostLength">How many characters they take.</param>
public sealed record PodmanPort(string Address, PortRange? Host, PortRange Container, string Protocol, int HostOffset, int HostLength)
{
    public static PodmanPort? Parse(string text) => TryParse(new Piece(text), out var port, out _) ? port : null;

    internal static TextProblem? Check(Piece text, Directive directive) => TryParse(text, out _, out var problem) ? null : problem;

    internal static bool TryParse(Piece text, out PodmanPort port, out TextProblem problem)
    {
        (port, problem) = (null!, default);
        var slash = text.Text.IndexOf('/');
        var protocol = slash < 0 ? "tcp" : text.Text.Substring(slash + 1);
        if (protocol.ToLowerInvariant() is not ("tcp" or "udp" or "sctp"))
            return Fail(text.Slice(slash + 1), $"{Wording.Shown(protocol)} is no protocol; it is tcp, udp or sctp", out problem);

        var rest = slash < 0 ? text : text.Slice(0, slash);
        var address = new Piece("");
        var end = rest.StartsWith("[") ? rest.Text.IndexOf("]:", StringComparison.Ordinal) : -1;
        if (end > 0)
        {
            address = rest.Slice(1, end - 1);
            rest = rest.Slice(end + 2);
        }

        var parts = rest.Split(':');
        if (end < 0 && parts.Count == 3)
        {
            address = parts[0];
            parts.RemoveAt(0);
        }

        if (parts.Count > 2)
            return Fail(text, $"{Wording.Shown(text)} is no [[address:]host:]container; an IPv6 address stands in brackets", out problem);
        if (!address.IsEmpty && !System.Net.IPAddress.TryParse(address.Text, out _))
            return Fail(address, $"{Wording.Shown(address)} is no address of the machine", out problem);

        var container = parts[parts.Count - 1];
        if (!PortRange.TryParse(container, out var inside, out problem))
            return false;
        PortRange? host = null;
        if (parts.Count == 2 && !parts[0].IsEmpty)
        {
            if (!PortRange.TryParse(parts[0], out var outside, out problem))
                return false;
            if (outside.Count != inside.Count && inside.Count > 1)
                return Fail(text, $"{outside.Count} of the machine's ports cannot lead to {inside.Count} inside", out problem);
            host = outside;
        }

        var told = host is null ? container : parts[0];
        var (offset, length) = told.Span(0, told.Length);
        port = new PodmanPort(address.Text, host, inside, protocol.ToLowerInvariant(), offset, length);
        return true;
    }

    internal static TextProblem? CheckExposed(Piece text, Directive directive)
    {
        var slash = text.Text.IndexOf('/');
        if (slash >= 0 && text.Text.Substring(slash) is not ("/tcp" or "/udp"))
            return TextProblem.Of(text.Slice(slash + 1), "only tcp and udp can stand here");
        return PortRange.TryParse(slash < 0 ? text : text.Slice(0, slash), out _, out var problem) ? null : problem;
    }

    private static bool Fail(Piece piece, string message, out TextProblem problem)
    {
        problem = TextProblem.Of(piece, message);
        return false;
    }
}

/// <summary>Ports from one to another.</summary>
public readonly record struct PortRange(int First, int Last)
{
    public int Count => Last - First + 1;

    internal static bool TryParse(Piece text, out PortRange range, out TextProblem problem)
    {
        (range, problem) = (default, default);
        var ends = text.Split('-');
        var numbers = new int[2];
        for (var i = 0; i < ends.Count && ends.Count <= 2; i++)
        {
            if (!int.TryParse(ends[i].Text, NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]) || numbers[i] is < 1 or > 65535)
            {
                problem = TextProblem.Of(ends[i].IsEmpty ? text : ends[i], $"{Wording.Shown(ends[i])} is no port: it is a number from 1 to 65535");
                return false;
            }
        }

        range = new PortRange(numbers[0], ends.Count == 1 ? numbers[0] : numbers[1]);
        if (ends.Count <= 2 && range.Last >= range.First)
            return true;
        problem = TextProblem.Of(text, $"{Wording.Shown(text)} is no range of ports; one is written like 8000-8010");
        return false;
    }
}
