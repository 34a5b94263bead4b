namespace UnitDsl;

/// <summary>A container that Podman runs and systemd watches: becomes a <c>.container</c> file, of which Quadlet makes a service.</summary>
/// <remarks>Its defaults are the attributes on this record; yours win over them.</remarks>
/// <example>
/// <code>
/// [Image("docker.io/library/redis:7"), PublishPort(6379, 6379), Volume&lt;RedisData&gt;("/data")]
/// public sealed record Redis() : Container;
/// </code>
/// </example>
[Restart(Restart.Always), WantedBy("multi-user.target")]
public abstract record Container : Unit;
