namespace UnitDsl.Cli.Tests;

/// <summary>What a distribution ships is the measure of false alarms.</summary>
public sealed class InstalledUnitTests
{
    private const string Installed = "/usr/lib/systemd/system";

    [Fact]
    public void There_is_no_error_in_what_the_machine_came_with()
    {
        if (!Directory.Exists(Installed))
            Assert.Skip($"{Installed} is not here.");

        var answer = Answer.To("check", Installed);

        Assert.True(answer.ExitCode == 0, answer.Output);
        Assert.Matches(@"\n\d+ units: 0 errors, \d+ warnings?(, \d+ hints?)?\n$", answer.Output);
    }
}
