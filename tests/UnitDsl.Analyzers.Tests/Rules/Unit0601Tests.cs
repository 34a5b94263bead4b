namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>SyslogIdentifier is missing.</summary>
public sealed class Unit0601Tests
{
    [Theory]
    [InlineData("[ExecStart(\"/usr/bin/node server.js\")] public sealed record {|UNIT0601:App|} : Service;", "under 'node'")]
    [InlineData("[ExecStart(\"-/usr/bin/node server.js\")] public sealed record {|UNIT0601:App|} : Service;", "under 'node'")]
    [InlineData("[ExecStart(\"/bin/sh x\"), StandardOutput(\"null\"), StandardError(\"journal\")] public sealed record {|UNIT0601:App|} : Service;", "add [SyslogIdentifier(\"{Unit}\")]")]
    [InlineData("[ExecStart(\"/bin/sh x\")] public abstract record Root : Service; public sealed record {|UNIT0601:A|} : Root; public sealed record {|UNIT0601:B|} : Root;", "'B'")]
    public Task The_record_is_marked(string source, string message) => Check.Reports(source, message);

    [Theory]
    [InlineData("[ExecStart(\"/usr/bin/shop\")] public sealed record App : Service;")]
    [InlineData("[ExecStart(\"/bin/sh x\"), SyslogIdentifier(\"{Unit}\")] public sealed record App : Service;")]
    [InlineData("[assembly: SyslogIdentifier(\"{Unit}\")] [ExecStart(\"/bin/sh x\")] public sealed record App : Service;")]
    [InlineData("[ExecStart(\"/bin/sh x\"), StandardOutput(\"file:/var/log/x\")] public sealed record App : Service;")]
    [InlineData("[ExecStart(\"/bin/sh x\"), StandardOutput(\"null\")] public sealed record App : Service;")]
    [InlineData("[ExecStart(\"/bin/sh x\")] public abstract record Root : Service;")]
    [InlineData("[OnCalendar(\"daily\")] public sealed record App : TimerUnit;")]
    [InlineData("public sealed record App() : External(\"x\");")]
    public Task A_unit_that_has_one_or_needs_none_is_left_alone(string source) => Check.Nothing(source);

    [Fact]
    public Task A_unit_that_is_broken_anyway_is_not_bothered() =>
        Check.Reports("[ExecStart(\"/bin/sh x\"), Description(\"{|UNIT0001:{Foo}|}\")] public sealed record App : Service;");
}
