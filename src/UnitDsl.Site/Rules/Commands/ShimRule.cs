using UnitDsl.Site.Facts;

namespace UnitDsl.Site.Rules.Commands;

/// <summary>UNIT0322: a program by way of a version manager or a package's link is another one after the next upgrade, or none.</summary>
public sealed class ShimRule() : ServiceRule(
    new RuleDescriptor("UNIT0322", "A program by way of a version manager", Categories.Commands, Severity.Warning))
{
    private const string NodeInstead = "install node for the whole machine, and name /usr/bin/node";

    private static readonly (string Part, string Why, string Instead)[] managers =
    [
        ("/.nvm/versions/", "nvm keeps each version in a directory of its own, and the next 'nvm install' and clean-up takes this one away", NodeInstead),
        ("/.nvm/", "nvm is a function of an interactive shell, and changes these files whenever a version is installed", NodeInstead),
        ("/.fnm/", "fnm keeps each version in a directory of its own, which goes with the next upgrade", NodeInstead),
        ("/fnm_multishells/", "fnm makes this directory for one shell, and takes it away when that ends", NodeInstead),
        ("/.volta/bin/", "volta's shim picks the version by the directory it is started in", NodeInstead),
        ("/.asdf/shims/", "asdf's shim picks the version by a .tool-versions file near where it is started", "install the runtime for the whole machine, or name the file below .asdf/installs"),
        ("/mise/shims/", "mise's shim picks the version by a file near where it is started", "install the runtime for the whole machine, or name the file below mise/installs"),
        ("/.pyenv/shims/", "pyenv's shim picks the version by a .python-version file near where it is started", "name the python of a virtual environment of the application's own: /opt/shop/venv/bin/python"),
        ("/.rbenv/shims/", "rbenv's shim picks the version by a .ruby-version file near where it is started", "install ruby for the whole machine, and name that"),
        ("/.nodenv/shims/", "nodenv's shim picks the version by a file near where it is started", NodeInstead),
        ("/.sdkman/candidates/", "SDKMAN's link moves with the next 'sdk default'", "install the runtime for the whole machine, and name that"),
        ("/node_modules/.bin/", "npm writes this link anew with each install, and it looks for 'node' in the search path, where systemd's is not your shell's", "run the file that it points to by node: /usr/bin/node /srv/shop/node_modules/next/dist/bin/next start"),
    ];

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        foreach (var command in unit.AllCommands)
        {
            if (Find(command) is { } found)
                yield return found;
        }
    }

    private Finding? Find(UnitCommand command)
    {
        foreach (var (part, why, instead) in managers)
        {
            if (command.Text.IndexOf(part, StringComparison.Ordinal) < 0)
                continue;
            foreach (var word in command.Arguments.Prepend(command.Command.Program))
            {
                if (Path(word.Text, part) is not var (start, length))
                    continue;
                return new Finding(Rule, $"{word.Text.Substring(start, length)} will not stay: {why}; {instead}", command.Locate(word, start, length));
            }
        }

        var name = command.Run.Name;
        var isDownload = name is "npx" or "bunx" || (name is "pnpm" or "yarn" && command.Run.Arguments.Count > 0 && command.Run.Arguments[0] == "dlx");
        return isDownload && !command.Run.Arguments.Contains("--no-install") && !command.Run.Arguments.Contains("--offline")
            ? new Finding(Rule, $"{name} looks for the program at each start, and downloads whatever version is the newest when it finds none; install it, and run its file by node", CommandWord.Find(command, name))
            : null;
    }

    /// <summary>The path in a word, or in a script, that the part belongs to, where it is what is run.</summary>
    private static (int Start, int Length)? Path(string text, string part)
    {
        var at = text.IndexOf(part, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var start = at;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('"' or '\'' or '=' or ':' or ';' or '('))
            start--;
        var end = at + part.Length;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '\'' or ':' or ';' or ')'))
            end++;

        // A search path names the directory alone, and is looked through for whatever is run.
        return end == at + part.Length ? null : (start, end - start);
    }
}
