using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>UNIT0415: a service that runs as root, as a person or as everybody's nobody can do more than its own damage.</summary>
public sealed class OwnUserRule() : ServiceRule(
    new RuleDescriptor("UNIT0415", "The service has no user of its own", Categories.Sandbox, Severity.Info))
{
    private static readonly HashSet<string> people = new(StringComparer.Ordinal) { "admin", "ubuntu", "debian", "ec2-user", "centos", "fedora", "pi", "vagrant", "user" };

    protected override bool IsAboutMachine => true;

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (service.Main is not { } main)
            yield break;

        // What a launcher starts stays, and is asked for its own user.
        if (TransientRun.Of(main) is { HasUser: false, Runtime: not (Runtime.Unknown or Runtime.Shell) } launched && service.IsRoot)
        {
            var name = PathText.FileName(launched.Program.Text);
            yield return new Finding(Rule, $"systemd-run without --uid= starts {name} as root: whoever breaks into it has the machine; add --uid= with a user of its own, or better make a service of it", main.Locate(launched.Program));
        }

        if (service.IsOneshot)
            yield break;

        if (unit.Value("User") is { } user)
        {
            if (Harm(user.Text) is { } harm)
                yield return new Finding(Rule, $"'{user.Text}' {harm}; give the service a user of its own with {Own(unit)}", user.Origin);
        }
        else if (!unit.IsOn("DynamicUser") && (main.Run.Runtime is not (Runtime.Unknown or Runtime.Shell) || unit.Unit.Ports.Count > 0) && !main.Command.Has(CommandPrefixes.FullPrivileges))
        {
            yield return new Finding(Rule, $"Without a user the service runs as root: whoever breaks into {main.Run.Name} has the machine; give it a user of its own with {Own(unit)}", unit.Unit.Origin);
        }
    }

    private static string? Harm(string user) => user switch
    {
        "root" or "0" => "may do everything: whoever breaks into the program has the machine",
        "nobody" or "nogroup" => "is the user of whatever has none, so other services and network shares can touch its files and processes",
        _ => people.Contains(user) ? "is somebody who logs in, so the service may change what that person runs, and read what that person keeps" : null,
    };

    private static string Own(UnitFacts unit) => unit.Unit.Dialect == Dialect.File ? "User= or DynamicUser=yes" : "[RunAs(\"{Unit}\")]";
}
