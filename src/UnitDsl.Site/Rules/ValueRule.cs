using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Commands;
using UnitDsl.Site.Rules.Containers;
using UnitDsl.Site.Rules.Dependencies;
using UnitDsl.Site.Rules.Lifecycle;
using UnitDsl.Site.Rules.Observability;
using UnitDsl.Site.Rules.Ports;
using UnitDsl.Site.Rules.Sandbox;
using UnitDsl.Site.Rules.Timers;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules;

/// <summary>UNIT0020 to UNIT0023: a value that systemd would not take as it stands, told by what it would do instead.</summary>
public sealed class ValueRule : IUnitRule
{
    /// <summary>The property that holds the characters that are wrong, as a fix has to find them.</summary>
    public const string Wrong = "Wrong";

    private const string Category = "UnitDsl.Values";

    private const int LongestShown = 40;

    private static readonly RuleDescriptor refused = new("UNIT0020", "A value over which systemd refuses the unit", Category, Severity.Error, HasRepair: true);
    private static readonly RuleDescriptor ignored = new("UNIT0021", "A value that systemd ignores", Category, Severity.Error, HasRepair: true);
    private static readonly RuleDescriptor leftOut = new("UNIT0022", "A word that systemd leaves out", Category, Severity.Error, HasRepair: true);
    private static readonly RuleDescriptor complained = new("UNIT0023", "A value about which systemd complains", Category, Severity.Warning, HasRepair: true);

    private static readonly SpecificValue[] specific =
    [
        .. CommandsRules.OfValues, .. LifecycleRules.OfValues, .. TimersRules.OfValues, .. SandboxRules.OfValues,
        .. DependenciesRules.OfValues, .. PortsRules.OfValues, .. ObservabilityRules.OfValues, .. ContainersRules.OfValues,
    ];

    /// <summary>One for each thing that systemd does, and those of mistakes that have a rule of their own.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } = [refused, ignored, leftOut, complained, .. specific.Where(static value => !value.IsOfFiles).Select(static value => value.Rule).Distinct()];

    /// <summary>Those that only files can have.</summary>
    public static IReadOnlyList<RuleDescriptor> OfFiles { get; } = [.. specific.Where(static value => value.IsOfFiles).Select(static value => value.Rule).Distinct()];

    public IReadOnlyList<RuleDescriptor> Descriptors => All;

    public IEnumerable<Finding> Check(UnitModel unit) => Check(unit, static _ => true);

    /// <summary>What is wrong with a pattern's values whoever derives from it: the others are judged where they are known.</summary>
    internal static IEnumerable<Finding> CheckFixed(UnitModel pattern) => Check(pattern, static assignment => !assignment.Words.Any(static word => word.HasHoles));

    private static IEnumerable<Finding> Check(UnitModel unit, Func<Assignment, bool> isAsked)
    {
        // The lines of files were judged where they were read, also those that count no more.
        if (!unit.IsWritten || unit.Dialect == Dialect.File)
            yield break;

        var instance = UnitNames.Instance(unit.Name);
        foreach (var setting in unit.Settings)
        {
            if (setting.HasTypeReferences || DirectiveCatalogue.Find(setting.Section, setting.Name) is not { } directive || directive.SinceIn(setting.Section) > unit.Release)
                continue;

            var release = ValueContext.ReleaseFor(directive, unit.Release);
            var context = new ValueContext(directive, unit.Kind, setting.Section, instance, release) { Podman = unit.Podman ?? PodmanRelease.Default };
            if (!directive.IsQuadlet && setting.Facts.IsClean(unit.Kind, release, () => setting.Assignments.All(assignment => assignment.Judge(context).Problems.Count == 0)))
                continue;
            foreach (var assignment in setting.Assignments)
            {
                if (!isAsked(assignment))
                    continue;
                foreach (var problem in assignment.Judge(context).Problems)
                {
                    var origin = assignment.Locate(problem.Offset, problem.Length);
                    if (!unit.Problems.Any(told => told.Origin.IsSameTextAs(origin)))
                        yield return Found(directive, problem, assignment.Text, origin);
                }
            }
        }
    }

    /// <summary>What is told about a problem, as the rule whose matter it is.</summary>
    internal static Finding Found(Directive directive, ValueProblem problem, string text, Origin origin)
    {
        var mistake = new ValueMistake(directive, text, problem);
        var known = Specific(mistake, origin.Part == OriginPart.Value);
        var descriptor = known?.Rule ?? Of(problem.Consequence);
        var wrong = text.Substring(problem.Offset, problem.Length);
        var message = $"{directive.Name}=: {problem.Message}; {(directive.IsQuadlet ? DoesQuadlet(problem.Consequence) : Does(problem.Consequence))}{(known?.Advice?.Invoke(mistake) is { } advice ? "; " + advice : "")}";
        return problem.Replacement is not { } replacement
            ? new Finding(descriptor, message, origin)
            : new Finding(
                descriptor,
                Mended(text, problem, replacement) is { Length: > 0 } mended ? $"{message}; write '{mended}'" : $"{message}; leave it out",
                origin,
                EquatableArray<Origin>.Empty,
                EquatableArray.Create(new FindingProperty(LanguageRules.Suggestion, replacement), new FindingProperty(Wrong, wrong)));
    }

    /// <summary>The whole value as it would be, or the word of a long one, since half a word tells nobody what to write.</summary>
    private static string Mended(string text, ValueProblem problem, string replacement)
    {
        if (text.Length <= LongestShown)
            return text.Substring(0, problem.Offset) + replacement + text.Substring(problem.Offset + problem.Length);

        var from = problem.Offset;
        while (from > 0 && text[from - 1] != ' ')
            from--;
        var end = problem.Offset + problem.Length;
        while (end < text.Length && text[end] != ' ')
            end++;
        return text.Substring(from, problem.Offset - from) + replacement + text.Substring(problem.Offset + problem.Length, end - problem.Offset - problem.Length);
    }

    // What systemd merely complains of is no error, whatever rule it is the matter of.
    private static SpecificValue? Specific(ValueMistake mistake, bool isInFile) => Array.Find(
        specific, value => (isInFile || !value.IsOfFiles) && (mistake.Problem.Consequence != Consequence.Complains || value.Rule.Severity != Severity.Error) && value.Is(mistake));

    private static RuleDescriptor Of(Consequence consequence) => consequence switch
    {
        Consequence.RefusesUnit => refused,
        Consequence.IgnoresLine or Consequence.IgnoresRest => ignored,
        Consequence.IgnoresWord => leftOut,
        _ => complained,
    };

    // Quadlet itself looks at next to nothing.
    private static string DoesQuadlet(Consequence consequence) => consequence switch
    {
        Consequence.RefusesUnit => "the unit would fail when it is started",
        Consequence.Complains => "Podman would take it, and complain",
        _ => "nobody would say so",
    };

    private static string Does(Consequence consequence) => consequence switch
    {
        Consequence.RefusesUnit => "systemd would not load the unit",
        Consequence.IgnoresLine => "systemd would ignore the line, as if it were not there",
        Consequence.IgnoresRest => "systemd would ignore this and what follows it in the line",
        Consequence.IgnoresWord => "systemd would leave it out and go on without it",
        _ => "systemd would take it, and complain",
    };
}
