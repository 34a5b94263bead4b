using UnitDsl.SystemTests.Directives;
using UnitDsl.Systemd;

namespace UnitDsl.SystemTests.Companions;

/// <summary>Every constructor and every property of the attributes that bring a timer, a socket or a path unit along, and every directive of a socket on the service that it is for.</summary>
internal static class CompanionForms
{
    /// <summary>It begins no word, number, path or address of any grammar.</summary>
    public const string Wrong = "?!";

    private const string Address = "ListenStream(\"/run/{Unit}.sock\")";

    public static IEnumerable<CompanionForm> All() => Timers.Concat(Sockets).Concat(Paths).Concat(SocketDirectives());

    public static IEnumerable<WrongForm> AllWrong() => WrongIntents.Concat(SocketNames().Select(static directive =>
        new WrongForm(directive, UnitKind.Socket, directive, $"{(directive.StartsWith("Listen", StringComparison.Ordinal) ? "" : Address + ", ")}{directive}(\"{Wrong}\")")));

    /// <summary>The directives that only sockets have, as far as the release knows them.</summary>
    public static IEnumerable<string> SocketNames() => DirectiveCatalogue.All
        .Where(static directive => directive is { IsIgnored: false, Name: not "Service" } && directive.SectionIn(UnitKind.Socket) == "Socket" && DirectiveCatalogue.FindForKind(UnitKind.Service, directive.Name) is null && directive.WorksIn(AttributeForms.Release))
        .Select(static directive => directive.Name);

    private static readonly CompanionForm[] Timers =
    [
        Timer("Schedule(String[])", "Schedule(\"*-*-* 10:00:00\")", "OnCalendar=*-*-* 10:00:00", "Persistent=yes"),
        Timer("Schedule(String[])", "Schedule(\"Mon 10:00\", \"Fri 12:00\"), Schedule(\"monthly\")", "OnCalendar=Mon 10:00", "OnCalendar=Fri 12:00", "OnCalendar=monthly"),
        Timer("Schedule.Persistent", "Schedule(\"daily\", Persistent = false)", "Persistent=no"),
        Timer("Schedule.RandomizedDelay", "Schedule(\"daily\", RandomizedDelay = \"1h 5min\")", "RandomizedDelaySec=1h 5min"),
        Timer("Schedule.FixedRandomDelay", "Schedule(\"daily\", RandomizedDelay = \"1h\", FixedRandomDelay = true)", "FixedRandomDelay=yes"),
        Timer("Schedule.Accuracy", "Schedule(\"daily\", Accuracy = \"1us\")", "AccuracySec=1us"),
        Timer("Schedule.WakeSystem", "Schedule(\"daily\", WakeSystem = true)", "WakeSystem=yes"),
        Timer("Every(String)", "Every(\"1min 30s\")", "OnUnitActiveSec=1min 30s", "OnActiveSec=1min"),
        Timer("Every(Double)", "Every(0.5)", "OnUnitActiveSec=500ms"),
        Timer("Every.AfterBoot", "Every(\"1h\", AfterBoot = \"10min\")", "OnBootSec=10min"),
        Timer("Every.FromEnd", "Every(\"1h\", FromEnd = true)", "OnUnitInactiveSec=1h"),
        Timer("Every.Accuracy", "Every(\"1h\", Accuracy = \"10s\")", "AccuracySec=10s"),
        Timer("Every.RandomizedDelay", "Every(\"1h\", RandomizedDelay = \"2min\")", "RandomizedDelaySec=2min"),
    ];

    private static readonly CompanionForm[] Sockets =
    [
        Socket("Listens()", "Port(8080, Bind = \"127.0.0.1\"), Port(8443, Bind = \"::1\", Name = \"tls\"), Listens", "ListenStream=127.0.0.1:8080", "ListenStream=[::1]:8443"),
        Socket("Listens(Int32)", "Listens(8080)", "ListenStream=8080"),
        Socket("Listens(String)", "Listens(\"/run/{Unit}.sock\"), Listens(\"@abstract\"), Listens(\"vsock::1234\")", "ListenStream=@abstract", "ListenStream=vsock::1234"),
        Socket("Listens.Protocol", "Listens(53, Protocol = Protocol.Udp)", "ListenDatagram=53"),
    ];

