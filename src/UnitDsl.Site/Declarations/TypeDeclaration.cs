using UnitDsl.Systemd;

namespace UnitDsl.Site.Declarations;

public enum DeclarationRole
{
    /// <summary>A record that is a unit, or a pattern for units.</summary>
    Record,

    /// <summary>An interface whose attributes its implementers get.</summary>
    Mixin,

    /// <summary>An attribute class that stands for the attributes on it.</summary>
    Pattern,

    /// <summary>The assembly itself.</summary>
    Assembly,
}

/// <summary>A positional parameter, with its default as a template where it has one.</summary>
public sealed record Parameter(string Name, string? Default);

/// <summary>An argument of the call to the base record's constructor.</summary>
/// <param name="Parameter">The base record's parameter.</param>
/// <param name="Template">What it is bound to, in the language of holes; null where it is not a compile-time constant.</param>
public sealed record BaseArgument(string Parameter, string? Template);

/// <summary>A constant member, its value a template like every other text of the language.</summary>
public sealed record Constant(string Name, string Template);

/// <summary>
/// What one type says, read once and free of the compiler: everything that the units made from it can depend on.
/// </summary>
public sealed record TypeDeclaration(
    string Id,
    string Name,
    DeclarationRole Role,
    bool IsAbstract,
    bool IsGeneric,
    bool IsSource,
    string? BaseId,
    EquatableArray<string> MixinIds,
    EquatableArray<Parameter> Parameters,
    EquatableArray<BaseArgument> BaseArguments,
    EquatableArray<Constant> Constants,
    EquatableArray<AttributeUse> Attributes)
{
    public const string AssemblyId = "<assembly>";

    /// <summary>The declaration of an assembly: nothing but attributes.</summary>
    public static TypeDeclaration OfAssembly(EquatableArray<AttributeUse> attributes) =>
        new(AssemblyId, AssemblyId, DeclarationRole.Assembly, IsAbstract: true, IsGeneric: false, IsSource: true, BaseId: null,
            EquatableArray<string>.Empty, EquatableArray<Parameter>.Empty, EquatableArray<BaseArgument>.Empty, EquatableArray<Constant>.Empty, attributes);
}
