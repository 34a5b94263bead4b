namespace UnitDsl.Site.Rules.Repairs;

/// <summary>What a repair does.</summary>
public enum ChangeKind
{
    /// <summary>The directive gets this value, in place of the one that it has there.</summary>
    Set,

    /// <summary>The directive gets this value besides those that it has.</summary>
    Add,

    /// <summary>The directive goes from where the mistake stands.</summary>
    Remove,

    /// <summary>The attribute in which the mistake stands goes.</summary>
    RemoveHere,

    /// <summary>The item in which the mistake stands goes from its list, and the attribute with the last one.</summary>
    RemoveItem,

    /// <summary>The characters that are marked become others; no others stand there.</summary>
    Replace,

    /// <summary>A property of an attribute, such as <c>StartPeriod</c> of <c>[HealthCheck]</c>, gets this value.</summary>
    SetProperty,

    /// <summary>A property goes from the attribute in which the mistake stands, where it has it.</summary>
    RemoveProperty,

    /// <summary>The whole text in which the mistake stands becomes another one; where it was put together from several, nothing is done.</summary>
    Rewrite,

    /// <summary>The characters that are marked become a hole.</summary>
    ReplaceByHole,

    /// <summary>An attribute that is not there yet comes, with a property of this value.</summary>
    AddWith,
}

/// <summary>One step of a repair.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Name">The directive or attribute; with <see cref="ChangeKind.Replace"/> and <see cref="ChangeKind.Rewrite"/> what stands there now.</param>
/// <param name="Values">What is written: the values, the text in its stead, or a property's name and its text.</param>
public sealed record Change(ChangeKind Kind, string Name, params string[] Values);
