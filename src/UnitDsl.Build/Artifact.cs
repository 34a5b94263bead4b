namespace UnitDsl.Build;

/// <summary>One file of the deploy tree: where it goes below the output directory, its Unix mode and its exact bytes.</summary>
internal sealed record Artifact(string Path, int Mode, byte[] Content);
