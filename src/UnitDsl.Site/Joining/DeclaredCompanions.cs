using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Joining;

/// <summary>
/// The timer, the socket and the path unit that a service declares on itself, of the service's own name: each with what was said of it and what nobody has to say, and the
/// service with what it needs because they start it.
/// </summary>
internal sealed class DeclaredCompanions : IJoinStep
{
    // systemd counts five starts in ten seconds as too many.
    private const ulong StartLimited = 2 * TimeUnit.Second;

    // A job that comes more rarely may well come together with others, so that the machine wakes up once.
    private const ulong Rare = TimeUnit.Hour;

    private static readonly Dictionary<UnitKind, (string Target, string Does)> kinds = new()
    {
        [UnitKind.Timer] = ("timers.target", "Runs"),
        [UnitKind.Socket] = ("sockets.target", "Listens for"),
        [UnitKind.Path] = ("paths.target", "Watches for"),
    };

    public bool Concerns(UnitModel unit, JoinInputs inputs)
    {
        foreach (var intention in unit.Intentions)
        {
            if (intention is CompanionIntention)
                return true;
        }

        return false;
    }

    public UnitModel Join(UnitModel unit, JoinInputs inputs, List<UnitModel> companions)
    {
        var joined = unit with { Intentions = unit.Intentions.Where(static intention => intention is not CompanionIntention).ToEquatableArray() };
        foreach (var intention in unit.Intended<CompanionIntention>())
        {
            var companion = AsUnit(unit, intention);
            companions.Add(companion);
            joined = intention.Kind switch
            {
                UnitKind.Socket => NeedSocket(joined, companion),
                UnitKind.Timer => AllowStarts(joined, companion),
                _ => joined,
            };
        }

        return joined;
    }

    /// <summary>The whole unit that an attribute of a service declares.</summary>
    public static UnitModel AsUnit(UnitModel owner, CompanionIntention intention)
    {
        var (target, does) = kinds[intention.Kind];
        var settings = Lines.Add(intention.Settings, "Unit", "Description", intention.Origin, $"{does} {Companion.ReferenceTo(owner.Name)}");
        settings = Lines.Add(settings, "Install", "WantedBy", intention.Origin, target);
        var unit = Companion.Of(owner, "", NameOf(owner, intention), intention.Kind, intention.Origin, settings);
        unit = unit with { Companion = unit.Companion! with { Attribute = intention.Attribute } };
        return intention.Kind switch
        {
            UnitKind.Timer => Timer(unit, intention.Origin),
            UnitKind.Socket => Socket(unit, owner),
            _ => unit,
        };
    }

    // What starts an instance for each connection is no template itself.
    private static string NameOf(UnitModel owner, CompanionIntention intention)
    {
        var name = Companion.NameOf(owner.Name, "", intention.Kind);
        var isAccepting = intention.Kind == UnitKind.Socket && intention.Settings.Any(static setting => setting.Name == "Accept" && BooleanGrammar.Parse(setting.LastText) == true);
        return isAccepting && UnitName.IsTemplate(owner.Name) ? UnitName.PrefixOf(owner.Name) + intention.Kind.Suffix() : name;
    }

    private static UnitModel Timer(UnitModel unit, Origin origin)
    {
        var settings = unit.Settings;
        if (unit.Facts.Has("OnCalendar") && !unit.Facts.Has("Persistent"))
            settings = Lines.Add(settings, "Timer", "Persistent", origin, "yes");
        if (!unit.Facts.Has("AccuracySec") && Interval(unit) is { } interval && interval < Rare)
            settings = Lines.Add(settings, "Timer", "AccuracySec", origin, TimerFacts.AccuracyFor(interval));
        return unit with { Settings = settings };
    }

    private static ulong? Interval(UnitModel timer) => timer.Facts.Timer!.Interval ?? timer.Facts.Span("OnUnitInactiveSec")?.Microseconds;

    // What the service declares itself is counted there.
    private static UnitModel Socket(UnitModel unit, UnitModel owner) => unit with
    {
        Ports = unit.Facts.Ports.Listens
            .Where(port => !owner.Ports.Any(own => own.Number == port.Number && own.Protocol == port.Protocol))
            .Select(static port => new PortModel(port.Number, port.Protocol, port.Bind, "", port.Origin))
            .Distinct().ToEquatableArray(),
    };

    // A service that is started by hand has its socket all the same, and with a new address both are started anew.
    private static UnitModel NeedSocket(UnitModel unit, UnitModel socket)
    {
        if (socket.Facts.IsOn("Accept"))
            return unit;

        var name = Companion.ReferenceTo(socket.Name);
        var settings = Lines.Add(unit.Settings, "Unit", "Requires", socket.Origin, name);
        return unit with { Settings = Lines.Add(settings, "Unit", "After", socket.Origin, name) };
    }

    private static UnitModel AllowStarts(UnitModel unit, UnitModel timer) =>
        Interval(timer) <= StartLimited && unit.Find("Unit", "StartLimitIntervalSec") is null && unit.Find("Unit", "StartLimitBurst") is null
            ? unit with { Settings = Lines.Add(unit.Settings, "Unit", "StartLimitIntervalSec", timer.Origin, "0") }
            : unit;
}
