using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Fronts;

/// <summary>A name in a route, and where it was written.</summary>
public sealed record RouteName(string Text, Origin Origin);

/// <summary>A host and a path whose requests a unit takes.</summary>
/// <param name="Host">The host, in lower case; <c>*</c> for those that no route names.</param>
/// <param name="Path">The path; it ends with a slash where it is not meant itself.</param>
/// <param name="Ports">The ports that take the requests.</param>
/// <param name="Origin">The attribute.</param>
public sealed record RouteModel(RouteName Host, RouteName Path, EquatableArray<PortModel> Ports, Origin Origin) : Intention(Origin)
{
    public EquatableArray<RouteName> Aliases { get; init; } = EquatableArray<RouteName>.Empty;

    public bool StripsPrefix { get; init; }

    public bool TakesWebSockets { get; init; }

    /// <summary>In bytes, 0 for no limit; null where the front's own holds.</summary>
    public long? MaxBody { get; init; }

    /// <summary>Null where the front's own holds.</summary>
    public long? TimeoutMilliseconds { get; init; }

    /// <summary>The path without the slash at its end: what the route is told apart by.</summary>
    public string Stem => Path.Text.Length == 1 ? "" : Path.Text.TrimEnd('/');

    /// <summary>The path itself is meant, and not only what is below it.</summary>
    public bool IncludesStem => Stem == Path.Text;

    /// <summary><c>dixis.gr/api/</c>.</summary>
    public string Place => Host.Text + Path.Text;

    /// <summary>The host and its further names.</summary>
    public IEnumerable<RouteName> Names => Aliases.Prepend(Host);
}

/// <summary>How a host speaks TLS.</summary>
/// <param name="Host">As it was written, and where.</param>
/// <param name="Certificate">Its file; empty where the front gets one by itself.</param>
/// <param name="Key">The file of its key.</param>
/// <param name="Redirects">What comes without TLS is sent to where it is.</param>
/// <param name="Acme">The directory of challenges; empty where there is none.</param>
/// <param name="Origin">The attribute.</param>
public sealed record TlsModel(RouteName Host, string Certificate, string Key, bool Redirects, string Acme, Origin Origin) : Intention(Origin)
{
    /// <summary>It says the same of the same host, wherever it was written.</summary>
    public bool SaysTheSameAs(TlsModel other) =>
        Host.Text == other.Host.Text && Certificate == other.Certificate && Key == other.Key && Redirects == other.Redirects && Acme == other.Acme;

    /// <summary>Of a wildcard also what is one label below it.</summary>
    public bool Covers(string host) => Host.Text == host || Host.Text == "*" || (Host.Text[0] == '*' && host.IndexOf('.') is > 0 and var dot && host.Substring(dot) == Host.Text.Substring(1));
}
