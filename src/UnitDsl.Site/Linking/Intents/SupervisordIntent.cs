using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Intents;

/// <summary><c>[Supervisord]</c>: which configuration of supervisord the program is to be in.</summary>
internal static class SupervisordIntent
{
    private const int Longest = 64;

    public static void Apply(UnitDraft draft, AppliedAttribute attribute)
    {
        if (draft.Kind != UnitKind.Service)
        {
            if (!attribute.IsAssemblyWide)
                draft.Report(LanguageRules.WrongKind, $"A .{KindRecords.Word(draft.Kind)} unit runs no program, so there is nothing to tell supervisord", attribute.Whole);
            return;
        }

        if (new Intent(draft, attribute).Argument(0) is not { } file)
            return;

        // What {Unit} is of a template ends with it.
        var name = file.Text.TrimEnd('@');
        if (!IsName(name))
        {
            draft.Report(LanguageRules.InvalidIntent, $"'{file.Text}' is no name for a file of supervisord: letters, digits, dots, dashes and underscores, without .conf, beginning with a letter or digit", file.Origin);
            return;
        }

        draft.Intentions.RemoveAll(static earlier => earlier is SupervisordIntention);
        draft.Intentions.Add(new SupervisordIntention(name, attribute.Whole));
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= Longest && IsPlain(name[0]) && name.All(static c => IsPlain(c) || c is '.' or '-' or '_') && !name.EndsWith(".conf", StringComparison.Ordinal);

    private static bool IsPlain(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
