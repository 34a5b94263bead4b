using System.ComponentModel;

namespace UnitDsl.Metadata;

/// <summary>Says to other projects that this assembly declares a unit. Written by the generator.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
#pragma warning disable CS9113 // Read from metadata by its constructor's arguments; nothing runs it.
#pragma warning disable CS1573
public sealed class DeclaresUnitAttribute(string typeId, string unitName, bool isExternal, params string[] ports) : Attribute
{
    /// <summary>The file of Quadlet's that the unit is made of.</summary>
    public string? File { get; set; }

    /// <summary>What the unit stands for: its instances, or its slots.</summary>
    public string[]? Members { get; set; }

    /// <summary>The requests that it takes: host, path and further names of the host, with a blank between them.</summary>
    public string[]? Routes { get; set; }
}
