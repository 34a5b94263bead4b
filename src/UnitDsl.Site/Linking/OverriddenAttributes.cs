using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking;

/// <summary>
/// UNIT0017: later wins, so a pattern wins over what the same record says in front of it. Who writes a directive beside a pattern means the
/// opposite.
/// </summary>
internal static class OverriddenAttributes
{
    public static void Check(UnitDraft draft, IReadOnlyList<AppliedAttribute> attributes)
    {
        var direct = new Dictionary<(int Layer, string Name), AppliedAttribute>();
        foreach (var attribute in attributes)
        {
            if (attribute.Use.OwnName is not { } name)
                continue;

            if (!attribute.IsFromPattern)
            {
                direct[(attribute.Layer, name)] = attribute;
            }
            else if (direct.TryGetValue((attribute.Layer, name), out var overridden)
                && DirectiveCatalogue.FindForKind(draft.Kind, name) is { Repeat: Repeat.Last or Repeat.First })
            {
                draft.Report(
                    LanguageRules.OverriddenByPattern,
                    $"This {name} has no effect: a pattern further on sets it again, and later wins; write it after the pattern",
                    overridden.Whole);
            }
        }
    }
}
