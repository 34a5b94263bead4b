using UnitDsl.Systemd;

namespace UnitDsl.Site.Declarations;

/// <summary>One argument of an attribute: by position (with the constructor parameter's name) or by the name of a property.</summary>
public sealed record Argument(string Name, ArgumentValue Value);

/// <summary>An attribute where it stands.</summary>
/// <param name="ClassId">The attribute's class.</param>
/// <param name="Ordinal">Its place among the attributes of what carries it; with it an origin finds the way back to the source.</param>
/// <param name="Arguments">The constructor's arguments, defaults included.</param>
/// <param name="Named">The properties that were set.</param>
/// <param name="TypeArguments">The units that it names by type.</param>
public sealed record AttributeUse(
    string ClassId,
    int Ordinal,
    EquatableArray<Argument> Arguments,
    EquatableArray<Argument> Named,
    EquatableArray<string> TypeArguments)
{
    private static readonly char[] braces = ['{', '}'];
    private const string OwnNamespace = "UnitDsl.";
    private const string Suffix = "Attribute";

    /// <summary>The attribute's name as it is written, where it is one of the language's own; otherwise null.</summary>
    public string? OwnName { get; } = NameOf(ClassId);

    /// <summary>Some text in it may have a hole, so that it can mean something else for each unit.</summary>
    public bool HasHoles { get; } =
        Arguments.Any(static argument => MayHaveHole(argument.Value)) || Named.Any(static argument => MayHaveHole(argument.Value));

    public ArgumentValue? Property(string name)
    {
        foreach (var argument in Named)
        {
            if (argument.Name == name)
                return argument.Value;
        }

        return null;
    }

    private static bool MayHaveHole(ArgumentValue value) =>
        (value.Kind == ArgumentKind.Text && value.Text.IndexOfAny(braces) >= 0) || value.Items.Any(MayHaveHole);

    private static string? NameOf(string classId)
    {
        var end = classId.IndexOf('`');
        if (end < 0)
            end = classId.Length;
        if (!classId.StartsWith(OwnNamespace, StringComparison.Ordinal) || !classId.Substring(0, end).EndsWith(Suffix, StringComparison.Ordinal))
            return null;

        var name = classId.Substring(OwnNamespace.Length, end - OwnNamespace.Length - Suffix.Length);
        return name.IndexOf('.') < 0 ? name : null;
    }
}
