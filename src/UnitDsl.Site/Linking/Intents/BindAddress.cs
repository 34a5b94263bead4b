using System.Net;

namespace UnitDsl.Site.Linking.Intents;

/// <summary>The address that a port is bound to, in one spelling: empty for all addresses.</summary>
internal static class BindAddress
{
    public static bool IsValid(string text) => text is "*" or "localhost" || (IsWritten(text) && IPAddress.TryParse(Bare(text), out _));

    public static string Problem(string text) => $"'{text}' is no address to bind to: write an IP address such as 127.0.0.1 or ::1, or leave it out for all addresses";

    public static string Normalize(string text) => text switch
    {
        "*" => "",
        "localhost" => "127.0.0.1",
        _ => IPAddress.TryParse(Bare(text), out var address) ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString() : text,
    };

    // IPAddress also reads "1" and "0x7f000001", which nobody means.
    private static bool IsWritten(string text) => text.IndexOf(':') >= 0 || text.Split('.').Length == 4;

    private static string Bare(string text) => text.StartsWith("[", StringComparison.Ordinal) && text.EndsWith("]", StringComparison.Ordinal) ? text.Substring(1, text.Length - 2) : text;
}
