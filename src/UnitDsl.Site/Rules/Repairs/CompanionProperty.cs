using UnitDsl.Site.Model;

namespace UnitDsl.Site.Rules.Repairs;

/// <summary>The properties by which an attribute of a service says a directive of the timer that it declares.</summary>
internal static class CompanionProperty
{
    private static readonly Dictionary<string, string> ofTimers = new(StringComparer.Ordinal)
    {
        ["AccuracySec"] = "Accuracy",
        ["RandomizedDelaySec"] = "RandomizedDelay",
    };

    /// <summary>The property; null for a unit that has a record of its own, and where there is no such property.</summary>
    public static string? Of(UnitModel unit, string directive) =>
        unit.Companion is { Attribute: "Schedule" or "Every" } && ofTimers.TryGetValue(directive, out var property) ? property : null;
}
