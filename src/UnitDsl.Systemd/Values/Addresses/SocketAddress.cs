using System.Text;

namespace UnitDsl.Systemd;

/// <summary>Addresses of sockets as they stand in unit files.</summary>
internal static class SocketAddress
{
    // The kernel has room for 108 bytes, the last of them zero.
    private const int LongestPath = 107;

    /// <summary>Null where something can listen there, else what is wrong.</summary>
    public static string? Fault(string text, int release, out SocketAddressFamily family)
    {
        family = SocketAddressFamily.Unix;
        if (text.Length > 0 && text[0] is '/' or '@')
            return UnixFault(text);
        family = SocketAddressFamily.Virtual;
        if (text.StartsWith("vsock", StringComparison.Ordinal) && text.IndexOf(':') is > 0 and var colon && IsVirtual(text.Substring(0, colon), release))
            return VirtualFault(text.Substring(colon + 1), release);

        family = SocketAddressFamily.Internet;
        if (TryPort(text, out var isPort))
            return null;
        return isPort ? "a port is a number from 1 to 65535" : InternetFault(text);
    }

    /// <summary>False with <paramref name="isPort"/> set for a number that no port has.</summary>
    public static bool TryPort(string text, out bool isPort)
    {
        isPort = WholeNumber.TryParse(text, 0, out var isNegative, out var port, out _) && port > 0;
        return isPort && !isNegative && port <= 65535 && text[0] is not (' ' or (>= '\t' and <= '\r'));
    }

    private static bool IsVirtual(string scheme, int release) =>
        scheme == "vsock" || (release >= 254 && scheme is "vsock-stream" or "vsock-dgram" or "vsock-seqpacket");

    private static string? UnixFault(string text)
    {
        if (text.Length < 2)
            return "there is nothing behind its first character";
        return Encoding.UTF8.GetByteCount(text) > LongestPath ? $"it is longer than {LongestPath} bytes" : null;
    }

    private static string? VirtualFault(string text, int release)
    {
        var colon = text.IndexOf(':');
        if (colon < 0)
            return "it is written vsock:MACHINE:PORT";
        if (!WholeNumber.TryParse(text.Substring(colon + 1), uint.MaxValue, out var port, out _) || (port == uint.MaxValue && release > ValueContext.OldestRelease))
            return $"{Wording.Shown(text.Substring(colon + 1))} is no port";
        return colon == 0 || WholeNumber.TryParse(text.Substring(0, colon), uint.MaxValue, out _, out _) ? null : $"{Wording.Shown(text.Substring(0, colon))} is no number of a virtual machine";
    }

    private static string? InternetFault(string text)
    {
        if (text.IndexOf('#') >= 0)
            return "it has no place for a server's name";
        var address = text;
        if (text.IndexOf('%') is >= 0 and var percent)
        {
            var scope = text.Substring(percent + 1);
            if (scope.Length == 0 || (!NetworkInterfaceName.IsValid(scope) && !WholeNumber.TryParse(scope, uint.MaxValue, out _, out _)))
                return $"{Wording.Shown(scope)} is no network interface";
            address = text.Substring(0, percent);
        }

        var colon = address.LastIndexOf(':');
        if (colon < 0)
            return InternetAddress.IsIPv4(address) ? "the port is missing" : "it is neither a port nor an address with a port";
        if (address[0] != '[' && InternetAddress.IsIPv6(address))
            return "the port is missing; it is written [address]:port";
        var host = address.Substring(0, colon);
        if (address[0] == '[')
        {
            if (!host.EndsWith("]", StringComparison.Ordinal) || host.Length < 2 || !InternetAddress.IsIPv6(host.Substring(1, host.Length - 2)))
                return $"{Wording.Shown(host)} is no IPv6 address";
        }
        else if (!InternetAddress.IsIPv4(host))
        {
            return $"{Wording.Shown(host)} is no IPv4 address";
        }

        var port = address.Substring(colon + 1);
        return TryPort(port, out _) ? null : $"{Wording.Shown(port)} is no port from 1 to 65535";
    }
}
