namespace UnitDsl.Analyzers.Generating;

/// <summary>The steps of the pipeline, by the names under which tests watch them.</summary>
internal static class StepNames
{
    /// <summary>What the build tells beside the compilation.</summary>
    public const string ReadInputs = nameof(ReadInputs);

    /// <summary>The compilation, read: the same object again while nothing of ours changed.</summary>
    public const string ReadSite = nameof(ReadSite);

    /// <summary>Its units with what they ask of each other, and with those that they bring along.</summary>
    public const string JoinSite = nameof(JoinSite);

    /// <summary>The units that share one generated file.</summary>
    public const string Bucket = nameof(Bucket);

    /// <summary>The unit names that typed references stand for.</summary>
    public const string ReferencedNames = nameof(ReferencedNames);

    /// <summary>The text of a bucket's unit files.</summary>
    public const string RenderBucket = nameof(RenderBucket);

    /// <summary>What the site as a whole needs to know of its units.</summary>
    public const string Summary = nameof(Summary);

    /// <summary>Manifest and everything else that is not one unit's.</summary>
    public const string RenderSite = nameof(RenderSite);

    /// <summary>What running units were started with, as hashes.</summary>
    public const string Runs = nameof(Runs);

    /// <summary>The scripts of the site, without what they have in common with those of others.</summary>
    public const string RenderOps = nameof(RenderOps);

    /// <summary>Whether anything is deployed, and with it what all scripts have in common.</summary>
    public const string Library = nameof(Library);

    /// <summary>What other projects are told.</summary>
    public const string Contract = nameof(Contract);

    /// <summary>Why nothing can be emitted, where that is so.</summary>
    public const string Refusal = nameof(Refusal);
}
