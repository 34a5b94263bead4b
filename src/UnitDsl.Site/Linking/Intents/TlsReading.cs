using UnitDsl.Site.Fronts;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Intents;

/// <summary><c>[Tls]</c>, wherever it stands.</summary>
internal static class TlsReading
{
    /// <param name="host">Its argument.</param>
    /// <param name="property">Its properties, holes filled; null for one that is not set.</param>
    /// <param name="isWithoutRedirect">What comes without TLS is answered as well.</param>
    /// <param name="whole">The attribute.</param>
    /// <param name="refuse">Takes what is wrong.</param>
    public static TlsModel? Read(Filled host, Func<string, Filled?> property, bool isWithoutRedirect, Origin whole, Action<string, Origin> refuse)
    {
        if (HostText.Fault(host.Text) is var (what, start, length))
        {
            refuse(what, length == 0 ? host.Origin : host.ToWord().Locate(start, length));
            return null;
        }

        var (certificate, key, acme) = (property("Certificate"), property("Key"), property("Acme"));
        foreach (var path in new[] { certificate, key, acme })
        {
            if (path is { Text.Length: > 0 } given && Fault(given.Text) is { } fault)
            {
                refuse(fault, given.Origin);
                return null;
            }
        }

        if (certificate is not { Text.Length: > 0 } != key is not { Text.Length: > 0 })
        {
            var (has, lacks) = key is { Text.Length: > 0 } ? ("Key", "Certificate") : ("Certificate", "Key");
            refuse($"A certificate goes with its key: there is {has}, so give {lacks} as well", (key is { Text.Length: > 0 } ? key : certificate)!.Value.Origin);
            return null;
        }

        return new TlsModel(new RouteName(host.Text.ToLowerInvariant(), host.Origin), certificate?.Text ?? "", key?.Text ?? "", !isWithoutRedirect, acme?.Text.TrimEnd('/') ?? "", whole);
    }

    // Between quotes nginx and Caddy take for itself what is none of these.
    private static string? Fault(string path) =>
        !AbsolutePath.TrySimplify(path, out _) || path == "/" ? $"'{path}' is no path of a file: write it from the root on, as in /etc/ssl/dixis/fullchain.pem"
        : path.FirstOrDefault(static c => c is '$' or '"' or '\\' or '{' or '}' or '`' or < ' ' or '\u007f') is not '\0' and var bad ? $"The configuration of fronts reads '{(bad < ' ' ? '?' : bad)}' as its own: name the file without it"
        : null;
}
