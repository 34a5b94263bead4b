using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Users;

/// <summary>UNIT0949: what a unit of users keeps lies in the user's home, or below /run/user, and ProtectHome= hides both.</summary>
public sealed class HiddenOwnHomeRule() : UnitRule(new RuleDescriptor("UNIT0949", "ProtectHome= hides what the unit keeps at home", Categories.Users, Severity.Error, HasRepair: true))
{
    private const string Key = "ProtectHome";

    // systemd's own names for places that lie in a user's home, or below /run/user.
    private static readonly string[] atHome = ["~", "%h", "%S", "%C", "%L", "%E", "%t"];

    protected override IEnumerable<Finding> Check(UnitFacts unit)
    {
        if (!unit.Unit.IsOfUsers || unit.Value(Key) is not { } home || (BooleanGrammar.Parse(home.Text) != true && home.Text != "tmpfs"))
            yield break;

        var isEmpty = home.Text == "tmpfs";
        if (!isEmpty && UnitPaths.DirectoryDirectives.FirstOrDefault(directive => unit.Has(directive) && unit.Items(directive).Any()) is { } kept)
        {
            yield return new Finding(
                Rule,
                $"{kept}= of a user's unit lies in the user's home or below /run/user, and {Written.Setting(unit, Key, "yes")} hides both: the program cannot write there; {Written.Setting(unit, Key, "tmpfs")} shows what systemd made for it and nothing else",
                unit.Items(kept).First().Origin).Beside([home.Origin]).MendedBy(Repair.Set(Key, "tmpfs"));
        }
        else if (unit.Value("WorkingDirectory") is { } directory && IsAtHome(directory.Text.TrimStart('-')))
        {
            yield return new Finding(
                Rule,
                $"{directory.Text} is in the user's home, which {Written.Setting(unit, Key, home.Text)} hides: the program starts somewhere else, or not at all; {Written.Setting(unit, Key, "read-only")} shows it",
                directory.Origin).Beside([home.Origin]).MendedBy(Repair.Set(Key, "read-only"));
        }
    }

    private static bool IsAtHome(string path) => Array.Exists(atHome, place => path == place || path.StartsWith(place + "/", StringComparison.Ordinal));
}
