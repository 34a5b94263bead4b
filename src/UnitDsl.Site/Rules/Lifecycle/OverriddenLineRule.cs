using UnitDsl.Site.Files;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>UNIT0228: one file says the same thing twice, and only the last one counts.</summary>
public sealed class OverriddenLineRule : IFileRule
{
    public IReadOnlyList<RuleDescriptor> Descriptors => [descriptor];

    private static readonly RuleDescriptor descriptor = new("UNIT0228", "A line that a later one of the file overrides", Categories.Lifecycle, Severity.Warning);

    public IEnumerable<Finding> Check(LoadedFile file, string unitName, UnitKind kind, int release)
    {
        var seen = new Dictionary<Directive, AssignmentLine>();
        for (var i = 0; i < file.File.ReadParts; i++)
        {
            if (file.File.Parts[i] is not AssignmentLine { Flaw: LineFlaw.None, Section: { } section } line || line.IsPrivate
                || UnitSections.Find(kind, section.Name, line.Name) is not { Repeat: Repeat.Last } directive || !directive.WorksIn(release))
            {
                continue;
            }

            if (seen.TryGetValue(directive, out var before) && before.Value != line.Value && !before.IsEmpty && !line.IsEmpty && IsTaken(directive, before, section, kind, unitName, release) && IsTaken(directive, line, section, kind, unitName, release))
            {
                yield return new Finding(
                    descriptor,
                    $"{line.Name}={Written.Short(before.Value)} does not count: line {line.FirstLine} says {line.Name}={Written.Short(line.Value)}, and of two the last one wins; leave one of them out",
                    FileOrigins.OfValue(file.Path, before))
                    .Beside([FileOrigins.OfValue(file.Path, line)]);
            }

            seen[directive] = line;
        }
    }

    // What systemd ignores overrides nothing, and is told of as what it is.
    private static bool IsTaken(Directive directive, AssignmentLine line, SectionLine section, UnitKind kind, string unitName, int release) =>
        ValueReader.Read(new ValueContext(directive, kind, section.Name, Model.UnitNames.Instance(unitName), ValueContext.ReleaseFor(directive, release)), line.Value).Effective is not null;
}
