namespace UnitDsl;

/// <summary>
/// The host of routes speaks TLS on port 443, and what comes without it is sent there. Once for a host: on the assembly, or on a record that has a route of it.
/// </summary>
/// <example><code>[assembly: Tls("dixis.gr", Certificate = "/etc/ssl/dixis/fullchain.pem", Key = "/etc/ssl/dixis/privkey.pem")]</code></example>
/// <param name="host">The host as its routes name it, or <c>*.dixis.gr</c> for all below it that have none of their own; <c>*</c> for all.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class TlsAttribute(string host) : IntentAttribute
{
    /// <summary>The host.</summary>
    public string Host { get; } = host;

    /// <summary>The file of the certificate, with those that lead up from it. Caddy gets one by itself where none is given.</summary>
    public string Certificate { get; set; } = "";

    /// <summary>The file of its private key.</summary>
    public string Key { get; set; } = "";

    /// <summary>Requests without TLS are sent to the same address with it; otherwise both are answered.</summary>
    public bool Redirect { get; set; } = true;

    /// <summary>The directory whose <c>.well-known/acme-challenge</c> is shown without TLS, for a client such as certbot that renews the certificate: <c>certbot --webroot -w DIRECTORY</c>.</summary>
    public string Acme { get; set; } = "";
}
