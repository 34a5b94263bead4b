using UnitDsl.Site.Declarations;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Intents;

/// <summary>Which attributes mean something on an app of PM2. What systemd does for a program that it starts, PM2 does not do.</summary>
internal static class Pm2Directives
{
    private static readonly HashSet<string> taken = new(StringComparer.Ordinal)
    {
        "Type", "User", "Group", "WorkingDirectory", "Environment", "Restart", "RestartSec", "TimeoutStopSec",
    };

    private static readonly HashSet<string> refused = new(StringComparer.Ordinal) { "Launcher", "Slots", "Project" };

    /// <summary>Whether the attribute is applied; says so where it is not, unless it was meant for all units.</summary>
    public static bool Accept(UnitDraft draft, AppliedAttribute attribute)
    {
        if (attribute.Use.OwnName is not { } name || Why(attribute, name) is not { } why)
            return true;
        if (!attribute.IsAssemblyWide && !draft.Context.Problems.Any(problem => problem.Rule == LanguageRules.CannotHandOver && problem.Origin == attribute.Whole))
            draft.Report(LanguageRules.CannotHandOver, why, attribute.Whole);
        return false;
    }

    private static string? Why(AppliedAttribute attribute, string name)
    {
        if (KindRecords.IsBase(attribute.CarrierId))
            return null;
        if (refused.Contains(name))
            return $"[{name}] is about a program that systemd runs, and PM2 runs this one: derive the record from Service";
        if (name == "Secret" && attribute.Use.Property("As") is { Kind: ArgumentKind.Enum, EnumMember: "EnvironmentFile" })
            return "PM2 reads no environment file, and its own environment is that of all its apps: leave As out, and the app finds the secret in a file, or derive the record from Service";
        if (DirectiveCatalogue.FindForKind(UnitKind.Service, name) is not { } directive || taken.Contains(name))
            return null;

        var section = directive.SectionIn(UnitKind.Service);
        return section == "Service" ? $"PM2 cannot do {name}= for an app: derive the record from Service, where systemd does it"
            : section == "Install" ? $"The app starts with its user's PM2, so {name}= has nothing to say: leave it out"
            : name.StartsWith("StartLimit", StringComparison.Ordinal) ? $"PM2 counts failed starts itself: write [Pm2(MaxRestarts = …)] instead of {name}="
            : null;
    }
}
