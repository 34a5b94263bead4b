using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>A command that starts a program, leaves it to somebody else, and ends.</summary>
/// <param name="Program">What does so.</param>
/// <param name="Keeper">Who has the program then.</param>
/// <param name="Advice">What runs it in this unit instead.</param>
/// <param name="Origin">Where it is written.</param>
internal sealed record Launch(string Program, string Keeper, string Advice, Origin Origin)
{
    private static readonly string[] staying = ["--wait", "--pipe", "-P", "--pty", "-t", "--scope", "--shell", "-S"];

    public static Launch? Of(UnitCommand command)
    {
        var name = PathText.FileName(command.Program);
        if (ShellScript.Of(command) is { } script)
        {
            var ampersand = ShellScript.Background(script.Text);
            return ampersand >= 0 && !script.Text.TrimEnd().EndsWith("wait", StringComparison.Ordinal)
                ? new Launch("&", "nobody", "write the command without '&'", command.Locate(script, ampersand, 1))
                : null;
        }

        if (name == "nohup")
            return new Launch(name, "nobody", "write the command without nohup and '&'", command.ProgramOrigin);
        return Of(command.Run.Name, command.Run.Arguments) is { } found ? found with { Origin = command.ProgramOrigin } : null;
    }

    private static Launch? Of(string name, IReadOnlyList<string> words)
    {
        var nowhere = Origin.OfName("");
        switch (name)
        {
            case "systemd-run" when !words.Any(word => staying.Contains(word)):
                return new Launch(name, UnitOf(words) is { } unit ? $"the transient unit {unit}" : "a transient unit", "run the program itself, without systemd-run", nowhere);
            case "pm2" when words.Any(static word => word is "start" or "resurrect" or "restart" or "reload" or "startOrRestart") && !words.Contains("--no-daemon"):
                return new Launch(name, "pm2's daemon", "run the program itself, since systemd does what pm2 does, or pm2-runtime", nowhere);
            case "docker" or "podman" when words.Count > 0 && words[0] is "run" or "start":
                return words[0] == "run" ? IsDetached(words) ? Container(name) : null : words.Any(static word => word is "-a" or "--attach" or "-ai" or "-ia") ? null : Container(name);
            case "docker" or "podman" when words.Count > 1 && words.Contains("compose") && words.Contains("up") && IsDetached(words):
            case "docker-compose" or "podman-compose" when words.Contains("up") && IsDetached(words):
                return new Launch(name, "the container engine", "run `up` without -d", nowhere);
            case "screen" when words.Any(static word => word is "-dm" or "-dmS" or "-d"):
            case "tmux" when words.Contains("-d"):
                return new Launch(name, $"{name}'s own server", "run the program itself", nowhere);
            case "forever" when words.Contains("start"):
                return new Launch(name, "forever's daemon", "run the program itself", nowhere);
            default:
                return null;
        }

        Launch Container(string engine) => new(engine, "the container engine", "run the container in the foreground, without -d", nowhere);
    }

    private static bool IsDetached(IReadOnlyList<string> words) => words.Any(static word => word is "-d" or "--detach" or "--detach=true" or "-dit" or "-itd" or "-td" or "-dt");

    private static string? UnitOf(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].StartsWith("--unit=", StringComparison.Ordinal))
                return words[i].Substring("--unit=".Length);
            if (words[i] is "--unit" or "-u" && i + 1 < words.Count)
                return words[i + 1];
        }

        return null;
    }
}
