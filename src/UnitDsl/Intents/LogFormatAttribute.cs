namespace UnitDsl;

/// <summary>
/// In what form the program writes to its standard output. It changes nothing of the unit: it is a fact for the manifest, for what collects logs, and for <c>ops logs</c>, which shows objects of JSON
/// as people read them.
/// </summary>
/// <param name="format">The form.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Assembly, Inherited = false)]
public sealed class LogFormatAttribute(LogFormat format) : IntentAttribute
{
    /// <summary>The form.</summary>
    public LogFormat Format { get; } = format;
}
