using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Programs;

/// <summary>How a program is told on its command line where to listen.</summary>
/// <param name="Port">The options that take a port.</param>
/// <param name="Host">Those that take an address to bind to.</param>
/// <param name="Address">Those that take both as one.</param>
/// <param name="IsServer">Its port is one on which it listens, not one that it calls.</param>
/// <param name="HasPlainPort">A number that stands there alone is its port.</param>
internal sealed record ListenOptions(string[] Port, string[] Host, string[] Address, bool IsServer = true, bool HasPlainPort = false)
{
    private static readonly ListenOptions ofScripts = new(["--port"], ["--host", "--hostname"], [], IsServer: false);
    private static readonly ListenOptions ofPortAndHost = new(["-p", "--port"], ["-h", "--host"], []);
    private static readonly ListenOptions ofMetrics = new([], [], ["--web.listen-address"]);

    private static readonly Dictionary<string, ListenOptions> servers = new(StringComparer.Ordinal)
    {
        ["next"] = new(["-p", "--port"], ["-H", "--hostname"], []),
        ["vite"] = new(["--port"], ["--host"], []),
        ["serve"] = new(["-p", "--port"], [], []),
        ["http-server"] = new(["-p", "--port"], ["-a"], []),
        ["uvicorn"] = new(["--port"], ["--host"], []),
        ["gunicorn"] = new([], [], ["-b", "--bind"]),
        ["hypercorn"] = new([], [], ["-b", "--bind"]),
        ["waitress-serve"] = new(["--port"], ["--host"], ["--listen"]),
        ["http.server"] = new([], ["-b", "--bind"], [], HasPlainPort: true),
        ["flask"] = ofPortAndHost,
        ["puma"] = new(["-p", "--port"], [], ["-b", "--bind"]),
        ["rails"] = new(["-p", "--port"], ["-b", "--binding"], []),
        ["artisan"] = new(["--port"], ["--host"], []),
        ["php"] = new([], [], ["-S"]),
        ["dotnet"] = new([], [], ["--urls"]),
        ["java"] = new(["-Dserver.port", "--server.port"], ["-Dserver.address", "--server.address"], []),
        ["redis-server"] = new(["--port"], ["--bind"], []),
        ["valkey-server"] = new(["--port"], ["--bind"], []),
        ["memcached"] = new(["-p", "--port"], ["-l", "--listen"], []),
        ["mysqld"] = new(["-P", "--port"], ["--bind-address"], []),
        ["mariadbd"] = new(["-P", "--port"], ["--bind-address"], []),
        ["postgres"] = ofPortAndHost,
        ["mongod"] = new(["--port"], ["--bind_ip"], []),
        ["minio"] = new([], [], ["--address"]),
        ["sshd"] = new(["-p"], [], []),
        ["dropbear"] = new([], [], ["-p"]),
        ["prometheus"] = ofMetrics,
        ["node_exporter"] = ofMetrics,
        ["prometheus-node-exporter"] = ofMetrics,
        ["alertmanager"] = ofMetrics,
        ["blackbox_exporter"] = ofMetrics,
    };

    private static readonly string[] launchers = ["node", "nodejs", "npx", "bunx", "yarn", "pnpm", "bundle", "python", "php"];
    private static readonly string[] extensions = [".js", ".mjs", ".cjs", ".py", ".rb"];

    /// <summary>The options of the program that listens, be it what a runtime is given to run; null where nothing is known of it.</summary>
    public static ListenOptions? Of(RunProgram run, out int from)
    {
        from = 0;
        var name = Plain(run.Name);
        if (launchers.Contains(name))
        {
            var at = 0;
            while (at < run.Arguments.Count && (run.Arguments[at] is "exec" or "-m" or "run" || run.Arguments[at].StartsWith("--", StringComparison.Ordinal)))
                at++;
            if (at < run.Arguments.Count && servers.TryGetValue(Plain(run.Arguments[at]), out var inner))
            {
                from = at + 1;
                return inner;
            }
        }

        return servers.TryGetValue(name, out var known) ? known : run.Runtime is Runtime.Unknown or Runtime.Shell ? null : ofScripts;
    }

    private static string Plain(string path)
    {
        var name = PathText.FileName(path);
        foreach (var extension in extensions)
        {
            if (name.Length > extension.Length && name.EndsWith(extension, StringComparison.Ordinal))
                return name.Substring(0, name.Length - extension.Length);
        }

        return name.StartsWith("python", StringComparison.Ordinal) || name.StartsWith("php", StringComparison.Ordinal) ? name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.') : name;
    }
}
