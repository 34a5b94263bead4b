using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Intents;

/// <summary><c>[WholeSite]</c>: a target for all units of the site; which they are is known once the site is joined.</summary>
internal static class WholeSiteIntent
{
    public static void Apply(UnitDraft draft, AppliedAttribute attribute)
    {
        if (draft.Kind == UnitKind.Target)
            draft.Intentions.Add(new WholeSiteIntention(attribute.Whole));
        else
            draft.Report(LanguageRules.WrongKind, $"A .{KindRecords.Word(draft.Kind)} unit stands for nothing but itself: [WholeSite] belongs on a record that derives from Target", attribute.Whole);
    }
}
