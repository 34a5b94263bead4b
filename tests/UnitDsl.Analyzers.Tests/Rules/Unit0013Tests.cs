namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>A record that cannot be a unit.</summary>
public sealed class Unit0013Tests
{
    [Theory]
    [InlineData("public sealed record {|UNIT0013:App|} : Unit;", "'App' has no kind: derive from Service")]
    [InlineData("public record {|UNIT0013:App|} : Unit;", "has no kind")]
    [InlineData("public abstract record Root : Unit; public sealed record {|UNIT0013:App|} : Root;", "has no kind")]
    [InlineData("[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\")] public sealed record {|UNIT0013:App|}<T> : Service;", "'App' is generic")]
    [InlineData("[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\")] public record {|UNIT0013:App|}<T> : Service;", "make it abstract")]
    [InlineData("public class Outer<T> { [ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\")] public sealed record {|UNIT0013:App|} : Service; }", "generic")]
    public Task The_record_is_marked(string source, string message) => Check.Reports(source, message);

    [Theory]
    [InlineData("public abstract record Root : Unit;")]
    [InlineData("[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\")] public abstract record Root<T> : Service; public sealed record App : Root<int>;")]
    public Task A_pattern_is_left_alone(string source) => Check.Nothing(source);
}
