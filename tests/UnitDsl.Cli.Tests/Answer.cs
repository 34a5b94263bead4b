using System.Text.RegularExpressions;
using UnitDsl.Testing;

namespace UnitDsl.Cli.Tests;

/// <summary>The tool as a shell runs it, without a process.</summary>
internal sealed partial record Answer(int ExitCode, string Output, string Error)
{
    /// <summary>The same without what is a matter of taste, of which there is more with every rule.</summary>
    public Answer WithoutHints => this with { Output = CountPattern().Replace(HintPattern().Replace(Output, ""), "") };

    public static Answer To(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(arguments, output, error);
        return new Answer(code, output.ToString(), error.ToString());
    }

    /// <summary>The same, paths below the directory without it, so that the answer is the same everywhere.</summary>
    public static Answer In(TemporaryDirectory directory, params string[] arguments)
    {
        var answer = To([.. arguments.Select(argument => argument.Replace("$D", directory.Path, StringComparison.Ordinal))]);
        return answer with
        {
            Output = answer.Output.Replace(directory.Path, "$D", StringComparison.Ordinal),
            Error = answer.Error.Replace(directory.Path, "$D", StringComparison.Ordinal),
        };
    }

    [GeneratedRegex(@"^[^ \n]*: info UNIT.*\n(?:    .*\n)*", RegexOptions.Multiline)]
    private static partial Regex HintPattern();

    [GeneratedRegex(@", \d+ hints?(?=\n$)")]
    private static partial Regex CountPattern();
}
