using System.Globalization;
using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>UNIT0416: a service that is more exposed than the site allows.</summary>
public sealed class ExposureBudgetRule() : SiteRule(
    new RuleDescriptor("UNIT0416", "A service above the exposure budget", Categories.Sandbox, Severity.Error, HasRepair: true))
{
    private const int MostShown = 3;

    // These take away what servers hardly ever use, and nothing that they run on.
    private static readonly HashSet<string> harmless = new(StringComparer.Ordinal)
    {
        "PrivateDevices", "PrivateTmp", "ProtectControlGroups", "ProtectKernelModules", "ProtectKernelTunables", "ProtectKernelLogs", "ProtectClock", "ProtectHostname", "LockPersonality", "NoNewPrivileges",
        "RestrictRealtime", "RestrictSUIDSGID", "RestrictNamespaces", "SystemCallArchitectures", "KeyringMode", "RemoveIPC", "ProtectProc", "DevicePolicy",
    };

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        if (site.Site.Settings is not { ExposureBudget: { } budget, ExposureBudgetOrigin: { } origin })
            yield break;

        foreach (var unit in site.Units)
        {
            if (unit.Unit.IsOfUsers || unit.Service is not { } service || unit.Sandbox.Exposure.TotalTenths <= budget)
                continue;

            var helps = Helps(unit, service);
            var finding = new Finding(
                Rule,
                $"'{unit.Unit.TypeName}' has an exposure of {unit.Sandbox.Exposure.Total}, and the site's budget is {Tenths(budget)}{Advice(unit, helps)}",
                unit.Unit.Origin).Beside([origin]);
            yield return helps.Count == 0 ? finding : finding.MendedBy(helps.Select(static help => Repair.Set(help.Directive, help.Value)).ToArray());
        }
    }

    private static string Advice(UnitFacts unit, List<ExposureImprovement> helps) => helps.Count == 0
        ? ""
        : $"; what would help most: {string.Join(", ", helps.Select(help => $"{Written.Setting(unit, help.Directive, help.Value)} (-{Tenths(help.Tenths)})"))}";

    /// <summary>What is harmless comes first, the best of it in front; what the service would surely not survive is left out.</summary>
    private static List<ExposureImprovement> Helps(UnitFacts unit, ServiceFacts service) => unit.Sandbox.Improvements
        .Where(help => !Breaks(unit, service, help))
        .OrderBy(static help => harmless.Contains(help.Directive) ? 0 : 1)
        .Take(MostShown)
        .ToList();

    private static bool Breaks(UnitFacts unit, ServiceFacts service, ExposureImprovement help) => help.Directive switch
    {
        "PrivateNetwork" or "IPAddressDeny" or "RestrictAddressFamilies" => true,
        "MemoryDenyWriteExecute" => service.Main is null || service.Main.Run.Runtime is not (Runtime.Unknown or Runtime.Python or Runtime.Shell or Runtime.Perl),
        "SystemCallFilter" => service.Main?.Run.Runtime is Runtime.Node or Runtime.Deno or Runtime.DotNet && unit.Text("SystemCallErrorNumber") is null,
        "ProtectHome" => HiddenHomes.IsIn(unit.Text("WorkingDirectory") ?? "") || HiddenHomes.IsIn(service.Main?.Program ?? ""),

        // An empty value adds nothing to a list that somebody filled.
        _ => help.Value.Length == 0 && help.Directive != "CapabilityBoundingSet",
    };

    private static string Tenths(int tenths) => string.Format(CultureInfo.InvariantCulture, "{0}.{1}", tenths / 10, tenths % 10);
}
