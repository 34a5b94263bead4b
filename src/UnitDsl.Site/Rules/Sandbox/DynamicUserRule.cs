using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>UNIT0418: a user that exists only while the service runs owns nothing, and is not used at all where a real one has its name.</summary>
public sealed class DynamicUserRule() : ServiceRule(
    new RuleDescriptor("UNIT0418", "DynamicUser with what belongs to another user", Categories.Sandbox, Severity.Warning, HasRepair: true))
{
    private static readonly HashSet<string> existing = new(StringComparer.Ordinal)
    {
        "root", "0", "daemon", "bin", "sys", "games", "man", "mail", "news", "proxy", "www-data", "backup", "nobody", "nginx", "apache", "postgres", "mysql", "redis",
    };

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (!unit.IsOn("DynamicUser"))
            yield break;

        var dynamic = unit.OriginOf("DynamicUser");
        if (unit.Value("User") is { } user && existing.Contains(user.Text))
        {
            yield return new Finding(
                Rule,
                $"A user '{user.Text}' exists already, and then DynamicUser makes none: the service runs as {(user.Text is "root" or "0" ? "root" : $"the '{user.Text}' of everything else")}; name one that does not exist, or leave it out",
                user.Origin).Beside([dynamic]);
        }

        if (unit.Value("WorkingDirectory") is { } directory && HiddenHomes.IsIn(directory.Text) && unit.Sandbox.Word("ProtectHome") is not ("yes" or "tmpfs"))
            yield return new Finding(Rule, $"The user that DynamicUser makes up owns nothing in {directory.Text}, and may not write there: DynamicUser brings ProtectHome=read-only; use {Written.Setting(unit, "StateDirectory", Stem(unit))}", directory.Origin).Beside([dynamic]);

        if (!unit.Has("ReadWritePaths"))
            yield break;
        foreach (var path in unit.Paths("ReadWritePaths"))
        {
            if (MadePaths.Place(path.Path) is { } place && place.Directive != "RuntimeDirectory" && !unit.MadeDirectories().Any(made => UnitPaths.IsBelow(path.Path, made)))
            {
                yield return new Finding(
                    Rule,
                    $"{path.Path} belongs to another user than the one that DynamicUser makes up, who may not write there whatever ReadWritePaths says; {Written.Setting(unit, place.Directive, place.Name)} gives the service a directory of its own",
                    path.Origin).Beside([dynamic]).MendedBy(Repair.RemoveItem(), Repair.Add(place.Directive, place.Name));
            }
        }
    }

    private static string Stem(UnitFacts unit) => unit.Unit.Dialect == Dialect.File ? "%p" : "{Unit}";
}
