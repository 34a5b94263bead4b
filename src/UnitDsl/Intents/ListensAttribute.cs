namespace UnitDsl;

/// <summary>
/// systemd listens in the service's stead and starts it at the first connection: brings <c>x.socket</c> along with <c>x.service</c>, which is then not started at boot itself.
/// Without an address, systemd listens on what <c>[Port]</c> says. All directives of a socket can stand beside it.
/// </summary>
/// <example>
/// <code>
/// [Port(8080, Bind = "127.0.0.1", Variable = ""), Listens, ExecStart("/usr/local/bin/api")]     // the program takes the socket that systemd hands it
/// public sealed record Api() : Service;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class ListensAttribute : IntentAttribute
{
    /// <summary>On the ports of <c>[Port]</c>.</summary>
    public ListensAttribute() => Address = "";

    /// <summary>On a port of all addresses.</summary>
    /// <param name="port">The port.</param>
    public ListensAttribute(int port) => Address = port.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>On an address as <c>ListenStream=</c> takes it: <c>"127.0.0.1:8080"</c>, <c>"/run/api.sock"</c>.</summary>
    /// <param name="address">The address.</param>
    public ListensAttribute(string address) => Address = address;

    /// <summary>The address; empty for the ports of <c>[Port]</c>.</summary>
    public string Address { get; }

    /// <summary>TCP, or a stream of a path, unless said otherwise.</summary>
    public Protocol Protocol { get; set; }
}
