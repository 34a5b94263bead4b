using System.Text;
using Xunit;

namespace UnitDsl.Lab;

/// <summary>A script that ran on a machine. What it should have done is asked of it; a failure tells all that there is to know.</summary>
public sealed class Run
{
    private readonly Machine _machine;
    private readonly HostCommand _command;

    internal Run(Machine machine, string script, HostCommand command) => (_machine, Script, _command) = (machine, script, command);

    public string Script { get; }

    public int ExitCode => _command.ExitCode;

    public string Output => _command.OutputText;

    public string Error => _command.ErrorText;

    public TimeSpan Took => _command.Took;

    public Run And => this;

    public Run ShouldSucceed() => ShouldExitWith(0);

    public Run ShouldExitWith(int code)
    {
        if (ExitCode != code)
            Fail($"It ended with {ExitCode}, not with {code}.");
        return this;
    }

    public Run ShouldFail()
    {
        if (ExitCode == 0)
            Fail("It ended with 0, and should have failed.");
        return this;
    }

    public Run ShouldPrint(string text) => Print(Output, text, expected: true, "on standard output");

    public Run ShouldNotPrint(string text) => Print(Output, text, expected: false, "on standard output");

    public Run ShouldComplain(string text) => Print(Error, text, expected: true, "on standard error");

    internal void Fail(string what) => Assert.Fail($"{what}\n{Describe()}");

    private Run Print(string stream, string text, bool expected, string where)
    {
        if (stream.Contains(text, StringComparison.Ordinal) != expected)
            Fail($"'{text}' {(expected ? "is not" : "is")} {where}.");
        return this;
    }

    private string Describe()
    {
        var text = new StringBuilder()
            .AppendLine($"machine: {_machine}")
            .AppendLine($"exit code: {ExitCode}, after {Took.TotalSeconds:0.0} s");
        Section(text, "command", Script);
        Section(text, "standard output", Output);
        Section(text, "standard error", Error);
        Section(text, "end of the journal", _machine.JournalTail());
        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, string content)
    {
        if (content.Length > 0)
            text.AppendLine($"--- {title}").AppendLine(content.TrimEnd('\n'));
    }
}
