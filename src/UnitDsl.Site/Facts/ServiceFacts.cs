using UnitDsl.Systemd;

namespace UnitDsl.Site.Facts;

/// <summary>What a service does over its life, with systemd's defaults for what it does not say.</summary>
public sealed class ServiceFacts(UnitFacts unit)
{
    /// <summary>The directives that hold commands, in the order in which they run.</summary>
    public static readonly IReadOnlyList<string> CommandDirectives =
        ["ExecCondition", "ExecStartPre", "ExecStart", "ExecStartPost", "ExecReload", "ExecReloadPost", "ExecStop", "ExecStopPost"];

    private const ulong DefaultTimeout = 90 * TimeUnit.Second;

    public UnitFacts Unit => unit;

    /// <summary>The type that counts: without <c>Type=</c> it follows from what else is there.</summary>
    public string Type { get; } = unit.Text("Type") ?? (unit.Has("BusName") ? "dbus" : unit.Has("ExecStart") ? "simple" : "oneshot");

    public bool IsOneshot => Type == "oneshot";

    /// <summary>It is there until something ends it, rather than doing a thing and being done.</summary>
    public bool IsLongRunning => !IsOneshot;

    public string Restart { get; } = unit.Text("Restart") ?? "no";

    public bool Restarts => Restart != "no";

    /// <summary>The pause before a restart, in microseconds.</summary>
    public ulong RestartDelay { get; } = unit.Span("RestartSec")?.Microseconds ?? 100 * TimeUnit.Millisecond;

    /// <summary>The longest that pause gets, where it grows with every restart.</summary>
    public ulong LongestRestartDelay => unit.Number("RestartSteps") is > 0 && unit.Span("RestartMaxDelaySec") is { IsInfinite: false } most ? Math.Max(RestartDelay, most.Microseconds) : RestartDelay;

    /// <summary>The window in which starts are counted, in microseconds; 0 where they are not.</summary>
    public ulong StartLimitInterval { get; } = (unit.Span("StartLimitIntervalSec") ?? unit.Span("StartLimitInterval"))?.Microseconds ?? 10 * TimeUnit.Second;

    /// <summary>How many starts the window has room for; 0 where they are not counted.</summary>
    public ulong StartLimitBurst { get; } = unit.Number("StartLimitBurst") ?? 5;

    public bool HasStartLimit => StartLimitInterval > 0 && StartLimitBurst > 0;

    /// <summary>How long a start may take, in microseconds. <c>TimeoutStartSec=0</c> is no limit, and a oneshot has none of itself.</summary>
    public ulong StartTimeout { get; } = Limit(unit.Span("TimeoutStartSec") ?? unit.Span("TimeoutSec"))
        ?? (unit.Text("Type") == "oneshot" ? TimeSpanParser.Infinity : DefaultTimeout);

    /// <summary>How long a stop may take before it is forced, in microseconds.</summary>
    public ulong StopTimeout { get; } = Limit(unit.Span("TimeoutStopSec") ?? unit.Span("TimeoutSec")) ?? DefaultTimeout;

    /// <summary>It counts as running after its program has ended.</summary>
    public bool Remains { get; } = unit.IsOn("RemainAfterExit");

    /// <summary>The command that is the service; null where there is none.</summary>
    public UnitCommand? Main { get; } = unit.Commands("ExecStart") is { Count: > 0 } commands ? commands[commands.Count - 1] : null;

    /// <summary>The user it runs as; null for root, <c>DynamicUser</c> included only where it has a name.</summary>
    public string? User { get; } = unit.Text("User") is { } user && user is not ("root" or "0") ? user : null;

    /// <summary>It runs as root; what users run never does.</summary>
    public bool IsRoot => User is null && !unit.IsOn("DynamicUser") && !unit.Unit.IsOfUsers;

    private static ulong? Limit(SaidSpan? span) => span is null ? null : span.Microseconds == 0 ? TimeSpanParser.Infinity : span.Microseconds;
}
