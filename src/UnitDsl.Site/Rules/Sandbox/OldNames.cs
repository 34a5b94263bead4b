using UnitDsl.Site.Files;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>UNIT0423: names and words that systemd still reads, or reads past, and will not know one day.</summary>
internal sealed class OldNames : IFileRule
{
    public static readonly RuleDescriptor Descriptor = new("UNIT0423", "An old name", Categories.Versions, Severity.Warning, HasRepair: true);

    // Others have more to say of these.
    private static readonly HashSet<string> elsewhere = new(StringComparer.Ordinal)
    {
        "StartLimitInterval", "StartLimitBurst", "StartLimitAction", "FailureAction", "RebootArgument", "BindTo", "PropagateReloadTo", "PropagateReloadFrom", "RequiresOverridable", "RequisiteOverridable", "OnFailureIsolate",
    };

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [Descriptor];

    /// <summary>What systemd complains of, or has long ceased to heed.</summary>
    public static bool Is(ValueMistake mistake)
    {
        var directive = mistake.Directive;
        return directive.IsIgnored
            || (mistake.Problem.Consequence == Consequence.Complains && !elsewhere.Contains(directive.Name)
                && (directive.Alias is not null || directive.Facets.Words("obsolete").Any(word => word.StartsWith(mistake.Wrong + ">", StringComparison.Ordinal))));
    }

    /// <summary>Old names that systemd takes without a word.</summary>
    public IEnumerable<Finding> Check(LoadedFile file, string unitName, UnitKind kind, int release)
    {
        var parts = file.File.Parts;
        for (var i = 0; i < file.File.ReadParts; i++)
        {
            if (parts[i] is not AssignmentLine { Flaw: LineFlaw.None, Section: { } section } line || elsewhere.Contains(line.Name)
                || DirectiveCatalogue.Find(section.Name, line.Name) is not { Alias: { } alias } directive || directive.Facets.Has("warns"))
            {
                continue;
            }

            var gone = directive.Until is { } until && until < release ? $"{line.Name}= has had no effect since systemd {until + 1}" : $"{line.Name}= is an old name, which newer documentation does not have";
            yield return new Finding(
                Descriptor,
                $"{gone}; write {alias}=",
                FileOrigins.OfLine(file.Path, line.NameText.Start.Line, line.NameText.Start.Column, line.Name.Length));
        }
    }
}
