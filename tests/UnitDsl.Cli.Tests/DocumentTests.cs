using System.Text.RegularExpressions;
using UnitDsl.Testing;

namespace UnitDsl.Cli.Tests;

/// <summary>What docs/cli.md shows of the tool is what it prints, hints aside; a … stands for whatever is left out.</summary>
public sealed partial class DocumentTests
{
    private const string Shop = "[Unit]\nDescription=Shop\n\n[Service]\nExecStart=/usr/bin/node server.js\nSyslogIdentifier=%N\nMemoryMax=512MB\n";

    public static TheoryData<string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string>();
            foreach (Match match in ExamplePattern().Matches(File.ReadAllText(Path.Combine(Root(), "docs/cli.md"))))
                examples.Add(match.Groups["command"].Value, match.Groups["output"].Value);
            return examples;
        }
    }

    [Fact]
    public void There_are_examples() => Assert.True(Examples.Count >= 5);

    [Theory, MemberData(nameof(Examples))]
    public void An_example_is_true(string command, string output)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("shop.service", Shop);
        var arguments = WordPattern().Matches(command).Select(static word => word.Value.Trim('\'')).Select(static word => word == "shop.service" ? "$D/" + word : word);

        var answer = Answer.In(directory, [.. arguments]).WithoutHints;

        var printed = (answer.Output + answer.Error).Replace("$D/", "", StringComparison.Ordinal);
        var shown = Regex.Escape(output.TrimEnd('\n')).Replace("…", "[\\s\\S]*", StringComparison.Ordinal);
        Assert.Matches($"^{shown}$", printed.TrimEnd('\n'));
    }

    private static string Root()
    {
        var directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "UnitDsl.sln")))
            directory = Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("This test runs inside the repository.");
        return directory;
    }

    [GeneratedRegex(@"```text\n\$ unitdsl (?<command>[^\n]*)\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex ExamplePattern();

    [GeneratedRegex(@"'[^']*'|\S+")]
    private static partial Regex WordPattern();
}
