namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>A pattern that contains itself.</summary>
public sealed class Unit0007Tests
{
    [Fact]
    public Task One_that_carries_itself_is_marked() =>
        Check.Reports("[{|UNIT0007:Mine|}] public class MineAttribute : PatternAttribute;", "'MineAttribute' contains itself: MineAttribute → MineAttribute");

    [Fact]
    public Task A_circle_of_two_is_marked_on_both() => Check.Reports(
        "[{|UNIT0007:B|}] public class AAttribute : PatternAttribute; [{|UNIT0007:A|}] public class BAttribute : PatternAttribute;",
        "AAttribute → BAttribute → AAttribute");

    [Fact]
    public Task A_unit_that_uses_one_adds_nothing() => Check.Reports(
        "[{|UNIT0007:Mine|}] public class MineAttribute : PatternAttribute; [Mine, ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\")] public sealed record App : Service;");

    [Fact]
    public Task A_pattern_on_its_own_base_is_a_circle() => Check.Reports(
        "[{|UNIT0007:Inner|}] public class OuterAttribute : PatternAttribute; public class InnerAttribute : OuterAttribute;", "contains itself");

    [Fact]
    public Task A_pattern_used_twice_is_no_circle() => Check.Nothing(
        """
        [Nice(1)] public class InnerAttribute : PatternAttribute;
        [Inner] public class AAttribute : PatternAttribute;
        [Inner] public class BAttribute : PatternAttribute;
        [A, B, ExecStart("/bin/x"), SyslogIdentifier("x")] public sealed record App : Service;
        """);
}
