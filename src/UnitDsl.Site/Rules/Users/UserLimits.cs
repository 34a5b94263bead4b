using UnitDsl.Site.Facts;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Users;

/// <summary>The lines of a unit of users that its manager does something else with than the machine's would.</summary>
internal static class UserLimits
{
    public static IEnumerable<(Directive Directive, Said Said, InUserManager Limit)> Of(UnitFacts unit)
    {
        if (!unit.Unit.IsOfUsers)
            yield break;

        foreach (var setting in unit.Unit.Settings)
        {
            if (DirectiveCatalogue.Find(setting.Section, setting.Name) is not { } directive || !ReferenceEquals(unit.Find(setting.Name), setting))
                continue;

            // One place is enough for a directive of several lines: the last, which is what counts of most.
            var lines = setting.Facts.Lines;
            for (var i = lines.Count - 1; i >= 0; i--)
            {
                if (InUserManager.Of(directive, lines[i].Text) is { } limit && !(unit.Unit.Release > limit.Until))
                {
                    yield return (directive, lines[i], limit);
                    break;
                }
            }
        }
    }

    /// <summary>It has a namespace of users of its own, in which it may do more.</summary>
    public static bool HasOwnNamespace(UnitFacts unit) => unit.Text("PrivateUsers") is { } text && BooleanGrammar.Parse(text) != false;
}
