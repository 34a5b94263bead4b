using UnitDsl.Site.Facts;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Commands;

/// <summary>UNIT0304: what stands where the program should is a variable, or a word that only a shell knows.</summary>
public sealed class UnknownProgramRule() : ServiceRule(descriptor)
{
    private static readonly RuleDescriptor descriptor = new("UNIT0304", "The program is a variable or a word of the shell", Categories.Commands, Severity.Error);

    private static readonly HashSet<string> shellWords = new(StringComparer.Ordinal)
    {
        "cd", "source", ".", "export", "exec", "eval", "set", "unset", "ulimit", "umask", "alias", "trap", "wait", "read", "declare", "local", "shopt", "pushd", "popd",
        "if", "for", "while", "until", "case", "then", "do",
    };

    /// <summary>A variable as the program is refused where values are read.</summary>
    internal static SpecificValue Value { get; } = new(
        descriptor,
        static mistake => mistake.Directive.Kind == "exec-command"
            && (mistake.Problem.Message.IndexOf("variables are not put in where the program stands", StringComparison.Ordinal) >= 0
                || mistake.Problem.Message.IndexOf("variables are set with Environment=", StringComparison.Ordinal) >= 0));

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        foreach (var command in unit.AllCommands)
        {
            var program = command.Program;
            if (program.Length == 0 || program.IndexOf('/') >= 0 || command.Command.Has(CommandPrefixes.Shell))
                continue;

            // One with a slash in it is refused where values are read.
            var why = program[0] == '$' ? "variables are not put in where the program stands"
                : program.IndexOf('=') is > 0 and var equals && EnvironmentName.IsValid(program.Substring(0, equals)) ? $"variables are set with {Written.Setting(unit, "Environment", program)}, not before the command"
                : null;
            if (why is not null)
                yield return new Finding(Rule, $"'{program}' would be the program: {why}; the start fails with status 203/EXEC", command.ProgramOrigin);
            else if (shellWords.Contains(program))
                yield return new Finding(Rule, $"'{program}' is a word of the shell and no program: systemd looks for a file of that name, and the start fails with status 203/EXEC; {Instead(unit, program)}", command.ProgramOrigin);
        }
    }

    private static string Instead(UnitFacts unit, string word) => word switch
    {
        "cd" or "pushd" => $"write {Written.Setting(unit, "WorkingDirectory", "/path")}, or run the line by /bin/sh -c '…'",
        "export" or "set" or "declare" => $"write {Written.Setting(unit, "Environment", "NAME=value")}",
        "source" or "." => $"write {Written.Setting(unit, "EnvironmentFile", "/path")}, or run the line by /bin/sh -c '…'",
        "ulimit" => $"write {Written.Setting(unit, "LimitNOFILE", "65536")} or another Limit…=",
        "umask" => $"write {Written.Setting(unit, "UMask", "0027")}",
        "exec" => "leave it out: systemd starts the program itself",
        _ => "run the line by /bin/sh -c '…'",
    };
}
