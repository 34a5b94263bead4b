using UnitDsl.Systemd;

namespace UnitDsl.SystemTests.Directives;

/// <summary>One way to write one directive on one kind of unit, and the values that must stand in the unit file.</summary>
internal sealed record AttributeForm(UnitKind Kind, Directive Directive, string Constructor, string Written, params string[] Values)
{
    /// <summary>An attribute that this one needs beside it.</summary>
    public string? Companion { get; init; }

    public string Section => Directive.SectionIn(Kind)!;

    public bool WorksIn(int release) => Directive.WorksIn(release) && Directive.SinceIn(Section) <= release && Since <= release;

    /// <summary>The first release that takes this value.</summary>
    public int Since { get; init; }

    /// <summary>Old names, for which systemd asks to use the new ones; the compiler asks for that, too.</summary>
    public bool IsDiscouraged => Directive.Alias is not null;
}
