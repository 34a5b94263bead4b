using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Commands;

namespace UnitDsl.Site.Rules.Containers;

/// <summary>UNIT0706: secrets in a container's environment, and files of them that lie among the program's own.</summary>
public sealed class ContainerSecretRule() : ContainerRule(
    new RuleDescriptor("UNIT0706", "A secret in the environment of a container", Categories.Containers, Severity.Info))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ContainerFacts container)
    {
        foreach (var said in container.Environment)
        {
            // With its value beside it, the secret is in plain text, which is another matter.
            if (said.Text.IndexOf('=') >= 0 || IsOpen(said.Text) || !SecretText.IsSecretName(said.Text))
                continue;
            yield return new Finding(
                Rule,
                $"{said.Text} goes into the container's environment: {container.Tool} inspect shows it, and every program inside inherits it; {Instead(container, said.Text)}",
                said.Origin);
        }

        foreach (var said in container.EnvironmentFiles)
        {
            if (IsOpen(said.Text) || !LiesInTree(unit, said.Text))
                continue;
            yield return new Finding(
                Rule,
                $"'{said.Text}' lies among the files of the program itself, where it is copied, backed up and committed with them; put it where only root can read, such as /etc/{UnitDsl.Systemd.UnitName.PrefixOf(unit.Unit.Name)}/env",
                said.Origin);
        }
    }

    private static string Instead(ContainerFacts container, string name) => container.IsPodman
        ? $"put it there with podman secret create, and write --secret {name},type=mount for a file under /run/secrets"
        : "mount it as a file, and let the program read that";

    private static bool LiesInTree(UnitFacts unit, string path) =>
        path.Length > 0 && (path[0] != '/' || (unit.Text("WorkingDirectory") is { Length: > 1 } directory && directory[0] == '/' && path.StartsWith(directory.TrimEnd('/') + "/", StringComparison.Ordinal)));
}
