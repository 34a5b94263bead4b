using System.Runtime.CompilerServices;
using UnitDsl.Site.Joining;
using UnitDsl.Site.Model;
using UnitDsl.Site.Planning.Ops;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Handover;

/// <summary>The units of PM2: one a user, which is PM2 itself, and one an app, which is there exactly while PM2 keeps the app running.</summary>
internal static class Pm2Units
{
    private const string Section = "Service";
    private const ulong Slack = 10;
    private const int GivenUp = 3;

    private static readonly string[] credentials = ["LoadCredential", "LoadCredentialEncrypted"];

    // By the first app of a user, as long as all of them say what they said.
    private static readonly ConditionalWeakTable<UnitModel, Remembered> remembered = new();

    /// <summary>A unit for each user who has apps.</summary>
    public static IEnumerable<UnitModel> Of(IEnumerable<UnitModel> units, string site) => units
        .Where(static unit => !unit.IsBroken && Pm2Intention.Of(unit) is not null)
        .GroupBy(static unit => Pm2Intention.Of(unit)!.User, StringComparer.Ordinal)
        .OrderBy(static apps => apps.Key, StringComparer.Ordinal)
        .Select(apps => Of(apps.ToEquatableArray(), site));

    private static UnitModel Of(EquatableArray<UnitModel> apps, string site)
    {
        var first = apps[0];
        if (remembered.TryGetValue(first, out var known) && known.Apps == apps && known.Site == site)
            return known.Unit;

        var made = new Remembered(apps, site, Make(apps, Pm2Intention.Of(first)!, site));
        remembered.Remove(first);
        return remembered.GetValue(first, _ => made).Unit;
    }

    private static UnitModel Make(EquatableArray<UnitModel> apps, Pm2Intention one, string site)
    {
        var first = apps[0];
        var name = Pm2Paths.Unit(one.User);
        return new UnitModel(
            first.TypeId, name, name, UnitKind.Service, IsExternal: false, Lines.Of(one.Origin, Pm2(apps, one, site)),
            EquatableArray<EnvironmentVariable>.Empty, EquatableArray<PortModel>.Empty, EquatableArray<SecretModel>.Empty, Health: null, EquatableArray<Rules.Finding>.Empty)
        {
            Companion = new CompanionModel(first.Name, "pm2", one.Origin),
            Tier = apps.Select(static app => app.Tier).Min(),
            Release = first.Release,
        };
    }

    private static IEnumerable<(string Section, string Name, string Value)> Pm2(EquatableArray<UnitModel> apps, Pm2Intention one, string site)
    {
        var declared = apps.Select(static app => Pm2Intention.Of(app)!).ToList();
        var program = $"{OpsPaths.Pm2Program(site)} {one.User}";
        yield return ("Unit", "Description", $"PM2 of {one.User}");
        yield return ("Unit", "After", "network.target");
        yield return (Section, "Type", "exec");
        yield return (Section, "ExecStart", program + " run");
        yield return (Section, "ExecStartPost", program + " await");
        yield return (Section, "Restart", "always");
        yield return (Section, "RestartSec", "1s");
        yield return (Section, "TimeoutStopSec", Seconds(declared.Max(static app => app.KillMilliseconds)));
        yield return (Section, "RuntimeDirectory", Pm2Paths.Name(one.User));
        yield return (Section, "RuntimeDirectoryMode", "0700");

        // PM2 is told to stop, and stops its apps; told all at once, it would start them again.
        yield return (Section, "KillMode", "mixed");
        yield return (Section, "User", one.User);
        if (apps.Select(static app => app.Value(Section, "Group")).FirstOrDefault(static group => group is not null) is { } group)
            yield return (Section, "Group", group);
        foreach (var line in apps.SelectMany(Credentials).Distinct())
            yield return (Section, line.Name, line.Value);
        yield return (Section, "SyslogIdentifier", Pm2Paths.Name(one.User));
        foreach (var (directive, value) in Pm2Sandbox.OfPm2(declared))
            yield return (Section, directive, value);
        yield return ("Install", "WantedBy", "multi-user.target");
    }

    private static IEnumerable<(string Name, string Value)> Credentials(UnitModel app) =>
        from directive in credentials
        let setting = app.Find(Section, directive)
        where setting is not null
        from assignment in setting.Assignments
        select (directive, assignment.Text);

    /// <summary>The unit file of an app: it starts the app through PM2 and follows it.</summary>
    public static UnitModel Render(UnitModel unit, Pm2Intention app)
    {
        var settings = unit.Settings.Where(static setting => setting.Section != Section || setting.Name == "ExecStartPost").ToEquatableArray();
        foreach (var (name, value) in Follower(unit, app))
            settings = Lines.Add(settings, Section, name, app.Origin, value);
        return unit with { Settings = settings, Environment = EquatableArray<EnvironmentVariable>.Empty };
    }

    private static IEnumerable<(string Name, string Value)> Follower(UnitModel unit, Pm2Intention app)
    {
        var program = $"{app.Program} {app.User}";
        var name = Quoting.QuoteArgument(app.Entry.Name);
        yield return ("Type", "exec");
        yield return ("ExecStartPre", $"{program} begin {name}");
        yield return ("ExecStart", $"{program} follow {name}");
        yield return ("ExecStopPost", $"-{program} end {name}");
        yield return ("NotifyAccess", "all");

        // What PM2 has given up, or was told to stop, stays so; a follower that died is no reason for the app to stay down.
        yield return ("Restart", "on-failure");
        yield return ("RestartSec", "1s");
        yield return ("RestartPreventExitStatus", GivenUp.ToString(System.Globalization.CultureInfo.InvariantCulture));
        yield return ("TimeoutStopSec", Seconds(app.KillMilliseconds));
        yield return ("User", app.User);
        if (unit.Value(Section, "Group") is { } group)
            yield return ("Group", group);
        yield return ("SyslogIdentifier", app.Entry.Name);
        foreach (var line in Pm2Sandbox.OfFollower(app))
            yield return line;
    }

    private static string Seconds(ulong milliseconds) => TimeSpanText.FromMicroseconds(((milliseconds / 1000) + Slack) * TimeUnit.Second);

    private sealed record Remembered(EquatableArray<UnitModel> Apps, string Site, UnitModel Unit);
}
