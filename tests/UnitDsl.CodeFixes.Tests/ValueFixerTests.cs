using UnitDsl.CodeFixes.Tests.Support;

namespace UnitDsl.CodeFixes.Tests;

public sealed class ValueFixerTests : FixerTests<ValueFixer>
{
    [Fact]
    public async Task The_title_says_what_will_stand_there() =>
        Assert.Equal(["Write 'M'"], await TitlesAsync(Service("MemoryMax(\"512MB\")")));

    [Theory]
    [InlineData("MemoryMax(\"512MB\")", "MemoryMax(\"512M\")")]
    [InlineData("MemoryMax(@\"512MB\")", "MemoryMax(@\"512M\")")]
    [InlineData("MemoryMax(\"5\" + \"12MB\")", "MemoryMax(\"5\" + \"12M\")")]
    [InlineData("MemoryMax($\"{\"5\"}12MB\")", "MemoryMax($\"{\"5\"}12M\")")]
    [InlineData("CPUQuota(\"50\")", "CPUQuota(\"50%\")")]
    [InlineData("RestartSec(\"5 mins\")", "RestartSec(\"5 min\")")]
    [InlineData("LimitNOFILE(\"unlimited\")", "LimitNOFILE(\"infinity\")")]
    [InlineData("KillSignal(\"SIGTREM\")", "KillSignal(\"SIGTERM\")")]
    [InlineData("SystemCallFilter(\"@system-servce\", \"mount\")", "SystemCallFilter(\"@system-service\", \"mount\")")]
    [InlineData("PIDFile(\"/var/run/app.pid\")", "PIDFile(\"/run/app.pid\")")]
    public Task Only_what_is_wrong_changes(string before, string after) => BecomesAsync(Service(before), Service(after));

    [Fact]
    public Task All_at_once() => AllBecomeAsync(
        """
        [MemoryMax("512MB"), CPUQuota("50")] public abstract record Root(string Limit) : Service;
        [ExecStart("/x"), SyslogIdentifier("x"), LimitNOFILE("{Limit}")] public sealed record A() : Root("unlimited");
        """,
        """
        [MemoryMax("512M"), CPUQuota("50%")] public abstract record Root(string Limit) : Service;
        [ExecStart("/x"), SyslogIdentifier("x"), LimitNOFILE("{Limit}")] public sealed record A() : Root("infinity");
        """);

    [Theory]
    [InlineData("MemoryMax(\"much\")")]
    [InlineData("MemoryMax(\"512M\" + \"B\")")]
    [InlineData("MemoryMax(\"512\\u004dB\")")]
    public Task Nothing_is_offered_where_nothing_is_evident(string attribute) => NothingIsOfferedAsync(Service(attribute));

    private static string Service(string attribute) => $"[ExecStart(\"/x\"), SyslogIdentifier(\"x\"), {attribute}] public sealed record A : Service;";
}
