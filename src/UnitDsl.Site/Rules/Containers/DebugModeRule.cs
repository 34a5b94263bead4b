using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Containers;

/// <summary>UNIT0708: a program that is told that it runs on a developer's machine.</summary>
public sealed class DebugModeRule() : SiteRule(
    new RuleDescriptor("UNIT0708", "Deployed in a mode for developers", Categories.Containers, Severity.Warning, HasRepair: true))
{
    private const string Environment = "production";

    // What a variable says, what it does then, and what it says on a machine that serves people.
    private static readonly Dictionary<string, (string[] Values, string Does, string Instead)> modes = new(StringComparer.Ordinal)
    {
        ["APP_DEBUG"] = (["true", "1", "on", "yes"], "error pages show the source, the environment and with it every secret", "false"),
        ["APP_ENV"] = (["local", "dev", "development", "testing", "test", "staging"], "caches, mail and error pages are those of a machine that serves nobody", Environment),
        ["NODE_ENV"] = (["development", "dev", "test"], "frameworks send stack traces to visitors, and cache nothing", Environment),
        ["DENO_ENV"] = (["development", "dev", "test"], "frameworks send stack traces to visitors, and cache nothing", Environment),
        ["ASPNETCORE_ENVIRONMENT"] = (["development"], "error pages show the source and the settings, secrets included", "Production"),
        ["DOTNET_ENVIRONMENT"] = (["development"], "error pages show the source and the settings, secrets included", "Production"),
        ["DJANGO_DEBUG"] = (["true", "1", "on", "yes"], "error pages show the settings, and every query is kept in memory", "False"),
        ["FLASK_DEBUG"] = (["true", "1", "on", "yes"], "error pages let visitors run code on the machine", "0"),
        ["FLASK_ENV"] = (["development"], "error pages let visitors run code on the machine", Environment),
        ["RAILS_ENV"] = (["development", "test"], "error pages show the source, and code is loaded anew for each request", Environment),
        ["RACK_ENV"] = (["development", "test"], "error pages show the source, and code is loaded anew for each request", Environment),
    };

    // Who calls the site or the unit so knows what it is.
    private static readonly string[] stages = ["staging", "stage", "dev", "devel", "development", "test", "testing", "qa", "preview", "local", "sandbox"];

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        // Without one of its own, the site has the name of the assembly, which says nothing of the machine.
        if (site.Site.Settings is { Origin: not null } settings && IsStage(settings.Name))
            yield break;

        foreach (var unit in site.Units)
        {
            if (unit.Unit.Kind != UnitKind.Service)
                continue;

            foreach (var variable in unit.Unit.Environment)
            {
                if (Found(unit, variable.Name, variable.Value, ValueOf(variable)) is { } finding)
                    yield return finding;
            }

            foreach (var container in unit.Containers)
            {
                foreach (var said in container.Environment)
                {
                    var equals = said.Text.IndexOf('=');
                    if (equals <= 0)
                        continue;
                    var origin = said.Origin.Length == said.Text.Length ? said.Origin.At(said.Origin.Start + equals + 1, said.Text.Length - equals - 1) : said.Origin;
                    if (Found(unit, said.Text.Substring(0, equals), said.Text.Substring(equals + 1), origin) is { } finding)
                        yield return finding;
                }
            }
        }
    }

    private Finding? Found(UnitFacts unit, string name, string value, Origin origin)
    {
        if (!modes.TryGetValue(name, out var mode) || !mode.Values.Contains(value.Trim(), StringComparer.OrdinalIgnoreCase) || IsStage(UnitName.WithoutSuffix(unit.Unit.Name)))
            return null;

        var staging = string.Equals(value, "staging", StringComparison.OrdinalIgnoreCase) ? ", unless the host is a staging host and its site or unit is called so" : "";
        return new Finding(Rule, $"{name}={value} on a machine that serves people: {mode.Does}; write {mode.Instead}{staging}", origin)
            .MendedBy(Repair.Replace(value, mode.Instead));
    }

    // A value that has an argument to itself: its characters, without the quotes around them.
    private static Origin ValueOf(EnvironmentVariable variable) =>
        variable.ValueOrigin is { Part: OriginPart.Argument, Length: < 0 } origin && origin != variable.NameOrigin ? origin.At(0, variable.Value.Length) : variable.ValueOrigin;

    private static bool IsStage(string name) => name.Split('-', '_', '.', '@').Any(part => stages.Contains(part, StringComparer.OrdinalIgnoreCase));
}
