using System.ComponentModel;

namespace UnitDsl.Metadata;

/// <summary>Says to other projects what a pattern's own constant holds: reference assemblies drop private fields, and compilers do not read them. Written by the generator.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
#pragma warning disable CS9113 // Read from metadata by its constructor's arguments; nothing runs it.
#pragma warning disable CS1573
public sealed class DeclaresConstantAttribute(string typeId, string name, string template) : Attribute;
