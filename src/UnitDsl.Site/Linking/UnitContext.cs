using System.Text;
using UnitDsl.Site.Linking.Slots;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;

namespace UnitDsl.Site.Linking;

/// <summary>The state of linking one unit: what is built in, and the problems found so far.</summary>
internal sealed class UnitContext(string typeName, string siteName, bool isPatternCheck)
{
    private readonly List<Finding> problems = [];
    private readonly HashSet<Finding> told = [];

    /// <summary>The unit's name without its suffix, once it is known.</summary>
    public string? UnitStem { get; set; }

    /// <summary>The main port, once it is known.</summary>
    public string? MainPort { get; set; }

    /// <summary>The address of the main port, once it is known.</summary>
    public string? Bind { get; set; }

    /// <summary>The slot that the record is linked for, where it is in slots.</summary>
    public SlotPlan? Slot { get; init; }

    public string SiteName => siteName;

    public string TypeName => typeName;

    /// <summary>True when a pattern is checked by itself: names must resolve, values are not known.</summary>
    public bool IsPatternCheck => isPatternCheck;

    public IReadOnlyList<Finding> Problems => problems;

    public static IReadOnlyList<string> BuiltInNames { get; } = ["Unit", "Port", "Bind", "Site", "Slot"];

    public void Report(Finding problem)
    {
        if (told.Add(problem))
            problems.Add(problem);
    }

    public void Report(RuleDescriptor rule, string message, Origin origin) => Report(new Finding(rule, message, origin));

    public Resolution BuiltIn(string name) => name switch
    {
        "Unit" => Known(UnitStem),
        "Port" => Known(MainPort),
        "Bind" => Known(Bind),
        "Slot" => Known(Slot?.Name),
        "Site" => new Resolution(ResolutionKind.Found, siteName),
        _ => Resolution.Unknown,
    };

    /// <summary>What a member's or an argument's text comes to in its scope. Problems inside it are the caller's to report, at the hole that asked.</summary>
    public static Resolution Evaluate(string template, Scope scope, Origin? origin)
    {
        if (Template.IsLiteral(template))
            return new Resolution(ResolutionKind.Found, template, origin, IsVerbatim: true);
        if (!Template.TryParse(template, out var parsed, out var errorAt))
            return new Resolution(ResolutionKind.Malformed, Origin: origin?.At(errorAt, 1));

        var text = new StringBuilder();
        foreach (var part in parsed.Parts)
        {
            if (!part.IsHole)
            {
                text.Append(part.Text);
                continue;
            }

            var inner = scope.Resolve(part.Text);
            if (inner.Kind != ResolutionKind.Found)
                return inner.Kind == ResolutionKind.Unknown ? new Resolution(ResolutionKind.Failed, part.Text, origin?.At(part.Start, part.Length)) : inner;
            text.Append(inner.Text);
            if (text.Length > HoleFiller.LongestText)
                return new Resolution(ResolutionKind.Failed, "the text becomes too long", origin);
            if (parsed.IsSingleHole)
                return new Resolution(ResolutionKind.Found, inner.Text, inner.Origin ?? origin, IsVerbatim: inner is { Origin: not null, IsVerbatim: true });
        }

        return new Resolution(ResolutionKind.Found, text.ToString(), origin);
    }

    private Resolution Known(string? text) => text is not null
        ? new Resolution(ResolutionKind.Found, text)
        : isPatternCheck ? new Resolution(ResolutionKind.Found, "1") : Resolution.Unknown;
}
