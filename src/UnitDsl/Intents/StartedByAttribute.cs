namespace UnitDsl;

/// <summary>
/// These services may start this one, as <c>systemctl start</c> does, and do nothing else to it: a rule of polkit says so, and no sudo is needed. The service is not started at
/// boot, and a restart of its caller does not touch it.
/// </summary>
/// <remarks>
/// <code>
/// [StartedBy("proxy"), Type(ServiceType.Oneshot), ExecStart("/usr/local/bin/sync"), RunAs("sync")]
/// public sealed record Sync() : Service;
/// </code>
/// </remarks>
/// <param name="units">The callers' names; <c>.service</c> is the default suffix.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class StartedByAttribute(params string[] units) : IntentAttribute
{
    /// <summary>The callers' names.</summary>
    public string[] Units { get; } = units;

    /// <summary>The user that the callers run as; needed where they are no services of this site.</summary>
    public string User { get; set; } = "";
}

/// <inheritdoc cref="StartedByAttribute"/>
/// <typeparam name="T">The caller.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class StartedByAttribute<T> : IntentAttribute
    where T : Unit
{
    /// <inheritdoc cref="StartedByAttribute.User"/>
    public string User { get; set; } = "";
}
