using System.Text.RegularExpressions;
using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>How long a command sleeps or waits, as far as its words tell.</summary>
/// <param name="Microseconds">So long; <see cref="TimeSpanParser.Infinity"/> for ever.</param>
/// <param name="IsCertain">It takes that long always, rather than at most.</param>
/// <param name="Origin">Where it says so.</param>
internal sealed record CommandWait(ulong Microseconds, bool IsCertain, Origin Origin)
{
    private static readonly Regex sleep = new(@"(?<![\w/.-])sleep\s+(?<time>[0-9]+(?:\.[0-9]+)?[smhd]?)(?![\w.])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly Regex rounds = new(@"\bseq\s+(?:1\s+)?(?<count>[0-9]{1,6})\s*\)|\{1\.\.(?<count>[0-9]{1,6})\}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Null where it does not wait, or nobody can tell.</summary>
    public static CommandWait? Of(UnitCommand command) => PathText.FileName(command.Program) switch
    {
        "sleep" => OfSleep(command),
        "timeout" => OfTimeout(command),
        "curl" => OfCurl(command),
        "wait-for-it" or "wait-for-it.sh" or "wait-for" or "wait-for.sh" => OfOption(command, "-t", "--timeout"),
        "dockerize" => OfOption(command, "-timeout", "--timeout"),
        "pg_isready" => OfOption(command, "-t", "--timeout"),
        "systemd-networkd-wait-online" => OfOption(command, "", "--timeout"),
        "nm-online" => OfOption(command, "-t", "--timeout"),
        _ => ShellScript.Of(command) is { } script ? OfScript(command, script) : null,
    };

    private static CommandWait? OfSleep(UnitCommand command)
    {
        ulong total = 0;
        foreach (var argument in command.Arguments)
        {
            if (argument.Text == "infinity")
                return new CommandWait(TimeSpanParser.Infinity, true, command.Locate(argument));
            if (Lasting.OfShell(argument.Text) is not { } time)
                return null;
            total = Lasting.Sum(total, time);
        }

        return total == 0 ? null : new CommandWait(total, true, command.Locate(command.Arguments[0]));
    }

    private static CommandWait? OfTimeout(UnitCommand command)
    {
        foreach (var argument in command.Arguments)
        {
            if (argument.StartsWith("-"))
                continue;
            return Lasting.OfShell(argument.Text) is > 0 and var time ? new CommandWait(time, false, command.Locate(argument)) : null;
        }

        return null;
    }

    private static CommandWait? OfCurl(UnitCommand command)
    {
        ulong Seconds(string name, string letter = "") => OptionOf(command, letter, name) is { } said && Lasting.OfShell(said.Text) is { } time ? time : 0;

        if (OptionOf(command, "", "--retry") is not { } retry || !ulong.TryParse(retry.Text, out var retries) || retries > 1_000_000)
            return null;

        var once = Seconds("--max-time", "-m");
        var most = Seconds("--retry-max-time");
        var all = Lasting.Sum(Lasting.Times(once, retries + 1), Lasting.Times(Seconds("--retry-delay"), retries));
        var time = most > 0 ? Math.Min(all, Lasting.Sum(most, once)) : all;
        return time == 0 ? null : new CommandWait(time, false, command.Locate(retry));
    }

    private static CommandWait? OfOption(UnitCommand command, string letter, string name) =>
        OptionOf(command, letter, name) is { } said && Lasting.OfShell(said.Text) is > 0 and var time ? new CommandWait(time, false, command.Locate(said)) : null;

    // Plain scripts only: what a loop without a count, or a branch, comes to is nobody's to say.
    private static CommandWait? OfScript(UnitCommand command, Piece script)
    {
        var text = script.Text;
        if (text.IndexOf("sleep", StringComparison.Ordinal) < 0 || ShellScript.Background(text) >= 0 || Has(text, "while ") || Has(text, "until ") || Has(text, "if ") || Has(text, "||"))
            return null;

        ulong total = 0;
        Match? first = null;
        foreach (Match match in sleep.Matches(text))
        {
            first ??= match;
            total = Lasting.Sum(total, Lasting.OfShell(match.Groups["time"].Value) ?? 0);
        }

        if (first is null || total == 0)
            return null;

        var isLoop = Has(text, "for ");
        var count = rounds.Match(text);
        if (isLoop && !count.Success)
            return null;
        var time = isLoop ? Lasting.Times(total, ulong.Parse(count.Groups["count"].Value, System.Globalization.CultureInfo.InvariantCulture)) : total;
        return new CommandWait(time, !isLoop && !Has(text, "&&"), command.Locate(script, first.Index, first.Length));
    }

    private static bool Has(string text, string word) => text.IndexOf(word, StringComparison.Ordinal) >= 0;

    /// <summary>The value of an option, whether it stands behind it or in the next word.</summary>
    internal static Piece? OptionOf(UnitCommand command, string letter, string name)
    {
        for (var i = 0; i < command.Arguments.Count; i++)
        {
            var argument = command.Arguments[i];
            if ((argument.Text == name || (letter.Length > 0 && argument.Text == letter)) && i + 1 < command.Arguments.Count)
                return command.Arguments[i + 1];
            if (argument.StartsWith(name + "="))
                return argument.Slice(name.Length + 1);
            if (letter.Length == 2 && argument.Length > 2 && argument.StartsWith(letter) && argument[2] is >= '0' and <= '9')
                return argument.Slice(2);
        }

        return null;
    }
}
