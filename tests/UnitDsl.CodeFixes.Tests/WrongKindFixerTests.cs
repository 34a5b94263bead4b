using UnitDsl.CodeFixes.Tests.Support;

namespace UnitDsl.CodeFixes.Tests;

public sealed class WrongKindFixerTests : FixerTests<WrongKindFixer>
{
    [Theory]
    [InlineData("[OnCalendar(\"daily\"), Nice(1)]\n", "[OnCalendar(\"daily\")]\n")]
    [InlineData("[Nice(1), OnCalendar(\"daily\")]\n", "[OnCalendar(\"daily\")]\n")]
    [InlineData("[Nice(1), OnCalendar(\"daily\"), PrivateTmp, NoNewPrivileges,]\n", "[OnCalendar(\"daily\"),]\n")]
    [InlineData("// kept\n[Nice(1), PrivateTmp]\n[OnCalendar(\"daily\")]\n", "// kept\n[OnCalendar(\"daily\")]\n")]
    [InlineData("[OnCalendar(\"daily\")]\n  [Nice(1)]  \n", "[OnCalendar(\"daily\")]\n")]
    [InlineData("[OnCalendar(\"daily\")] [Nice(1)] ", "[OnCalendar(\"daily\")] ")]
    [InlineData("[OnCalendar(\"daily\")]\n[Nice(1)] // kept\n", "[OnCalendar(\"daily\")]\n// kept\n")]
    [InlineData("[Hardened, OnCalendar(\"daily\")]\n", "[OnCalendar(\"daily\")]\n")]
    public Task It_goes_and_the_rest_stays(string before, string after) =>
        AllBecomeAsync(before + "public sealed record A : TimerUnit;", after + "public sealed record A : TimerUnit;");

    [Fact]
    public async Task One_of_several() => await BecomesAsync(
        "[Nice(1), OnCalendar(\"daily\"), PrivateTmp] public sealed record A : TimerUnit;",
        "[Nice(1), OnCalendar(\"daily\")] public sealed record A : TimerUnit;",
        diagnostic: 1,
        isMended: false);

    [Fact]
    public async Task The_title_says_which() => Assert.Equal(
        ["Remove [Nice], which this kind of unit does not have"],
        await TitlesAsync("[Nice(1)] public sealed record A() : External(\"a.service\");"));

    [Theory]
    [InlineData("[Nice(1)] public interface ICalm; [OnCalendar(\"daily\")] public sealed record A : TimerUnit, ICalm; [ExecStart(\"/b\")] public sealed record B : Service, ICalm;")]
    [InlineData("[Nice(1)] public sealed class CalmAttribute : PatternAttribute; [OnCalendar(\"daily\"), Calm] public sealed record A : TimerUnit;")]
    public Task Nothing_is_offered_where_others_may_mean_it(string source) => NothingIsOfferedAsync(source);
}