    private static readonly CompanionForm[] Paths =
    [
        Path("Watches(String,PathEvent)", "Watches(\"/srv/a b\")", "PathChanged=/srv/a b"),
        .. Enum.GetNames<PathEvent>().Select(static on => Path("Watches(String,PathEvent)", $"Watches(\"/srv/*\", PathEvent.{on})", (on is "Changed" or "Modified" or "Exists" or "ExistsGlob" ? "Path" : "") + on + "=/srv/*")),
        Path("Watches.MakeDirectory", "Watches(\"/srv/a\", MakeDirectory = true)", "MakeDirectory=yes"),
        Path("Watches.DirectoryMode", "Watches(\"/srv/a\", MakeDirectory = true, DirectoryMode = \"0750\")", "DirectoryMode=0750"),
    ];

    private static readonly WrongForm[] WrongIntents =
    [
        new("Schedule(String[])", UnitKind.Timer, "OnCalendar", $"Schedule(\"{Wrong}\")"),
        new("Schedule.RandomizedDelay", UnitKind.Timer, "RandomizedDelaySec", $"Schedule(\"daily\", RandomizedDelay = \"{Wrong}\")"),
        new("Schedule.Accuracy", UnitKind.Timer, "AccuracySec", $"Schedule(\"daily\", Accuracy = \"{Wrong}\")"),
        new("Every(String)", UnitKind.Timer, "OnUnitActiveSec", $"Every(\"{Wrong}\")"),
        new("Every.AfterBoot", UnitKind.Timer, "OnBootSec", $"Every(\"1h\", AfterBoot = \"{Wrong}\")"),
        new("Every.Accuracy", UnitKind.Timer, "AccuracySec", $"Every(\"1h\", Accuracy = \"{Wrong}\")"),
        new("Every.RandomizedDelay", UnitKind.Timer, "RandomizedDelaySec", $"Every(\"1h\", RandomizedDelay = \"{Wrong}\")"),
        new("Listens(String)", UnitKind.Socket, "ListenStream", $"Listens(\"{Wrong}\")"),
        new("Watches(String,PathEvent)", UnitKind.Path, "PathChanged", $"Watches(\"{Wrong}\")"),
        new("Watches.DirectoryMode", UnitKind.Path, "DirectoryMode", $"Watches(\"/srv\", DirectoryMode = \"{Wrong}\")"),
    ];

    private static IEnumerable<CompanionForm> SocketDirectives()
    {
        var names = SocketNames().ToHashSet(StringComparer.Ordinal);
        foreach (var form in AttributeForms.All())
        {
            if (form.Kind != UnitKind.Socket || form.IsDiscouraged || !names.Contains(form.Directive.Name) || !form.WorksIn(AttributeForms.Release))
                continue;
            var isAddress = form.Directive.Name.StartsWith("Listen", StringComparison.Ordinal);
            string[] written = [.. isAddress ? Array.Empty<string>() : [Address], form.Written, .. form.Companion is { } companion ? new[] { companion } : []];
            yield return new CompanionForm(form.Directive.Name, UnitKind.Socket, string.Join(", ", written), [.. form.Values.Select(value => $"{form.Directive.Name}={value}")]);
        }
    }

    private static CompanionForm Timer(string part, string written, params string[] lines) => new(part, UnitKind.Timer, written, lines);

    private static CompanionForm Socket(string part, string written, params string[] lines) => new(part, UnitKind.Socket, written, lines);

    private static CompanionForm Path(string part, string written, params string[] lines) => new(part, UnitKind.Path, written, lines);
}
