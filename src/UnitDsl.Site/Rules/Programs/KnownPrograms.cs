using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Programs;

/// <summary>What is known of programs by their names; the one place for such facts.</summary>
internal static class KnownPrograms
{
    private static readonly (string Name, Runtime Runtime)[] runtimes =
    [
        ("sh", Runtime.Shell), ("bash", Runtime.Shell), ("dash", Runtime.Shell), ("zsh", Runtime.Shell), ("ksh", Runtime.Shell), ("busybox", Runtime.Shell),
        ("node", Runtime.Node), ("nodejs", Runtime.Node), ("npm", Runtime.Node), ("npx", Runtime.Node), ("yarn", Runtime.Node), ("pnpm", Runtime.Node), ("next", Runtime.Node),
        ("deno", Runtime.Deno),
        ("bun", Runtime.Bun),
        ("dotnet", Runtime.DotNet),
        ("php", Runtime.Php), ("php-fpm", Runtime.Php),
        ("python", Runtime.Python), ("python3", Runtime.Python), ("gunicorn", Runtime.Python), ("uvicorn", Runtime.Python), ("celery", Runtime.Python),
        ("ruby", Runtime.Ruby), ("puma", Runtime.Ruby), ("bundle", Runtime.Ruby),
        ("perl", Runtime.Perl),
        ("java", Runtime.Java),
    ];

    private static readonly Dictionary<string, Runtime> byName = runtimes.ToDictionary(static known => known.Name, static known => known.Runtime, StringComparer.Ordinal);

    /// <summary>The runtime that a program is, versions in its name left out: <c>python3.11</c>, <c>php8.2</c>.</summary>
    public static Runtime RuntimeOf(string name)
    {
        if (byName.TryGetValue(name, out var runtime))
            return runtime;
        var plain = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '-');
        return plain.Length > 0 && plain.Length < name.Length && byName.TryGetValue(plain, out runtime) ? runtime : Runtime.Unknown;
    }

    private static readonly string[] proxies = ["nginx", "caddy", "haproxy", "traefik", "apache2", "httpd", "envoy", "openresty", "varnish"];
    private static readonly string[] containerRunners = ["docker", "podman", "nerdctl", "docker-compose", "podman-compose"];

    private static readonly string[] slowStarters = ["next", "nuxt", "nest", "puma", "rails", "artisan", "manage.py", "supervisord"];

    /// <summary>A framework that fills caches, loads all of an application or changes a database before it answers.</summary>
    public static bool StartsSlowly(RunProgram run) =>
        slowStarters.Contains(run.Name) || run.Arguments.Take(3).Any(static argument => slowStarters.Contains(PathText.FileName(argument)));

    /// <summary>A unit of this name takes requests from outside and hands them on.</summary>
    public static bool IsProxy(string unitName)
    {
        foreach (var proxy in proxies)
        {
            if (unitName.StartsWith(proxy, StringComparison.Ordinal) && (unitName.Length == proxy.Length || unitName[proxy.Length] is '.' or '@'))
                return true;
        }

        return false;
    }

    /// <summary>A program that runs others out of images.</summary>
    public static bool RunsContainers(string name) => containerRunners.Contains(name);
}
