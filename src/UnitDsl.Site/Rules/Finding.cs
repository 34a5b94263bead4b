using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules;

public enum Severity
{
    Info,
    Warning,
    Error,
}

/// <summary>What is told about a rule wherever it is listed.</summary>
/// <param name="Id">Stable, never reused.</param>
/// <param name="Title">One sentence-case line.</param>
/// <param name="Category">The group that severities can be set for as a whole.</param>
/// <param name="Severity">Unless the user says otherwise.</param>
/// <param name="IsLanguage">An error of the language itself: nothing can be emitted, so it cannot be switched off.</param>
/// <param name="HasRepair">What it finds can say how it would be mended.</param>
public sealed record RuleDescriptor(string Id, string Title, string Category, Severity Severity, bool IsLanguage = false, bool HasRepair = false)
{
    /// <summary>Where the rule's page is.</summary>
    public string HelpUri => HelpUriOf(Id);

    /// <summary>The page of a rule that only the build knows.</summary>
    public static string HelpUriOf(string id) => $"https://github.com/unitdsl/unitdsl/blob/main/docs/rules/{id}.md";
}

/// <summary>A fact that a code fix needs.</summary>
public sealed record FindingProperty(string Name, string Value);

/// <summary>A mistake, in the user's words, with the places it concerns.</summary>
public sealed record Finding(RuleDescriptor Rule, string Message, Origin Origin, EquatableArray<Origin> Others, EquatableArray<FindingProperty> Properties)
{
    public Finding(RuleDescriptor rule, string message, Origin origin)
        : this(rule, message, origin, EquatableArray<Origin>.Empty, EquatableArray<FindingProperty>.Empty)
    {
    }

    /// <summary>The same with the other places that it concerns.</summary>
    public Finding Beside(IEnumerable<Origin> others) => this with { Others = others.Where(other => other != Origin).Distinct().ToEquatableArray() };

    /// <summary>The same with a fact that a fix needs.</summary>
    public Finding With(string property, string value) => this with { Properties = Properties.Append(new FindingProperty(property, value)).ToEquatableArray() };
}
