namespace UnitDsl;

/// <summary>
/// The unit wants these to run, and starts after them: <c>Wants=</c> and <c>After=</c>. It stays up while one of them restarts; <c>[Requires]</c> is there for those who mean it.
/// </summary>
/// <param name="units">Unit names; <c>.service</c> is the default suffix.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class DependsOnAttribute(params string[] units) : IntentAttribute
{
    /// <summary>The units' names.</summary>
    public string[] Units { get; } = units;

    /// <summary>
    /// Their starts wait for their health, as if their <c>[HealthCheck]</c> said <c>Gate = true</c>, and so this unit starts when they are healthy; or when one of them did not get
    /// so and its start has failed. A <c>[Requires]</c> of the same unit beside it keeps this one from starting then.
    /// </summary>
    public bool Healthy { get; set; }
}

/// <summary>The unit wants this one to run, and starts after it: <c>Wants=</c> and <c>After=</c>.</summary>
/// <typeparam name="T">The unit.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class DependsOnAttribute<T> : IntentAttribute
    where T : Unit
{
    /// <summary>
    /// Its start waits for its health, as if its <c>[HealthCheck]</c> said <c>Gate = true</c>, and so this unit starts when it is healthy; or when it did not get so and its start
    /// has failed. <c>[Requires&lt;T&gt;]</c> beside it keeps this one from starting then.
    /// </summary>
    public bool Healthy { get; set; }
}
