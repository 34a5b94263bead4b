using UnitDsl.Systemd;

namespace UnitDsl.Site.Planning;

/// <summary>A file of the deploy tree.</summary>
/// <param name="Path">Relative to the tree, with slashes.</param>
/// <param name="IsExecutable">Whether it may be run.</param>
/// <param name="Text">LF only, ending with one.</param>
public sealed record Artifact(string Path, bool IsExecutable, string Text)
{
    /// <summary>The parts of the library that follow the text, in this order: they are the same in every site, and so are carried once and apart.</summary>
    public EquatableArray<string> Modules { get; init; } = EquatableArray<string>.Empty;
}
