using UnitDsl.Site.Facts;

namespace UnitDsl.Site.Rules.Commands;

/// <summary>What stands in the environment of a service, and who put it there.</summary>
internal static class SetVariables
{
    private static readonly HashSet<string> bySystemd = new(StringComparer.Ordinal)
    {
        "PATH", "LANG", "LANGUAGE", "USER", "LOGNAME", "HOME", "SHELL", "TERM", "MAINPID", "MANAGERPID", "INVOCATION_ID", "JOURNAL_STREAM", "LISTEN_FDS", "LISTEN_PID", "LISTEN_FDNAMES",
        "NOTIFY_SOCKET", "WATCHDOG_PID", "WATCHDOG_USEC", "SYSTEMD_EXEC_PID", "SERVICE_RESULT", "EXIT_CODE", "EXIT_STATUS", "MONITOR_SERVICE_RESULT", "MONITOR_EXIT_CODE", "MONITOR_EXIT_STATUS",
        "MONITOR_INVOCATION_ID", "MONITOR_UNIT", "PIDFILE", "REMOTE_ADDR", "REMOTE_PORT", "TRIGGER_UNIT", "TRIGGER_PATH", "TRIGGER_TIMER_REALTIME_USEC", "TRIGGER_TIMER_MONOTONIC_USEC",
        "MEMORY_PRESSURE_WATCH", "MEMORY_PRESSURE_WRITE", "FDSTORE", "SYSTEMD_LOG_LEVEL", "SYSTEMD_UNIT_PATH", "DEBUG_INVOCATION", "MAIL", "MAXFILES", "WINDOWID", "DISPLAY", "WAYLAND_DISPLAY",
        "DBUS_SESSION_BUS_ADDRESS", "SSH_AUTH_SOCK", "CONTAINER",
    };

    private static readonly Dictionary<string, string> byDirective = new(StringComparer.Ordinal)
    {
        ["RUNTIME_DIRECTORY"] = "RuntimeDirectory",
        ["STATE_DIRECTORY"] = "StateDirectory",
        ["CACHE_DIRECTORY"] = "CacheDirectory",
        ["LOGS_DIRECTORY"] = "LogsDirectory",
        ["CONFIGURATION_DIRECTORY"] = "ConfigurationDirectory",
        ["CREDENTIALS_DIRECTORY"] = "LoadCredential",
    };

    private static readonly string[] credentials = ["LoadCredential", "LoadCredentialEncrypted", "SetCredential", "SetCredentialEncrypted", "ImportCredential"];

    /// <summary>The directive that makes systemd set the variable.</summary>
    public static string? DirectiveOf(string name) => byDirective.TryGetValue(name, out var directive) ? directive : null;

    /// <summary>Why the variable is surely not set, as the beginning of a sentence; null where it is, or where that cannot be known.</summary>
    public static string? Missing(UnitFacts unit, string name)
    {
        if (unit.Variable(name) is not null || unit.Has("EnvironmentFile") || unit.Has("PAMName"))
            return null;
        if (bySystemd.Contains(name) || name.StartsWith("LC_", StringComparison.Ordinal) || name.StartsWith("XDG_", StringComparison.Ordinal))
            return null;
        if (unit.Items("PassEnvironment").Any(passed => passed.Text == name))
            return null;
        if (DirectiveOf(name) is not { } directive)
            return $"Nothing sets {name}";
        return unit.Has(directive) || (directive == "LoadCredential" && credentials.Any(unit.Has)) ? null : $"systemd sets {name} only where there is {directive}=";
    }
}
