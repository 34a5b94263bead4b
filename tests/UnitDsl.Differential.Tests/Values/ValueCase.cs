using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values;

/// <summary>A value on a directive of a unit; the question is what systemd makes of it.</summary>
internal sealed record ValueCase(UnitKind Kind, Directive Directive, string Section, string Value)
{
    public override string ToString() => $"[{Section}] {Directive.Name}={Value}  (.{Kind.ToString().ToLowerInvariant()}, {Directive.Kind})";
}
