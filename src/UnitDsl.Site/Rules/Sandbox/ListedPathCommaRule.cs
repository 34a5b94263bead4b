using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>UNIT0404: a comma belongs to the path in front of it, and no such path exists.</summary>
public sealed class ListedPathCommaRule() : UnitRule(Descriptor)
{
    /// <summary>Shared with the words that a blank in a path leaves behind, which the grammar finds.</summary>
    internal static readonly RuleDescriptor Descriptor = new("UNIT0404", "A comma or a blank in a list of paths", Categories.Sandbox, Severity.Error, HasRepair: true);

    private static readonly string[] directives = ["ReadWritePaths", "ReadOnlyPaths", "InaccessiblePaths", "ExecPaths", "NoExecPaths"];

    internal static bool IsBrokenPath(ValueMistake mistake) =>
        mistake.Directive.Kind is "path-list" or "bind-path-list" && mistake.Problem.Consequence == Consequence.IgnoresWord && mistake.Problem is { Offset: > 0, Replacement: null }
        && mistake.Wrong.Length > 0 && mistake.Wrong[0] != '/';

    protected override IEnumerable<Finding> Check(UnitFacts unit)
    {
        foreach (var directive in directives)
        {
            if (!unit.Has(directive))
                continue;
            foreach (var path in unit.Paths(directive))
            {
                if (unit.Unit.Dialect == Dialect.Record && (path.Path.IndexOf(" /", StringComparison.Ordinal) >= 0 || path.Path.IndexOf(",/", StringComparison.Ordinal) >= 0))
                {
                    yield return new Finding(Rule, $"An argument is one path, and no '{path.Path}' exists: the service fails with 226/NAMESPACE; write each path as an argument of its own", path.Origin);
                    continue;
                }

                if (!path.Path.EndsWith(",", StringComparison.Ordinal) && path.Path.IndexOf(",/", StringComparison.Ordinal) < 0)
                    continue;
                var right = path.Written.Replace(",/", " /").TrimEnd(',');
                var finding = new Finding(
                    Rule,
                    path.MayBeMissing
                        ? $"Blanks separate paths, so the comma is part of this one: no '{path.Path}' exists, and the line does nothing; write '{right}'"
                        : $"Blanks separate paths, so the comma is part of this one: no '{path.Path}' exists, and the service fails with 226/NAMESPACE; write '{right}'",
                    path.Origin);
                yield return finding.With(LanguageRules.Suggestion, right).With(ValueRule.Wrong, path.Written);
            }
        }
    }
}
