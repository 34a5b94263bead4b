namespace UnitDsl.Testing;

public sealed record ToolResult(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> ErrorLines { get; } = Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
