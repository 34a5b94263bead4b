using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;

namespace UnitDsl.Site.Rules.Programs;

/// <summary>Whose program a service runs: one's own, or one that a distribution ships together with a unit that somebody thought about.</summary>
internal static class ProgramOwner
{
    private static readonly string[] shipped = ["/usr/", "/lib/", "/bin/", "/sbin/", "/etc/"];

    /// <summary>It is the writer's own. A record is, as packages bring their own files; so is what lies outside a distribution's directories, or is run by a language's runtime from there.</summary>
    public static bool IsOwn(UnitFacts unit, UnitCommand main)
    {
        if (unit.Unit.Dialect != Dialect.File)
            return true;

        var run = main.Run;
        if (run.Runtime is Runtime.Unknown or Runtime.Shell)
            return !IsShipped(run.Path.StartsWith("/", StringComparison.Ordinal) ? run.Path : main.Program);
        return run.Arguments.FirstOrDefault(static word => word.StartsWith("/", StringComparison.Ordinal)) is not { } script || !IsShipped(script);
    }

    private static bool IsShipped(string path) =>
        path.IndexOf('/') < 0 || (shipped.Any(start => path.StartsWith(start, StringComparison.Ordinal)) && !path.StartsWith("/usr/local/", StringComparison.Ordinal));
}
