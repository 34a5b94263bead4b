using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>The script in <c>sh -c '…'</c>.</summary>
internal static class ShellScript
{
    /// <summary>The script as one argument of the command; null where a shell is given none.</summary>
    public static Piece? Of(UnitCommand command)
    {
        if (KnownPrograms.RuntimeOf(PathText.FileName(command.Program)) != Runtime.Shell)
            return null;

        for (var i = 0; i + 1 < command.Arguments.Count; i++)
        {
            var word = command.Arguments[i].Text;
            if (word.Length > 1 && word[0] == '-' && word[1] != '-' && word[word.Length - 1] == 'c')
                return command.Arguments[i + 1];
        }

        return null;
    }

    /// <summary>The process that systemd knows is the shell and stays the shell. Bash alone gives way to the last command of a script without being told.</summary>
    public static bool StaysInFront(UnitCommand command)
    {
        if (!command.Run.IsInShell || Of(command) is not { } script)
            return false;
        var isBash = PathText.FileName(command.Program) is "bash" or "zsh";
        return !isBash || Background(script.Text) >= 0 || HasPipe(script.Text);
    }

    /// <summary>Where an <c>&amp;</c> sends a command into the background; -1 where none does.</summary>
    public static int Background(string script)
    {
        for (var at = script.IndexOf('&'); at >= 0; at = at + 1 < script.Length ? script.IndexOf('&', at + 1) : -1)
        {
            var next = at + 1 < script.Length ? script[at + 1] : ' ';
            var before = at > 0 ? script[at - 1] : ' ';
            if (next == '&')
                at++;
            else if (next is not '>' && before is not ('>' or '<' or '\\'))
                return at;
        }

        return -1;
    }

    private static bool HasPipe(string script) => script.Replace("||", "").IndexOf('|') >= 0;
}
