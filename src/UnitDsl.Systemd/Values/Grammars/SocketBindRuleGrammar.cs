using System.Globalization;

namespace UnitDsl.Systemd;

/// <summary>Which sockets may be bound: a family, a protocol and ports, each of which may be left out.</summary>
internal sealed class SocketBindRuleGrammar : ValueGrammar
{
    private const int HighestPort = 65535;
    private const string Any = "any";

    public override void Read(ValueReading reading)
    {
        var parts = WordReader.ReadAll(reading.Value, WordRules.Plain | WordRules.KeepEmpty, out var broken, ":");
        if (broken is { } problem)
        {
            reading.Report(problem, reading.Rejection);
            return;
        }

        var normal = new List<string>();
        var at = 0;
        if (parts[at].Text is "ipv4" or "ipv6")
            normal.Add(parts[at++].Text);
        if (at < parts.Count && Protocol(parts[at].Text) is { } protocol)
        {
            normal.Add(protocol);
            at++;
        }

        if (at < parts.Count)
        {
            if (Ports(parts[at].Text, reading.Release) is not { } ports)
            {
                var expected = at == 0 ? "no family, protocol, port or range of ports" : "no port or range of ports";
                reading.Report(parts[at], reading.Rejection, $"{Wording.Shown(parts[at])} is {expected}; a rule looks like ipv4:tcp:80-90", Meant(parts[at].Text, at));
                return;
            }

            normal.Add(ports);
            at++;
        }

        if (at < parts.Count)
            reading.Report(parts[at], reading.Rejection, $"{Wording.Shown(parts[at])} is too much; a rule looks like ipv4:tcp:80-90");
        else
            reading.Keep(string.Join(":", normal));
    }

    // Of all the words only these may be written in capitals.
    private static string? Protocol(string text)
    {
        if (string.Equals(text, "tcp", StringComparison.OrdinalIgnoreCase))
            return "tcp";
        return string.Equals(text, "udp", StringComparison.OrdinalIgnoreCase) ? "udp" : null;
    }

    private static string? Ports(string text, int release)
    {
        if (text == Any)
            return Any;
        var dash = text.IndexOf('-');
        if (Port(dash < 0 ? text : text.Substring(0, dash), release) is not { } low || (dash < 0 ? low : Port(text.Substring(dash + 1), release)) is not { } high || low > high)
            return null;
        return low == high ? Text(low) : Text(low) + "-" + Text(high);
    }

    private static int? Port(string text, int release = ValueContext.OldestRelease) =>
        WholeNumber.TryParseInt(text, out var port, release) && port is >= 0 and <= HighestPort && (port > 0 || release >= ValueContext.NewerRelease) ? port : null;

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);

    private static string? Meant(string part, int at)
    {
        var dash = part.IndexOf('-');
        if (dash > 0 && Port(part.Substring(0, dash)) is { } low && Port(part.Substring(dash + 1)) is { } high && low > high)
            return $"{Text(high)}-{Text(low)}";
        return part.ToLowerInvariant() switch
        {
            "ipv4" or "ip4" or "ip" or "inet" when at == 0 => "ipv4",
            "ipv6" or "ip6" or "inet6" when at == 0 => "ipv6",
            Any => Any,
            _ => null,
        };
    }
}
