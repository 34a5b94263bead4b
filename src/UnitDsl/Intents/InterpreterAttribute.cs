namespace UnitDsl;

/// <summary>The program that reads the script of a <see cref="Pm2App"/>; without it PM2 goes by the script's suffix, and takes node where that says nothing.</summary>
/// <param name="interpreter">Its path, or <c>none</c> for a script that runs by itself.</param>
/// <param name="arguments">Its own arguments, before the script.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class InterpreterAttribute(string interpreter, params string[] arguments) : IntentAttribute
{
    /// <summary>The interpreter.</summary>
    public string Interpreter { get; } = interpreter;

    /// <summary>Its arguments.</summary>
    public string[] Arguments { get; } = arguments;
}
