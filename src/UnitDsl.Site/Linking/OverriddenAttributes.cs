using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking;

/// <summary>
/// UNIT0017: later wins, so a pattern wins over what the same record says in front of it. Who writes a directive beside a pattern means the
/// opposite.
/// </summary>
internal static class OverriddenAttributes
{
    /// <summary>Looks at the record itself only: what it derives from is looked at by itself.</summary>
    public static void Check(UnitDraft draft, IReadOnlyList<AppliedAttribute> attributes)
    {
        var own = attributes.Count == 0 ? 0 : attributes[attributes.Count - 1].Layer;
        Dictionary<string, AppliedAttribute>? direct = null;
        foreach (var attribute in attributes)
        {
            if (attribute.Layer != own || attribute.Use.OwnName is not { } name)
                continue;

            if (!attribute.IsFromPattern)
            {
                (direct ??= new(StringComparer.Ordinal))[name] = attribute;
            }
            else if (direct is not null && direct.TryGetValue(name, out var overridden)
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
