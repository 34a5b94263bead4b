using UnitDsl.Site.Handover;
using UnitDsl.Site.Joining;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Intents;

/// <summary><c>[Launcher]</c>: which transient unit runs the program, and whether <c>systemd-run</c> can make one of what the record says.</summary>
internal static class LauncherIntent
{
    private const string Section = "Service";
    private const string Role = "run";

    public static void Apply(UnitDraft draft, AppliedAttribute attribute)
    {
        if (draft.Kind != UnitKind.Service)
        {
            draft.Report(LanguageRules.WrongKind, $"A .{KindRecords.Word(draft.Kind)} unit runs no program that could be launched; [Launcher] belongs on a service", attribute.Whole);
            return;
        }

        draft.Intentions.RemoveAll(static intention => intention is LauncherIntention);
        if (ChildOf(draft, attribute) is { } child)
            draft.Intentions.Add(new LauncherIntention(child, attribute.Whole));
    }

    /// <summary>What only shows once the whole unit is known.</summary>
    public static void CheckUses(UnitDraft draft)
    {
        if (draft.Context.IsPatternCheck || draft.Intentions.OfType<LauncherIntention>().FirstOrDefault() is not { } launcher)
            return;

        if (draft.Context.Slot is not null)
            draft.Report(LanguageRules.InvalidIntent, "A service in slots has units of its own for each slot, and a launcher would put another one behind each: leave [Launcher] out, the slots are plain services", launcher.Origin);
        foreach (var setting in draft.Settings().Where(static setting => setting.Section == Section))
        {
            foreach (var assignment in setting.Assignments)
                Check(draft, setting, assignment, launcher);
        }
    }

    private static void Check(UnitDraft draft, Setting setting, Assignment assignment, LauncherIntention launcher)
    {
        // The defaults of the base record stand in nobody's source.
        var origin = assignment.Words[0].Origin;
        if (TransientProperties.Refusal(setting.Name, assignment.Text) is { } why)
            draft.Report(LanguageRules.CannotHandOver, $"{why}; leave [Launcher] out, a plain service can", KindRecords.IsBase(origin.TypeId) ? launcher.Origin : origin);
    }

    private static string? ChildOf(UnitDraft draft, AppliedAttribute attribute)
    {
        var owner = draft.Context.UnitStem + UnitKind.Service.Suffix();
        if (new Intent(draft, attribute).Argument(0) is not { } written)
            return null;
        if (written.Text.Length == 0)
            return Companion.ReferenceTo(Companion.NameOf(owner, Role, UnitKind.Service));

        var name = UnitName.WithDefaultSuffix(written.Text);
        var problem =
            !UnitName.IsValid(name, out var why) ? $"'{name}' is no unit name: {why}"
            : UnitName.SuffixOf(name) != UnitKind.Service.Suffix() ? $"'{name}' names no service, and systemd-run starts the program in one"
            : name == owner ? $"{name} is the launcher itself: the unit that it starts has a name of its own, such as {Companion.NameOf(owner, Role, UnitKind.Service)}"
            : UnitName.IsTemplate(owner) != UnitName.IsTemplate(name) ? UnitName.IsTemplate(owner) ? $"The launcher is a template, so what its instances start is one, too: write {UnitName.WithoutSuffix(name)}@" : $"The launcher is no template, so what it starts is none either: '{name}' has no instance"
            : null;
        if (problem is null)
            return Companion.ReferenceTo(name);

        // A pattern does not know its name yet.
        if (!draft.Context.IsPatternCheck)
            draft.Report(LanguageRules.InvalidIntent, problem, written.Origin);
        return null;
    }
}
