using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Facts;

/// <summary>A path that somebody wrote.</summary>
/// <param name="Path">What systemd makes of it: specifiers are put in, needless slashes are gone.</param>
/// <param name="Written">As it was written, prefixes included.</param>
/// <param name="MayBeMissing">Nothing is wrong when it does not exist.</param>
/// <param name="Origin">Where it was written.</param>
public sealed record SaidPath(string Path, string Written, bool MayBeMissing, Origin Origin);

/// <summary>The paths of a unit, by the directives that hold them.</summary>
public static class UnitPaths
{
    /// <summary>The directives that have systemd make a directory.</summary>
    public static readonly IReadOnlyList<string> DirectoryDirectives = ["StateDirectory", "CacheDirectory", "LogsDirectory", "RuntimeDirectory", "ConfigurationDirectory"];

    /// <summary>The paths of a list such as <c>ReadWritePaths=</c>.</summary>
    public static IEnumerable<SaidPath> Paths(this UnitFacts unit, string directive)
    {
        if (unit.Find(directive) is not { } setting || ContextOf(unit, directive) is not { } context)
            yield break;

        foreach (var assignment in setting.Assignments)
        {
            var text = assignment.Text;
            foreach (var path in ListedPath.ReadAll(context, text))
            {
                if (!path.IsBelowRoot)
                    yield return new SaidPath(path.Path, text.Substring(path.Offset, path.Length), path.MayBeMissing, assignment.Locate(path.Offset, path.Length));
            }
        }
    }

    /// <summary>What is shown elsewhere, by <c>BindPaths=</c> or <c>BindReadOnlyPaths=</c>.</summary>
    public static IEnumerable<(BindMount Mount, Origin Origin)> Binds(this UnitFacts unit, string directive)
    {
        if (unit.Find(directive) is not { } setting || ContextOf(unit, directive) is not { } context)
            yield break;

        foreach (var assignment in setting.Assignments)
        {
            foreach (var mount in BindMount.ReadAll(context, assignment.Text))
                yield return (mount, assignment.Locate(mount.Offset, Math.Min(mount.Length, assignment.Text.Length - mount.Offset)));
        }
    }

    /// <summary>The same, as paths that must be there.</summary>
    public static IEnumerable<SaidPath> BindSources(this UnitFacts unit, string directive)
    {
        if (unit.Find(directive) is not { } setting || ContextOf(unit, directive) is not { } context)
            yield break;

        foreach (var assignment in setting.Assignments)
        {
            var text = assignment.Text;
            foreach (var mount in BindMount.ReadAll(context, text))
            {
                var length = Math.Min(mount.Length, text.Length - mount.Offset);
                yield return new SaidPath(mount.Source, text.Substring(mount.Offset, length), mount.MayBeMissing, assignment.Locate(mount.Offset, length));
            }
        }
    }

    /// <summary>The directories that systemd makes for the unit, with their whole paths.</summary>
    public static IEnumerable<string> MadeDirectories(this UnitFacts unit)
    {
        foreach (var directive in DirectoryDirectives)
        {
            if (unit.Find(directive) is not { } setting || ContextOf(unit, directive) is not { } context || DirectoryName.ParentOf(context.Directive) is not { } parent)
                continue;
            foreach (var assignment in setting.Assignments)
            {
                foreach (var directory in DirectoryName.ReadAll(context, assignment.Text))
                    yield return parent + "/" + directory.Name;
            }
        }
    }

    /// <summary>Whether a path is this directory, or below it.</summary>
    public static bool IsBelow(string path, string directory) => directory == "/" || PathText.IsBelow(path, directory);

    private static ValueContext? ContextOf(UnitFacts unit, string directive) => ValueContext.For(unit.Unit.Kind, directive, UnitNames.Instance(unit.Unit.Name));
}
