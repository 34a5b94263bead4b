using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Observability;

/// <summary>UNIT0604: a check that is green whatever the program does.</summary>
public sealed class WeakHealthCheckRule() : ServiceRule(
    new RuleDescriptor("UNIT0604", "A health check that cannot fail when it should", Categories.Observability, Severity.Warning, HasRepair: true))
{
    private const int LastPort = 65535;

    private static readonly string[] listers = ["ss", "netstat", "lsof"];
    private static readonly string[] finders = ["pgrep", "pidof"];
    private static readonly string[] checking = ["ExecCondition", "ExecStartPre", "ExecStartPost"];
    private static readonly string[] healthPaths = ["health", "ready", "live", "ping"];

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (unit.Unit.Health is { Kind: "command" } health)
        {
            foreach (var finding in OfScript(unit, health.Target, health.Locate, isHealth: true))
                yield return finding;
        }

        foreach (var directive in checking)
        {
            foreach (var command in unit.Commands(directive))
            {
                if (command.Run.Name == "curl" && !command.Run.IsInShell && OfCurl(command) is { } careless)
                    yield return careless;
                foreach (var piece in command.Arguments)
                {
                    if (piece.Text.IndexOf("grep", StringComparison.Ordinal) < 0 && piece.Text.IndexOf("curl", StringComparison.Ordinal) < 0)
                        continue;
                    foreach (var finding in OfScript(unit, piece.Text, (start, length) => command.Locate(piece, start, length), isHealth: false))
                        yield return finding;
                }
            }
        }
    }

    private IEnumerable<Finding> OfScript(UnitFacts unit, string script, Func<int, int, Origin> locate, bool isHealth)
    {
        if (isHealth)
        {
            foreach (var call in SystemctlCalls.InScript(unit.Unit.Name, script, locate))
            {
                if (call.Verb is "is-active" or "status" && call.Units.Count > 0 && call.Units[0].Text == unit.Unit.Name)
                    yield return Running(unit, $"systemctl {call.Verb} is true", call.Units[0].Origin);
            }
        }

        var words = ScriptWords.Of(script).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var name = PathText.FileName(words[i].Text);
            if (i > 0 && !ScriptWords.IsOperator(words[i - 1].Text) && words[i - 1].Text is not ("until" or "while" or "if" or "do" or "!" or "exec"))
                continue;

            if (name is "grep" or "egrep" or "fgrep" && Lister(words, i) is { } lister && LoosePort(script, words, i) is { } loose)
                yield return Loose(lister, loose, locate);
            else if (isHealth && finders.Contains(name) && unit.Ports.Listening.Count > 0)
                yield return Running(unit, $"{name} succeeds", locate(words[i].Start, words[i].Text.Length));
            else if (name == "curl" && Careless(words, i, isHealth) && words[i].Text is { } curl)
                yield return Silent(locate(words[i].Start, curl.Length)) is var silent && isHealth ? silent.MendedBy(Repair.Replace(curl, curl + " --fail")) : silent;
        }
    }

    private Finding Running(UnitFacts unit, string what, Origin origin) => new(
        Rule,
        $"{what} as long as the process is there, which systemd knows without being asked: a '{unit.Unit.TypeName}' that hangs, or answers every request with an error, passes; ask what it serves, with Http = or Tcp =",
        origin);

    private Finding Loose(string lister, (int Port, int Start, int Length) loose, Func<int, int, Origin> locate) => new(
        Rule,
        $"grep :{loose.Port} also finds :{loose.Port}0 to :{Math.Min((loose.Port * 10) + 9, LastPort)}, so another program's port makes this check green; {(lister == "ss" ? "let ss look for the port itself" : "ask ss for the port itself")}: ss -Hltn 'sport = :{loose.Port}' | grep -q .",
        locate(loose.Start, loose.Length));

    private Finding Silent(Origin origin) => new(
        Rule,
        "curl succeeds whatever the answer is, also with '500 Internal Server Error': the check is green while every request fails; write curl --fail",
        origin);

    // Only what asks this machine for its health is a check; another call may be there for what it sets off.
    private static bool IsOwnHealth(string text) =>
        (text.IndexOf("127.0.0.1", StringComparison.Ordinal) >= 0 || text.IndexOf("localhost", StringComparison.Ordinal) >= 0)
        && Array.Exists(healthPaths, path => text.IndexOf(path, StringComparison.OrdinalIgnoreCase) >= 0);

    private Finding? OfCurl(UnitCommand command)
    {
        var arguments = command.Run.Arguments;
        return arguments.Any(IsOwnHealth) && !arguments.Any(SaysFail) ? Silent(command.ProgramOrigin) : null;
    }

    private static bool Careless(List<(string Text, int Start)> words, int at, bool isHealth)
    {
        var isOwn = isHealth;
        for (var i = at + 1; i < words.Count; i++)
        {
            var text = words[i].Text;

            // Who looks at the answer has its own idea of what is good.
            if (text is "|" or ">" || SaysFail(text))
                return false;
            if (ScriptWords.IsOperator(text))
                break;
            isOwn |= IsOwnHealth(text);
        }

        return isOwn;
    }

    private static bool SaysFail(string option) =>
        option.StartsWith("--fail", StringComparison.Ordinal) || option is "-w" or "--write-out" || (option.Length > 1 && option[0] == '-' && option[1] != '-' && option.IndexOf('f') > 0);

    private static string? Lister(List<(string Text, int Start)> words, int grep)
    {
        if (grep < 2 || words[grep - 1].Text != "|")
            return null;
        for (var i = grep - 2; i >= 0; i--)
        {
            var name = PathText.FileName(words[i].Text);
            if (listers.Contains(name))
                return name;
            if (ScriptWords.IsOperator(words[i].Text))
                return null;
        }

        return null;
    }

    private static (int Port, int Start, int Length)? LoosePort(string script, List<(string Text, int Start)> words, int grep)
    {
        for (var i = grep + 1; i < words.Count && !ScriptWords.IsOperator(words[i].Text); i++)
        {
            var (text, start) = words[i];
            if (text[0] == '-' && text.IndexOf('w') > 0)
                return null;
            if (text[0] != ':' || !ListenArguments.TryPort(text.Substring(1), out var port))
                continue;

            // Nothing longer is a port, and a blank inside the quotes ends the number.
            var end = start + text.Length;
            var isQuoted = start > 0 && script[start - 1] is '"' or '\'';
            return port * 10 <= LastPort && !(isQuoted && end < script.Length && script[end] == ' ') ? (port, start, text.Length) : null;
        }

        return null;
    }
}
