using System.Runtime.CompilerServices;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules;

/// <summary>UNIT0020 to UNIT0023 for units that are named by their types: whether the directive takes a unit of that kind is known once it has its name.</summary>
public sealed class ReferenceValueRule : ISiteRule
{
    public IReadOnlyList<RuleDescriptor> Descriptors => ValueRule.All;

    public IEnumerable<Finding> Check(SiteModel site)
    {
        UnitNames? names = null;

        // What a pattern says is one object in all its units.
        var clean = new HashSet<(Setting, UnitKind)>(new SameSetting());
        foreach (var unit in site.Units)
        {
            if (!unit.IsWritten || unit.Dialect != Dialect.Record || unit.TypeReferences.Count == 0)
                continue;

            names ??= new UnitNames(site);
            foreach (var setting in unit.Settings)
            {
                if (!setting.HasTypeReferences || clean.Contains((setting, unit.Kind)) || DirectiveCatalogue.Find(setting.Section, setting.Name) is not { } directive || directive.SinceIn(setting.Section) > unit.Release)
                    continue;

                var context = new ValueContext(directive, unit.Kind, setting.Section, UnitNames.Instance(unit.Name), ValueContext.ReleaseFor(directive, unit.Release));
                var isClean = true;
                foreach (var assignment in setting.Assignments)
                {
                    if (Named(assignment, names) is not { } named)
                        continue;
                    foreach (var problem in named.Judge(context).Problems)
                    {
                        isClean = false;
                        yield return ValueRule.Found(directive, problem with { Replacement = null }, named.Text, named.Locate(problem.Offset, problem.Length));
                    }
                }

                if (isClean && setting.Assignments.All(static assignment => assignment.Text.IndexOf('%') < 0))
                    clean.Add((setting, unit.Kind));
            }
        }
    }

    // Who refers to what is no unit is told so by another rule.
    private static Assignment? Named(Assignment assignment, UnitNames names)
    {
        var words = new List<Word>(assignment.Words.Count);
        foreach (var word in assignment.Words)
        {
            if (word.TypeId is not { } id)
                words.Add(word);
            else if (names.Find(id) is { } name)
                words.Add(word with { Text = name, TypeId = null });
            else
                return null;
        }

        return new Assignment(words.ToEquatableArray());
    }

    private sealed class SameSetting : IEqualityComparer<(Setting Setting, UnitKind Kind)>
    {
        public bool Equals((Setting Setting, UnitKind Kind) one, (Setting Setting, UnitKind Kind) other) => ReferenceEquals(one.Setting, other.Setting) && one.Kind == other.Kind;

        public int GetHashCode((Setting Setting, UnitKind Kind) value) => RuntimeHelpers.GetHashCode(value.Setting);
    }
}
