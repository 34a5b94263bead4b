namespace UnitDsl.Site.Rules.Programs;

/// <summary>How known programs behave towards systemd. Only what holds for them however they are set up; of others nothing is said.</summary>
internal static class ProgramHabits
{
    // None of these speaks systemd's protocol by itself, and none lets a library in the same process do it.
    private static readonly HashSet<string> silent = new(StringComparer.Ordinal)
    {
        "php", "npm", "npx", "yarn", "pnpm", "next", "deno", "bun", "uvicorn", "celery", "flask", "nginx", "memcached", "prometheus", "node_exporter", "alertmanager", "blackbox_exporter",
        "http-server", "serve", "vite", "socat", "nc", "ncat", "sleep", "tail", "autossh", "ssh", "rsync", "docker", "pm2-runtime",
    };

    // These tell when they are ready, and nothing more.
    private static readonly HashSet<string> withoutPings = new(StringComparer.Ordinal)
    {
        "mysqld", "mariadbd", "postgres", "redis-server", "gunicorn", "apache2", "httpd", "sshd", "php-fpm",
    };

    private static readonly HashSet<string> foreground = new(StringComparer.Ordinal)
    {
        "node", "npm", "npx", "yarn", "pnpm", "next", "deno", "bun", "php", "uvicorn", "flask", "dotnet", "prometheus", "node_exporter", "alertmanager", "sleep", "tail", "pm2-runtime", "traefik",
    };

    private static readonly Dictionary<string, string> reloads = new(StringComparer.Ordinal)
    {
        ["nginx"] = "HUP", ["prometheus"] = "HUP", ["alertmanager"] = "HUP", ["blackbox_exporter"] = "HUP", ["gunicorn"] = "HUP", ["unbound"] = "HUP", ["named"] = "HUP",
        ["mosquitto"] = "HUP", ["telegraf"] = "HUP", ["vector"] = "HUP", ["dockerd"] = "HUP", ["sshd"] = "HUP", ["php-fpm"] = "USR2", ["apache2"] = "USR1", ["httpd"] = "USR1",
    };

    /// <summary>It never tells systemd that it is ready.</summary>
    public static bool NeverNotifies(RunProgram program) => silent.Contains(Name(program)) && !(Name(program) == "docker" && program.Arguments.All(static word => word != "run"));

    /// <summary>It never sends the keep-alive pings of a watchdog.</summary>
    public static bool NeverPings(RunProgram program) => NeverNotifies(program) || withoutPings.Contains(Name(program));

    /// <summary>It runs until it ends, and never leaves a child behind in its place.</summary>
    public static bool StaysInForeground(RunProgram program) => Name(program) switch
    {
        "gunicorn" => !program.Arguments.Any(static word => word is "-D" or "--daemon" or "-c" or "--config" || word.StartsWith("--config=", StringComparison.Ordinal)),
        "nginx" => program.Arguments.Any(static word => word.IndexOf("daemon off", StringComparison.Ordinal) >= 0),
        "celery" => program.Arguments.Contains("worker") && !program.Arguments.Any(static word => word is "-D" or "--detach" or "multi"),
        "redis-server" => program.Arguments.Contains("--daemonize") && program.Arguments.Contains("no"),
        "java" => program.Arguments.Contains("-jar"),
        var name => foreground.Contains(name),
    };

    /// <summary>The signal, without SIG, by which it reads its configuration again; null where it is not known to do so.</summary>
    public static string? ReloadSignal(RunProgram program) => reloads.TryGetValue(Name(program), out var signal) ? signal : null;

    // Versions are left out: php8.2, php-fpm8.2.
    private static string Name(RunProgram program)
    {
        var plain = program.Name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '-');
        return plain.Length > 0 && program.Runtime != Runtime.Unknown ? plain : program.Name;
    }
}
