namespace UnitDsl.Site.Model;

/// <summary>Which part of a declaration something came from.</summary>
public enum OriginPart
{
    /// <summary>The type's name.</summary>
    Name,

    /// <summary>An attribute as a whole.</summary>
    Attribute,

    /// <summary>One constructor argument of an attribute; of the items of a <c>params</c> list each has its own.</summary>
    Argument,

    /// <summary>A property that an attribute sets.</summary>
    Property,

    /// <summary>An argument of the call to the base record.</summary>
    BaseArgument,

    /// <summary>The value of a line of a unit file.</summary>
    Value,

    /// <summary>A line of a unit file.</summary>
    Line,
}

/// <summary>The way back from a value to the place where it was written, without holding on to the source.</summary>
/// <param name="TypeId">What carries it: a type, or a file.</param>
/// <param name="Part">Which part of it.</param>
/// <param name="Ordinal">The attribute's place, where it is an attribute's; that of the assignment, or the number of the line, in a file.</param>
/// <param name="Index">The argument's place in the call, items of a list counted through.</param>
/// <param name="Member">The property, or the base record's parameter.</param>
/// <param name="Start">Where in the text it begins.</param>
/// <param name="Length">How long it is; the whole text where it is negative.</param>
public sealed record Origin(string TypeId, OriginPart Part, int Ordinal = -1, int Index = -1, string Member = "", int Start = 0, int Length = -1)
{
    public static Origin OfName(string typeId) => new(typeId, OriginPart.Name);

    /// <summary>Whether both lie in one text, if at different places of it.</summary>
    public bool IsSameTextAs(Origin other) =>
        TypeId == other.TypeId && Part == other.Part && Ordinal == other.Ordinal && Index == other.Index && Member == other.Member;

    public Origin At(int start, int length) => this with { Start = start, Length = length };
}
