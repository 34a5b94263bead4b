using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Commands;

/// <summary>Which arguments of a command are read by somebody who knows a shell's syntax.</summary>
internal static class CommandScripts
{
    private static readonly HashSet<string> scriptReaders = new(StringComparer.Ordinal)
    {
        "sh", "bash", "dash", "zsh", "ksh", "ash", "fish", "busybox", "ssh", "su", "sudo", "doas", "runuser", "machinectl", "systemd-run", "docker", "podman", "kubectl", "lxc",
        "nsenter", "chroot", "xargs", "watch", "flock", "script", "screen", "tmux", "parallel", "make", "awk", "gawk", "mawk", "sed", "expect", "find", "jq", "nix-shell", "entr",
    };

    /// <summary>Something of the command is a script, or a text of another language.</summary>
    public static bool HasScript(UnitCommand command) =>
        command.Command.Has(CommandPrefixes.Shell) || command.Run.IsInShell || command.Run.Runtime == Runtime.Shell
        || scriptReaders.Contains(PathText.FileName(command.Program)) || scriptReaders.Contains(command.Run.Name)
        || (command.Run.Runtime != Runtime.Unknown && command.Run.Arguments.Any(static argument => argument is "-e" or "-c" or "-r" or "-E" or "eval" or "--eval"));

    /// <summary>Whoever put quotes around an argument meant it to arrive as it is.</summary>
    public static bool IsQuoted(UnitCommand command, Piece argument) =>
        argument.WrittenLength != argument.Length || (argument.Offset > 0 && argument.Offset <= command.Text.Length && command.Text[argument.Offset - 1] is '"' or '\'' or '\\');
}
