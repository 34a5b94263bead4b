namespace UnitDsl;

/// <summary>
/// Requests for a host, and for a path and all that is below it, go to this unit's port: a line of the front's configuration, nginx unless <c>[assembly: Site(Front = …)]</c> says
/// otherwise. The longest path wins.
/// </summary>
/// <example><code>[Port(8001, Bind = "127.0.0.1"), Route("dixis.gr", "/api/")]</code></example>
/// <param name="host">The host, such as <c>dixis.gr</c>; <c>*.dixis.gr</c> for all below it; <c>*</c> for every host that no other route names.</param>
/// <param name="path">A path that begins with a slash. <c>/api/</c> is everything below it, <c>/api</c> that path as well.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class RouteAttribute(string host, string path = "/") : IntentAttribute
{
    /// <summary>The host.</summary>
    public string Host { get; } = host;

    /// <summary>The path.</summary>
    public string Path { get; } = path;

    /// <summary>Other names of the host, such as <c>"www.dixis.gr"</c>, with blanks between them: they are answered in the same way.</summary>
    public string Aliases { get; set; } = "";

    /// <summary>The name of the port that takes the requests, where it is not the main one; several, with commas between them, share the requests.</summary>
    public string Port { get; set; } = "";

    /// <summary>The program sees the path without the route's own part of it: <c>/users</c> for <c>/api/users</c>.</summary>
    public bool StripPrefix { get; set; }

    /// <summary>Connections may become web sockets. They may then be silent for an hour, unless <see cref="Timeout"/> says otherwise.</summary>
    public bool WebSockets { get; set; }

    /// <summary>How large a request may be, such as <c>"20M"</c>; <c>"0"</c> for no limit. Without it the front's own limit holds, which is 1M with nginx.</summary>
    public string MaxBody { get; set; } = "";

    /// <summary>How long the program may be silent before the front gives up, such as <c>"5min"</c>; a minute with nginx, unless said.</summary>
    public string Timeout { get; set; } = "";
}
