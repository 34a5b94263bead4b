using System.ComponentModel;

namespace UnitDsl.Metadata;

/// <summary>Says to other projects what a record passes to its base: the compiled call is code, which no compiler can read back. Written by the generator.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
#pragma warning disable CS9113 // Read from metadata by its constructor's arguments; nothing runs it.
#pragma warning disable CS1573
public sealed class DeclaresBaseCallAttribute(string typeId, string parameter, string? template) : Attribute;
