using UnitDsl.Systemd;

namespace UnitDsl.SystemTests.Companions;

/// <summary>One way to write on a service what one of its companions is to have.</summary>
/// <param name="Part">What it is a form of: <c>Attribute(parameters)</c>, <c>Attribute.Property</c>, or a directive.</param>
/// <param name="Kind">The companion.</param>
/// <param name="Written">The attributes.</param>
/// <param name="Lines">What must stand in the companion's file.</param>
internal sealed record CompanionForm(string Part, UnitKind Kind, string Written, params string[] Lines)
{
    /// <summary>What starts an instance for each connection needs a template.</summary>
    public bool IsTemplate => Lines.Contains("Accept=yes");
}

/// <summary>A text that is no value, where one is expected.</summary>
/// <param name="Part">Where, as forms name it.</param>
/// <param name="Kind">The companion.</param>
/// <param name="Directive">The directive that it would become.</param>
/// <param name="Written">The attributes, with the text in them.</param>
internal sealed record WrongForm(string Part, UnitKind Kind, string Directive, string Written);
