using System.Runtime.CompilerServices;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Commands;

/// <summary>UNIT0313: what stands in a unit file can be read by every user of the machine, and in every copy of the source.</summary>
public sealed class PlaintextSecretRule : IUnitRule
{
    public const string SecretName = "SecretName";

    // The command of a pattern is one object in all its units.
    private static readonly ConditionalWeakTable<Setting, List<(string Name, string What, Origin Origin)>> inCommands = new();

    public IReadOnlyList<RuleDescriptor> Descriptors => [Descriptor];

    private static RuleDescriptor Descriptor { get; } = new("UNIT0313", "A secret in plain text", "UnitDsl.Secrets", Severity.Error);

    public IEnumerable<Finding> Check(UnitModel unit)
    {
        foreach (var variable in unit.Environment)
        {
            if (SecretText.IsSecretName(variable.Name) && SecretText.IsLiteral(variable.Value))
                yield return Found(unit, $"{variable.Name} is a secret in plain text", variable.Name, variable.ValueOrigin);
            else if (SecretText.FindInText(variable.Value) is { } what)
                yield return Found(unit, $"{variable.Name} holds {what} in plain text", variable.Name, variable.ValueOrigin);
        }

        foreach (var setting in unit.Settings)
        {
            if (!setting.Name.StartsWith("Exec", StringComparison.Ordinal) || setting.Name is "ExecPaths" or "ExecSearchPath")
                continue;
            foreach (var (name, what, origin) in inCommands.GetValue(setting, static each => [.. each.Assignments.SelectMany(static assignment => FindInCommand(Arguments(assignment)))]))
            {
                yield return Found(unit, $"The command line of {setting.Name} holds {what} in plain text", name, origin);
            }
        }

        foreach (var assignment in unit.Find("Service", "SetCredential")?.Assignments ?? [])
        {
            var text = assignment.Text;
            var colon = text.IndexOf(':');
            if (colon > 0 && SecretText.IsSecretName(text.Substring(0, colon)) && SecretText.IsLiteral(text.Substring(colon + 1)))
                yield return Found(unit, $"The credential {text.Substring(0, colon)} stands in plain text", text.Substring(0, colon), assignment.Words[0].Origin);
        }
    }

    /// <summary>The arguments of a command, each with the place where it was written: all the same one where the command is one text.</summary>
    private static List<(string Text, Origin Origin)> Arguments(Assignment command)
    {
        var arguments = new List<(string Text, Origin Origin)>();
        foreach (var word in command.Words)
        {
            if (!WordSplitter.TrySplit(word.Text, out var parts, out _))
                parts = word.Text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
            arguments.AddRange(parts.Select(part => (part, word.Origin)));
        }

        return arguments;
    }

    private static IEnumerable<(string Name, string What, Origin Origin)> FindInCommand(List<(string Text, Origin Origin)> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var (word, origin) = arguments[i];
            var equals = word.IndexOf('=');
            var name = (equals > 0 ? word.Substring(0, equals) : word).TrimStart('-');

            // To the tools of containers this is the name of a secret that they keep.
            if (name == "secret" && IsContainerTool(arguments[0].Text))
                continue;
            var value = equals > 0 ? word.Substring(equals + 1) : null;
            var at = origin;
            if (value is null && word.StartsWith("--", StringComparison.Ordinal) && i + 1 < arguments.Count && !arguments[i + 1].Text.StartsWith("-", StringComparison.Ordinal))
                (value, at) = arguments[i + 1];

            if (value is not null && name.Length < word.Length && SecretText.IsSecretName(name) && SecretText.IsLiteral(value))
                yield return (SecretText.VariableName(name), $"the secret '{name}'", at);
            else if ((SecretText.FindInText(word) ?? (value is null ? null : SecretShape.Find(value))) is { } what)
                yield return ("CONNECTION_SECRET", what, origin);
        }
    }

    private static bool IsContainerTool(string program) =>
        program.EndsWith("podman", StringComparison.Ordinal) || program.EndsWith("docker", StringComparison.Ordinal);

    private static Finding Found(UnitModel unit, string what, string name, Origin origin) => new(
        Descriptor,
        unit.Dialect == Dialect.File
            ? $"{what}: every user of the machine can read it (systemctl show, and the file itself); put it into a file that only root can read, and name that in EnvironmentFile= or LoadCredential="
            : $"{what}: every user of the machine can read it (systemctl show), and so can whoever reads the source; write [Secret(\"{name}\")]",
        origin,
        EquatableArray<Origin>.Empty,
        EquatableArray.Create(new FindingProperty(SecretName, name)));
}
