namespace UnitDsl;

/// <summary>
/// Several processes of one service: one template unit, <c>x@.service</c>, of which each instance is enabled, started, watched and listed by itself. <c>{Instance}</c> is the
/// instance's name (systemd's <c>%i</c>). Others that refer to the record mean <c>x.target</c>, which is all of them.
/// </summary>
/// <example>
/// <code>
/// [Instances("default", "emails"), ExecStart("/usr/bin/php artisan queue:work --queue={Instance}")]
/// public sealed record Queue() : Service;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class InstancesAttribute : IntentAttribute
{
    /// <summary>So many, named 1, 2, 3 and so on.</summary>
    /// <param name="count">How many.</param>
    public InstancesAttribute(int count) => Names = [count.ToString(System.Globalization.CultureInfo.InvariantCulture)];

    /// <summary>One of each name.</summary>
    /// <param name="names">Their names.</param>
    public InstancesAttribute(params string[] names) => Names = names;

    /// <summary>The names, or how many.</summary>
    public string[] Names { get; }
}
