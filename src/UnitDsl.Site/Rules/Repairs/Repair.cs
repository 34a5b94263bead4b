using UnitDsl.Site.Facts;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Repairs;

/// <summary>
/// What would mend a finding, said in terms of directives and not of a text, so that whoever applies it needs to know nothing of the rule. It
/// travels as a property of the finding.
/// </summary>
public static class Repair
{
    /// <summary>The property that holds the first repair; others are numbered on from 2.</summary>
    public const string Property = "Repair";

    private const int Most = 9;
    private const char StepEnd = '\n';
    private const char FieldEnd = '\t';

    public static Change Set(string directive, params string[] values) => new(ChangeKind.Set, directive, values);

    /// <summary>A directive with one value, where it is written: of a unit that an attribute of another one declares, by a property of that.</summary>
    public static Change Set(UnitFacts unit, string directive, string value) =>
        CompanionProperty.Of(unit.Unit, directive) is { } property ? SetProperty(unit.Unit.Companion!.Attribute!, property, value) : Set(directive, value);

    public static Change Add(string directive, params string[] values) => new(ChangeKind.Add, directive, values);

    public static Change Remove(string directive) => new(ChangeKind.Remove, directive);

    public static Change RemoveHere() => new(ChangeKind.RemoveHere, "");

    public static Change RemoveItem() => new(ChangeKind.RemoveItem, "");

    public static Change Replace(string wrong, string right) => new(ChangeKind.Replace, wrong, right);

    public static Change SetProperty(string attribute, string property, string text) => new(ChangeKind.SetProperty, attribute, property, text);

    public static Change RemoveProperty(string property) => new(ChangeKind.RemoveProperty, property);

    public static Change Rewrite(string wrong, string right) => new(ChangeKind.Rewrite, wrong, right);

    public static Change ReplaceByHole(string wrong, string hole) => new(ChangeKind.ReplaceByHole, wrong, hole);

    public static Change AddWith(string attribute, string property, string text) => new(ChangeKind.AddWith, attribute, property, text);

    /// <summary>The same finding with one more way to mend it, all of whose steps are taken together.</summary>
    public static Finding MendedBy(this Finding finding, params Change[] steps)
    {
        var count = finding.Properties.Count(static property => property.Name.StartsWith(Property, StringComparison.Ordinal));
        var name = count == 0 ? Property : Property + (count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var text = string.Join(StepEnd.ToString(), steps.Select(static step => string.Join(FieldEnd.ToString(), step.Values.Prepend(step.Name).Prepend(step.Kind.ToString()))));
        return text.Count(static c => c == StepEnd) >= steps.Length ? finding : finding with { Properties = finding.Properties.Append(new FindingProperty(name, text)).ToEquatableArray() };
    }

    /// <summary>The ways to mend that the properties of a finding hold, best first.</summary>
    public static IEnumerable<IReadOnlyList<Change>> Of(Func<string, string?> property)
    {
        for (var i = 1; i <= Most && property(i == 1 ? Property : Property + i.ToString(System.Globalization.CultureInfo.InvariantCulture)) is { } text; i++)
        {
            yield return text.Split(StepEnd)
                .Select(static step => step.Split(FieldEnd))
                .Select(static fields => new Change((ChangeKind)Enum.Parse(typeof(ChangeKind), fields[0]), fields[1], fields.Skip(2).ToArray()))
                .ToList();
        }
    }
}
