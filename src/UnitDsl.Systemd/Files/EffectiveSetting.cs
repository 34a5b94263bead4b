namespace UnitDsl.Systemd;

/// <summary>An assignment that counts.</summary>
/// <param name="Directive">What it sets, by the name of today where it was renamed.</param>
/// <param name="Section">The section of that directive.</param>
/// <param name="Value">Its value, normalized where a normalizer was given.</param>
/// <param name="Line">Where it is written.</param>
/// <param name="Path">The file of the line.</param>
public sealed record EffectiveSetting(Directive Directive, string Section, string Value, AssignmentLine Line, string Path)
{
    public override string ToString() => $"{Directive.Name}={Value}";
}
