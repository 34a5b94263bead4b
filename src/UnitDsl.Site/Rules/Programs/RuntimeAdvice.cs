using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Programs;

/// <summary>Something in a command line that its program's makers advise against for production.</summary>
/// <param name="What">As people call it.</param>
/// <param name="Word">The word of the command that stands for it.</param>
/// <param name="Why">What it does.</param>
/// <param name="Instead">What to write.</param>
internal sealed record RuntimeAdvice(string What, string Word, string Why, string Instead)
{
    private static readonly HashSet<string> scriptRunners = new(StringComparer.Ordinal) { "npm", "yarn", "pnpm", "bun" };
    private static readonly HashSet<string> developmentScripts = new(StringComparer.Ordinal) { "dev", "start:dev", "develop", "watch", "serve:dev" };

    /// <summary>Tools whose server is for their author's own desk: the tool, and the words that start it.</summary>
    private static readonly (string Tool, string[] Words, string Instead)[] servers =
    [
        ("next", ["dev"], "build it with 'next build', and run 'next start'"),
        ("nuxt", ["dev"], "build it with 'nuxt build', and run node .output/server/index.mjs"),
        ("astro", ["dev"], "build it with 'astro build', and serve what comes of it"),
        ("remix", ["dev"], "build it, and run 'remix-serve'"),
        ("ng", ["serve"], "build it with 'ng build', and let a web server serve what comes of it"),
        ("vite", ["", "dev", "serve"], "build it with 'vite build', and let a web server serve what comes of it"),
        ("webpack", ["serve"], "build it with 'webpack', and let a web server serve what comes of it"),
        ("webpack-dev-server", [""], "build it with 'webpack', and let a web server serve what comes of it"),
        ("flask", ["run"], "run the application by gunicorn or uvicorn"),
    ];

    public static IEnumerable<RuntimeAdvice> Of(RunProgram program, Func<string, string?> variable, bool mayHaveMore)
    {
        var (name, arguments) = Unwrapped(program);
        return name switch
        {
            "deno" => Deno(arguments),
            "node" or "nodejs" => Node(arguments),
            "php" => Php(arguments),
            "python" => Python(arguments),
            "dotnet" when arguments.Count > 0 && arguments[0] is "run" or "watch" =>
                [new($"dotnet {arguments[0]}", arguments[0], "needs the SDK and the sources on the server, and builds them at each start", "publish the application, and run 'dotnet Shop.dll' or its own executable")],
            "go" or "cargo" when arguments.Count > 0 && arguments[0] == "run" =>
                [new($"{name} run", "run", "builds the program at each start, from sources that have to be on the server", "build it, and run what comes of it")],
            "nodemon" or "ts-node-dev" => [new(name, name, "restarts the program whenever a file changes, and hides its exit from systemd", "run it by node, and leave restarts to Restart=")],
            "uvicorn" or "gunicorn" when arguments.Contains("--reload") => [new($"{name} --reload", "--reload", "watches the sources, and restarts the workers whenever a file changes", "leave it out")],
            "rails" => Rails(arguments, variable, mayHaveMore),
            _ when scriptRunners.Contains(name) => Scripts(name, arguments),
            _ => Servers(name, arguments),
        };
    }

    /// <summary>The tool that <c>npx</c>, <c>bundle exec</c> or a runtime with the tool's file starts.</summary>
    private static (string Name, IReadOnlyList<string> Arguments) Unwrapped(RunProgram program)
    {
        var words = new List<string>(program.Arguments.Count + 1) { Plain(program.Name) };
        words.AddRange(program.Arguments);
        for (var i = 0; i < 3 && words.Count > 1; i++)
        {
            var skipped = words[0] switch
            {
                "npx" or "bunx" => words.FindIndex(1, static word => !word.StartsWith("-", StringComparison.Ordinal)),
                "bundle" or "pnpm" or "yarn" or "npm" when words[1] == "exec" => 2,
                "poetry" or "pipenv" or "uv" or "hatch" when words[1] == "run" => 2,
                "python" when words[1] == "-m" => 2,
                "node" or "nodejs" or "ruby" when IsTool(words[1]) => 1,
                _ => 0,
            };
            if (skipped <= 0 || skipped >= words.Count || (words[skipped] == "http.server"))
                break;
            words.RemoveRange(0, skipped);
            words[0] = PathText.FileName(words[0]);
        }

        return (Plain(words[0]), words.Skip(1).ToList());
    }

