namespace UnitDsl;

/// <summary>What PM2 runs for a <see cref="Pm2App"/>, and the arguments that it gets, each exactly as written.</summary>
/// <param name="script">A path, from the working directory on or absolute.</param>
/// <param name="arguments">The script's arguments.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class ScriptAttribute(string script, params string[] arguments) : IntentAttribute
{
    /// <summary>The script.</summary>
    public string Script { get; } = script;

    /// <summary>Its arguments.</summary>
    public string[] Arguments { get; } = arguments;
}
