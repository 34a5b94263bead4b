using UnitDsl.Site.Facts;

namespace UnitDsl.Site.Rules.Commands;

/// <summary>UNIT0315: a secret's file in a place from which a web server serves files, or into which anyone can write.</summary>
public sealed class ExposedSecretFileRule() : ServiceRule(
    new RuleDescriptor("UNIT0315", "A secret's file where others can read it", Categories.Secrets, Severity.Warning))
{
    private static readonly string[] credentials = ["LoadCredential", "LoadCredentialEncrypted"];
    private static readonly string[] shared = ["/tmp", "/var/tmp", "/dev/shm"];
    private static readonly string[] served = ["/var/www", "/srv/www", "/srv/http", "/usr/share/nginx", "/usr/share/caddy"];
    private static readonly HashSet<string> servedNames = new(StringComparer.Ordinal) { "public", "public_html", "htdocs", "wwwroot", "html", "static" };

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        foreach (var file in unit.Lines("EnvironmentFile"))
        {
            if (Found(unit, "EnvironmentFile", file.Text.TrimStart('-'), file) is { } finding)
                yield return finding;
        }

        foreach (var directive in credentials)
        {
            foreach (var line in unit.Lines(directive))
            {
                if (line.Text.IndexOf(":/", StringComparison.Ordinal) is > 0 and var colon && Found(unit, directive, line.Text.Substring(colon + 1), line) is { } finding)
                    yield return finding;
            }
        }
    }

    private Finding? Found(UnitFacts unit, string directive, string path, Said said) => Why(path) is not { } why
        ? null
        : new Finding(Rule, $"{path}: {why}; keep it below /etc/credstore, for root alone (mode 0600): systemd reads {directive}= before it gives up its rights", Of(unit, path) ?? said.Origin);

    // The path of [Secret] was written there, or is where we put it ourselves.
    private static Model.Origin? Of(UnitFacts unit, string path)
    {
        foreach (var secret in unit.Unit.Secrets)
        {
            if (secret.Path == path)
                return secret.Origin;
        }

        return null;
    }

    private static string? Why(string path)
    {
        if (Array.Exists(shared, directory => PathPlaces.IsBelow(path, directory)))
            return "every user of the machine can put a file there before you do, and it is gone after a reboot";
        if (Array.Exists(served, directory => PathPlaces.IsBelow(path, directory)))
            return "this is where web servers take their files from, so one wrong line in its settings hands the secrets to everyone";

        var directories = path.Split('/');
        return directories.Take(directories.Length - 1).FirstOrDefault(servedNames.Contains) is { } name
            ? $"what lies in a directory '{name}' is what a web server serves, so one wrong line in its settings hands the secrets to everyone"
            : null;
    }
}
