namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>An attribute that this kind of unit does not have.</summary>
public sealed class Unit0004Tests
{
    [Theory]
    [InlineData("[OnCalendar(\"daily\"), {|UNIT0004:ExecStart(\"/bin/x\")|}] public sealed record A : TimerUnit;", "ExecStart= does not exist in a .timer unit; it belongs to .service")]
    [InlineData("[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\"), {|UNIT0004:OnCalendar(\"daily\")|}] public sealed record A : Service;", "it belongs to .timer")]
    [InlineData("[{|UNIT0004:PrivateTmp|}] public sealed record A : Target;", "PrivateTmp=")]
    [InlineData("[OnCalendar(\"daily\"), {|UNIT0004:RunAs(\"www\")|}] public sealed record A : TimerUnit;", "runs no program, so it has no user")]
    [InlineData("[OnCalendar(\"daily\"), {|UNIT0004:Secret(\"X\")|}] public sealed record A : TimerUnit;", "can have no secret")]
    [InlineData("[{|UNIT0004:Nice(1)|}] public sealed record A() : External(\"a\");", "shipped by someone else")]
    [InlineData("[{|UNIT0004:ExecStart(\"/bin/x\")|}] public abstract record A : TimerUnit;", "ExecStart=")]
    [InlineData("[OnCalendar(\"daily\"), {|UNIT0004:Hardened|}] public sealed record A : TimerUnit;", ".timer unit")]
    public Task The_attribute_is_marked(string source, string message) => Check.Reports(source, message);

    [Fact]
    public Task On_an_interface_it_is_marked_there() => Check.Reports(
        """
        [{|UNIT0004:PrivateTmp|}] public interface IShared;
        [OnCalendar("daily")] public sealed record A : TimerUnit, IShared;
        """);

    [Fact]
    public Task On_a_pattern_of_ones_own_it_is_marked_there() => Check.Reports(
        """
        [{|UNIT0004:PrivateTmp|}] public class MineAttribute : PatternAttribute;
        [OnCalendar("daily"), Mine] public sealed record A : TimerUnit;
        """);

    [Theory]
    [InlineData("[assembly: PrivateTmp, RunAs(\"x\"), Hardened] [OnCalendar(\"daily\")] public sealed record A : TimerUnit;")]
    [InlineData("[ListenStream(1), Service(\"b\"), PrivateTmp, RunAs(\"www\")] public sealed record A : Socket;")]
    [InlineData("[Description(\"x\")] public sealed record A : Target;")]
    public Task What_the_kind_has_is_left_alone(string source) => Check.Nothing(source);
}
