using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>UNIT0403: a program is told to write where the sandbox has everything read-only.</summary>
public sealed class NowhereToWriteRule() : ServiceRule(
    new RuleDescriptor("UNIT0403", "The program is to write where it may not", Categories.Sandbox, Severity.Warning, HasRepair: true))
{
    private static readonly (string Parent, string Directive)[] places =
        [("/var/lib/", "StateDirectory"), ("/var/cache/", "CacheDirectory"), ("/var/log/", "LogsDirectory"), ("/run/", "RuntimeDirectory")];

    // Only what nobody names to read from.
    private static readonly HashSet<string> words = new(StringComparer.Ordinal)
    {
        "log", "logs", "logfile", "logdir", "logpath", "accesslog", "errorlog", "pid", "pidfile", "cache", "cachedir", "datadir", "dbpath", "statedir", "storage", "upload", "uploads", "output",
    };

    private static readonly char[] separators = ['-', '_', '.'];

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (!unit.Has("ProtectSystem") || unit.Sandbox.Word("ProtectSystem") != "strict" || unit.Has("RootDirectory") || unit.Has("RootImage") || service.Main is not { } main
            || main.Command.Has(CommandPrefixes.FullPrivileges))
        {
            yield break;
        }

        List<string>? writable = null;
        foreach (var (name, path, origin) in Named(unit, main))
        {
            if (Place(path) is not { } place || !IsWritten(name))
                continue;
            writable ??= Writable(unit);
            if (writable.Exists(directory => UnitPaths.IsBelow(path, directory)))
                continue;

            var below = path.Substring(place.Parent.Length);
            var slash = below.IndexOf('/');
            var mend = slash > 0 ? Repair.Add(place.Directive, below.Substring(0, slash)) : null;
            var finding = new Finding(
                Rule,
                $"{Written.Setting(unit, "ProtectSystem", "strict")} leaves {path} read-only, and '{name}' has the program write there; add {Written.Setting(unit, mend?.Name ?? "ReadWritePaths", mend?.Values[0] ?? path)}",
                origin()).Beside([unit.OriginOf("ProtectSystem")]);
            yield return mend is null ? finding : finding.MendedBy(mend);
        }
    }

    private static IEnumerable<(string Name, string Path, Func<Origin> Origin)> Named(UnitFacts unit, UnitCommand main)
    {
        for (var i = 0; i < main.Arguments.Count; i++)
        {
            var argument = main.Arguments[i];
            if (argument.Length < 3 || argument[0] != '-')
                continue;
            var equals = argument.Text.IndexOf('=');
            if (equals > 0)
                yield return (argument.Text.Substring(0, equals), argument.Text.Substring(equals + 1), () => main.Locate(argument, equals + 1, argument.Length - equals - 1));
            else if (i + 1 < main.Arguments.Count)
                yield return (argument.Text, main.Arguments[i + 1].Text, Locator(main, i + 1));
        }

        foreach (var variable in unit.Unit.Environment)
            yield return (variable.Name, variable.Value, () => variable.ValueOrigin);
    }

    private static Func<Origin> Locator(UnitCommand command, int argument) => () => command.Locate(command.Arguments[argument]);

    private static bool IsWritten(string name)
    {
        var parts = name.ToLowerInvariant().Split(separators, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            if (words.Contains(parts[i]) || (i + 1 < parts.Length && words.Contains(parts[i] + parts[i + 1])))
                return !parts.Contains("level");
        }

        return false;
    }

    private static (string Parent, string Directive)? Place(string path)
    {
        foreach (var place in places)
        {
            if (path.Length > place.Parent.Length && path.StartsWith(place.Parent, StringComparison.Ordinal) && path.IndexOfAny([' ', '%', '$', ':', ',']) < 0)
                return place;
        }

        return null;
    }

    private static List<string> Writable(UnitFacts unit)
    {
        var paths = unit.MadeDirectories().ToList();
        paths.AddRange(unit.Paths("ReadWritePaths").Select(static path => path.Path));
        paths.AddRange(unit.Binds("BindPaths").Select(static bind => bind.Mount.Destination));
        paths.AddRange(unit.Items("TemporaryFileSystem").Select(static item => item.Text.Split(':')[0]));
        return paths;
    }
}
