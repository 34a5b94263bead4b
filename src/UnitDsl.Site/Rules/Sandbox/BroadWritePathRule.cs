using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>UNIT0406: a writable path so wide that nothing is left of the protection, or one that is writable anyway.</summary>
public sealed class BroadWritePathRule() : UnitRule(
    new RuleDescriptor("UNIT0406", "ReadWritePaths opens far too much, or nothing", Categories.Sandbox, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit)
    {
        if (!unit.Has("ReadWritePaths"))
            yield break;

        var hasOwnTmp = unit.Sandbox.IsOn("PrivateTmp");
        foreach (var path in unit.Paths("ReadWritePaths"))
        {
            if (hasOwnTmp && path.Path is ("/tmp" or "/var/tmp"))
            {
                yield return new Finding(Rule, $"{Written.Setting(unit, "PrivateTmp", "yes")} gives the service a {path.Path} of its own, which it may write to: this says nothing; leave it out", path.Origin)
                    .Beside([unit.OriginOf("PrivateTmp")]).MendedBy(Repair.RemoveItem());
            }

            // What changes settings for those who ask over the bus has to write them down.
            else if (Danger(path.Path) is { } danger && !(path.Path == "/etc" && unit.Has("BusName")))
            {
                yield return new Finding(Rule, $"ReadWritePaths opens all of {path.Path}, so the service may {danger}; name the directory that it needs{Better(unit, path.Path)}", path.Origin);
            }
        }
    }

    private static string? Danger(string path) => path switch
    {
        "/" => "write to every file of the machine that its user may write to, as if there were no ProtectSystem",
        "/etc" => "change the configuration of every service, its own included",
        "/usr" or "/bin" or "/sbin" or "/lib" => "replace the programs that every other service runs",
        "/boot" => "replace the kernel",
        "/home" or "/root" => "change what people run when they log in",
        "/var" or "/var/lib" => "change the data of every other service",
        "/var/log" => "change or delete the log files of every other service",
        _ => null,
    };

    private static string Better(UnitFacts unit, string path) => path switch
    {
        "/var/log" => $", or have one made: {Written.Setting(unit, "LogsDirectory", Stem(unit))}",
        "/var" or "/var/lib" => $", or have one made: {Written.Setting(unit, "StateDirectory", Stem(unit))}",
        "/etc" => $", or have one made: {Written.Setting(unit, "ConfigurationDirectory", Stem(unit))}",
        _ => "",
    };

    private static string Stem(UnitFacts unit) => unit.Unit.Dialect == Dialect.File ? "%p" : "{Unit}";
}
