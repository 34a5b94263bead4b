using UnitDsl.Site.Facts;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Planning.Ops;

/// <summary>What a machine must have so that a unit can start, as far as that can be known away from it.</summary>
/// <param name="Directories">Directories and files that systemd does not make; without one of them the start fails.</param>
/// <param name="Programs">What its commands run.</param>
/// <param name="Made">The directories that systemd makes for it: they need not be there before, for this unit or another.</param>
public sealed record StartNeeds(EquatableArray<string> Directories, EquatableArray<string> Programs, EquatableArray<string> Made)
{
    public static readonly StartNeeds None = new(EquatableArray<string>.Empty, EquatableArray<string>.Empty, EquatableArray<string>.Empty);

    // Without the minus in front, a path that is not there fails the start.
    private static readonly string[] pathLists = ["ReadWritePaths", "ReadOnlyPaths", "InaccessiblePaths", "ExecPaths", "NoExecPaths"];

    private static readonly string[] binds = ["BindPaths", "BindReadOnlyPaths"];

    private static readonly string[] commands = [.. ServiceFacts.CommandDirectives, "ExecStopPre"];

    // What lies here comes and goes with what runs.
    private static readonly string[] passing = ["/run", "/var/run", "/proc", "/sys", "/dev", "/tmp", "/var/tmp"];

    public static StartNeeds Of(UnitFacts unit)
    {
        var made = MadeBy(unit).Distinct(StringComparer.Ordinal).ToEquatableArray();

        // With a root of its own a unit's paths are others than the machine's.
        var root = unit.Text("RootDirectory");
        if (root is not null || unit.Has("RootImage") || unit.Has("RootMStack"))
            return new StartNeeds(Needed(unit, root is null ? [] : [root]), EquatableArray<string>.Empty, made);

        var directories = Needed(unit, Paths(unit));
        var programs = commands
            .SelectMany(unit.Commands)
            .Where(static command => !command.Command.Has(CommandPrefixes.IgnoresFailure) && !command.Command.Has(CommandPrefixes.Shell) && command.Program.StartsWith("/", StringComparison.Ordinal))
            .Select(static command => command.Program)
            .Concat(unit.Unit.Intended<Model.Following>().SelectMany(static following => following.Programs).Where(static program => program.StartsWith("/", StringComparison.Ordinal)))
            .Select(program => Known(unit, program))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);
        return directories.Count == 0 && made.Count == 0 && !unit.AllCommands.Any() ? None : new StartNeeds(directories, programs.ToEquatableArray(), made);
    }

    /// <summary>Whether a path need not be there before, because these directories are made.</summary>
    public static bool IsMade(string path, IEnumerable<string> made) => made.Any(directory => UnitPaths.IsBelow(path, directory));

    private static IEnumerable<string> MadeBy(UnitFacts unit)
    {
        foreach (var directory in unit.MadeDirectories())
            yield return directory;
        if (unit.Unit.Kind is UnitKind.Mount or UnitKind.Automount && unit.Text("Where") is { } where)
            yield return where;
    }

    private static IEnumerable<string> Paths(UnitFacts unit)
    {
        if (unit.Text("WorkingDirectory") is { } working && working[0] == '/')
            yield return working;
        foreach (var path in pathLists.SelectMany(list => unit.Paths(list)).Concat(binds.SelectMany(unit.BindSources)))
        {
            if (!path.MayBeMissing && IsKnown(unit, path.Written))
                yield return Specifiers.Escape(path.Path);
        }
    }

    private static EquatableArray<string> Needed(UnitFacts unit, IEnumerable<string> paths) => paths
        .Select(path => Known(unit, path))
        .OfType<string>()
        .Where(static path => path != "/" && !IsMade(path, passing))
        .Distinct(StringComparer.Ordinal)
        .ToEquatableArray();

    // What a specifier comes to is often the machine's affair, and in a template the instance's.
    private static bool IsKnown(UnitFacts unit, string text) => BuildTimeSpecifiers.AreKnown(text, unit.Unit.Name);

    private static string? Known(UnitFacts unit, string path) =>
        IsKnown(unit, path) && BuildTimeSpecifiers.Expand(path, unit.Unit.Name) is { } expanded && AbsolutePath.TrySimplify(expanded, out var simple) ? simple : null;
}
