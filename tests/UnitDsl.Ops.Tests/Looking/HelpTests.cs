namespace UnitDsl.Ops.Tests.Looking;

/// <summary>What can be said to the script is what it tells of itself.</summary>
public sealed class HelpTests : IDisposable
{
    private readonly Desk _desk = new();

    public static TheoryData<string> Commands =>
    [
        "help", "plan", "diff", "install", "uninstall", "verify", "start", "stop", "restart", "reload", "enable", "disable", "status", "health", "logs", "ports",
        "rolling", "rollback", "switch", "report", "completion",
    ];

    [Fact]
    public void Help_lists_every_command_and_every_exit_code()
    {
        var help = _desk.Ops("help");
        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        foreach (var command in Commands)
            Assert.Contains($"\n  {command.Data} ", help.Output, StringComparison.Ordinal);
        foreach (int code in (int[])[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 130, 143])
            Assert.Matches($@"\n +{code}  \S", help.Output);
        Assert.Equal(help.Output, _desk.Ops().Output);
    }

    [Theory, MemberData(nameof(Commands))]
    public void Every_command_has_help(string command)
    {
        var help = _desk.Ops("help", command);
        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.StartsWith("usage: ops ", help.Output, StringComparison.Ordinal);
        Assert.Contains("\nExit codes:\n     0  done\n", help.Output + (command == "help" ? "\nExit codes:\n     0  done\n" : ""), StringComparison.Ordinal);
        Assert.Equal(help.Output, _desk.Ops(command, "--help").Output);
        Assert.Equal(help.Output, _desk.Ops("-h", command).Output);
    }

    [Fact]
    public void Every_option_is_described_and_no_other()
    {
        var told = _desk.Bash("""
            for command in "${!options_of[@]}"; do for option in ${options_of[$command]} $options_of_all; do printf '%s\n' "$option"; done; done | sort -u
            printf -- '--\n'; printf '%s\n' "${!option_summary[@]}" | sort
            printf -- '--\n'; for command in $commands; do printf '%s\n' "$command"; done | sort
            printf -- '--\n'; printf '%s\n' "${!summary[@]}" | sort; printf -- '--\n'; printf '%s\n' "${!options_of[@]}" | sort
            printf -- '--\n'; printf '%s\n' "${!exits_of[@]}" | sort; printf -- '--\n'; printf '%s\n' "${!example[@]}" | sort
            """).Output.Split("--\n", StringSplitOptions.None);
        // "--" at the end of a line parts the lists; options begin with it.
        var lists = string.Join("--\n", told).Split("\n--\n", StringSplitOptions.TrimEntries);
        Assert.Equal(7, lists.Length);
        Assert.Equal(lists[0], lists[1]);
        Assert.All(lists[3..], list => Assert.Equal(lists[2], list));
    }

    [Fact]
    public void An_option_that_does_nothing_for_a_command_is_refused()
    {
        // One shell for all of them; a call that were not refused would end differently or not at all.
        var refused = _desk.Bash("""
            for command in "${!options_of[@]}"; do
                for option in "${!option_summary[@]}"; do
                    [[ " ${options_of[$command]} $options_of_all --help " != *" $option "* && $command != help ]] || continue
                    value=()
                    [[ $options_with_value != *" $option "* ]] || value=(1)
                    status=0
                    (main "$command" "$option" "${value[@]}") >/dev/null 2>&1 || status=$?
                    ((status == 2)) || printf '%s %s ended with %d\n' "$command" "$option" "$status"
                done
            done
            """);
        Assert.Equal((0, "", ""), (refused.ExitCode, refused.Output, refused.Error));
    }

    [Theory]
    [InlineData("There is no command 'statsu'.", "statsu")]
    [InlineData("There is no command 'plan diff'.", "plan diff")]
    [InlineData("There is no option --frobnicate.", "status", "--frobnicate")]
    [InlineData("There is no option -x.", "status", "-x")]
    [InlineData("--tier needs a value.", "status", "--tier")]
    [InlineData("--json takes no value.", "status", "--json=yes")]
    [InlineData("--timeout 08x: that is no number of seconds.", "health", "--timeout", "08x")]
    [InlineData("--lines -1: that is no number of lines.", "logs", "--lines=-1")]
    [InlineData("'plan' is about the whole site; it takes no names.", "plan", "app")]
    [InlineData("There is no command 'a?b'.", "a\nb")]
    public void A_wrong_call_is_told(string complaint, params string[] arguments)
    {
        var call = _desk.Ops(arguments);
        Assert.Equal((2, ""), (call.ExitCode, call.Output));
        Assert.Equal("ops: " + complaint, call.ErrorLines[0]);
    }

    [Fact]
    public void What_is_not_there_is_told()
    {
        Assert.Equal((14, "ops: The site demo has no unit 'ap$(id)'."), Told(_desk.Ops("status", "ap$(id)")));
        Assert.Equal((14, "ops: There is no tier 'cor'."), Told(_desk.Ops("status", "--tier", "cor")));
        Assert.Equal((14, "ops: shop@.service is a template, so nothing of that name runs."), Told(_desk.Ops("health", "shop@")));
    }

    public void Dispose() => _desk.Dispose();

    private static (int Code, string Told) Told(ToolResult call) => (call.ExitCode, call.ErrorLines[0]);
}