    // python3.11 is python.
    private static string Plain(string name)
    {
        var plain = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '-');
        return plain is "python" or "php" or "node" or "ruby" ? plain : name;
    }

    private static bool IsTool(string path) => path.IndexOf("/bin/", StringComparison.Ordinal) >= 0 || path.IndexOf("node_modules/.bin/", StringComparison.Ordinal) >= 0;

    private static IEnumerable<RuntimeAdvice> Deno(IReadOnlyList<string> arguments)
    {
        // What follows the script is the script's own.
        var script = -1;
        for (var i = 1; i < arguments.Count && script < 0; i++)
        {
            if (!arguments[i].StartsWith("-", StringComparison.Ordinal))
                script = i;
        }

        foreach (var option in arguments.Take(script < 0 ? arguments.Count : script))
        {
            switch (option)
            {
                case "--unstable":
                    yield return new("--unstable", option, "was removed in Deno 2: it warns and turns nothing on", "name the feature that you need, such as --unstable-kv, or leave it out");
                    break;
                case "-A" or "--allow-all":
                    yield return new(option, option, "gives the script, and every package that it loads, all that the user may do", "name what it needs: --allow-net=127.0.0.1:8000 --allow-read=/srv/shop");
                    break;
                case "--allow-run":
                    yield return new(option, option, "lets the script start any program, and none of those is held by Deno's permissions", "name the programs: --allow-run=git");
                    break;
                case "--allow-write":
                    yield return new(option, option, "lets the script write wherever the user may, its own sources included", "name the places: --allow-write=/var/lib/shop");
                    break;
                case "--allow-ffi":
                    yield return new(option, option, "lets the script load any library, which then does what it wants", "name the library: --allow-ffi=/usr/lib/libshop.so");
                    break;
                case "--watch":
                    yield return new("deno --watch", option, "restarts the script whenever a file changes", "leave it out");
                    break;
            }
        }
    }

    private static IEnumerable<RuntimeAdvice> Node(IReadOnlyList<string> arguments)
    {
        foreach (var option in arguments)
        {
            if (!option.StartsWith("-", StringComparison.Ordinal))
                yield break;
            if (option.StartsWith("--inspect", StringComparison.Ordinal) && (option.IndexOf("=0.0.0.0", StringComparison.Ordinal) > 0 || option.IndexOf("=[::]", StringComparison.Ordinal) > 0))
                yield return new(option, option, "lets whoever reaches that port run code in the process", "leave it out, or write --inspect=127.0.0.1 for as long as you debug");
            else if (option is "--watch")
                yield return new("node --watch", option, "restarts the program whenever a file changes, and keeps running when it has ended", "leave it out");
        }
    }

    private static IEnumerable<RuntimeAdvice> Php(IReadOnlyList<string> arguments)
    {
        var artisan = arguments.ToList().FindIndex(static word => word == "artisan" || word.EndsWith("/artisan", StringComparison.Ordinal));
        if (artisan >= 0 && artisan + 1 < arguments.Count && arguments[artisan + 1] == "serve")
            yield return new("artisan serve", "serve", "is PHP's own server, which its manual calls unfit for public networks, and answers one request at a time", "let php-fpm run the application behind nginx, or use 'artisan octane:start'");
        else if (arguments.Contains("-S"))
            yield return new("php -S", "-S", "is PHP's own server, which its manual calls unfit for public networks, and answers one request at a time", "let php-fpm run the application behind nginx");
    }

    private static IEnumerable<RuntimeAdvice> Python(IReadOnlyList<string> arguments)
    {
        if (arguments.Contains("runserver") && arguments.Any(static word => word.EndsWith("manage.py", StringComparison.Ordinal)))
            yield return new("manage.py runserver", "runserver", "is Django's server for development: it restarts itself on changes, and its makers advise against it elsewhere", "run the application by gunicorn or uvicorn");
        else if (arguments.Count > 1 && arguments[0] == "-m" && arguments[1] == "http.server")
            yield return new("http.server", "http.server", "does no more than basic checks of what it serves, as its documentation says", "let nginx or caddy serve the files");
    }

    private static IEnumerable<RuntimeAdvice> Rails(IReadOnlyList<string> arguments, Func<string, string?> variable, bool mayHaveMore)
    {
        if (arguments.Count == 0 || arguments[0] is not ("s" or "server") || mayHaveMore)
            yield break;
        var environment = arguments.ToList().FindIndex(static word => word is "-e" or "--environment");
        var said = environment >= 0 && environment + 1 < arguments.Count ? arguments[environment + 1] : variable("RAILS_ENV") ?? variable("RACK_ENV");
        if (said is null or "development" && !arguments.Any(static word => word.StartsWith("--environment=", StringComparison.Ordinal)))
            yield return new($"rails {arguments[0]}", arguments[0], "starts in the development environment: it reloads the sources, and shows them with every error", "set RAILS_ENV to production");
    }

    private static IEnumerable<RuntimeAdvice> Scripts(string name, IReadOnlyList<string> arguments)
    {
        var script = arguments.Count > 1 && arguments[0] is "run" or "run-script" ? arguments[1] : name == "npm" || arguments.Count == 0 ? "" : arguments[0];
        if (developmentScripts.Contains(script))
            yield return new($"{name} run {script}", script, "starts what the package's authors use while they write it", "build it, and run what comes of it: npm run build, then node");
    }

    private static IEnumerable<RuntimeAdvice> Servers(string name, IReadOnlyList<string> arguments)
    {
        foreach (var (tool, words, instead) in servers)
        {
            if (tool != name)
                continue;
            var word = arguments.FirstOrDefault(static argument => !argument.StartsWith("-", StringComparison.Ordinal)) ?? "";
            if (words.Contains(word))
                yield return new($"{name} {word}".Trim(), word.Length > 0 ? word : name, "is a server for development: slow, without limits, and with the sources in every error", instead);
        }
    }
}
