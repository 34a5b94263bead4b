using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>What <c>ProtectHome=</c> takes out of a service's sight.</summary>
internal sealed class HiddenHomes
{
    private static readonly string[] homes = ["/home", "/root", "/run/user"];

    private readonly List<string> shown = [];

    private HiddenHomes(UnitFacts unit, bool isEmpty)
    {
        IsEmpty = isEmpty;
        Origin = unit.OriginOf("ProtectHome");

        // What is mounted into a place that is inaccessible is dropped; only an empty one takes it.
        if (!isEmpty)
            return;
        foreach (var directive in new[] { "BindPaths", "BindReadOnlyPaths" })
            shown.AddRange(unit.Binds(directive).Select(static bind => bind.Mount.Destination));
    }

    /// <summary>An empty file system lies there, rather than nothing that could be entered.</summary>
    public bool IsEmpty { get; }

    /// <summary>Where it was asked for.</summary>
    public Origin Origin { get; }

    /// <summary>Null where the homes can be seen, or where nobody knows what lies there.</summary>
    public static HiddenHomes? Of(UnitFacts unit)
    {
        if (!unit.Has("ProtectHome") || unit.Has("RootDirectory") || unit.Has("RootImage") || unit.Has("TemporaryFileSystem"))
            return null;
        return unit.Sandbox.Word("ProtectHome") switch
        {
            "yes" => new HiddenHomes(unit, isEmpty: false),
            "tmpfs" => new HiddenHomes(unit, isEmpty: true),
            _ => null,
        };
    }

    /// <summary>Whether a path lies in people's homes.</summary>
    public static bool IsIn(string path) => Array.Exists(homes, home => UnitPaths.IsBelow(path, home));

    /// <summary>Whether the program does not see this path.</summary>
    public bool Hides(string path) => IsIn(path) && !shown.Exists(directory => UnitPaths.IsBelow(path, directory) || UnitPaths.IsBelow(directory, path));
}
