using UnitDsl.Lab;
using UnitDsl.Systemd;

namespace UnitDsl.Boot.Tests.Around;

/// <summary>The tools of both releases are the judges of what is taken for a line of theirs.</summary>
public sealed class LineTests
{
    // Without %A and %M, which an older release only knows on a machine that is an image.
    private static readonly string[] lines =
    [
        .. "fFwdDevqQpLCxXrRmzZ".Select(static type => $"{type} /srv/a{(type == 'w' ? " - - - - x" : "")}"),
        .. "fFwdDevqQpLcbCxXrRmzZtThHaA".Select(static type => $"{type} /srv/a"),
        .. "fFwdDevqQpLcbCxXrRmzZ".Select(static type => $"{type} /srv/a 0640 root root 1d /srv/x"),
        .. "!-=~^+$?#".Select(static modifier => $"f{modifier} /srv/a - - - - aGVsbG8="),
        .. "!-=~^+$?".Select(static modifier => $"d{modifier} /srv/a"),
        .. "%abBCGgHhlLmoStTuUvVwWcdDeEfFiIjJkKnNpPqQrRsxXyYzZ".Select(static letter => $"d /srv/%{letter}"),
        "", "L? /srv/a - - - - /srv/x", "r? /srv/a", "d", "k /srv/a", "l /srv/a", "! /srv/a", "d! /srv/a", "f!! /srv/a", "f+! /srv/a", "f~ /srv/a - - - - !!!", "d relative", "d /srv//a/", "d /srv/100%", "d /srv/100%-x",
        "d \"/srv/a b\" 0755", "d '/srv/a b' 0755", "d /srv/a\\x20b 0755", "d /srv/a\\q 0755", "d \"/srv/a 0755", "d   /srv/a\t0755", "d %S/a", "d %t/a",
        "d /srv/a 8888", "d /srv/a rwx", "d /srv/a ~0750", "d /srv/a :0750", "d /srv/a :~0750", "d /srv/a ~:0750", "d /srv/a ::0750", "d /srv/a 07777", "d /srv/a 17777", "d /srv/a 0", "d /srv/a -",
        "d /srv/a - root root", "d /srv/a - :root :root", "d /srv/a - 0 0", "d /srv/a - 65535 0", "d /srv/a - 4294967295 0", "d /srv/a - a:b root", "d /srv/a - \"\" \"\"",
        "d /srv/a - - - 10d", "d /srv/a - - - ~10d", "d /srv/a - - - a:10d", "d /srv/a - - - abcmABCM:10d", "d /srv/a - - - x:10d", "d /srv/a - - - :10d", "d /srv/a - - - never", "d /srv/a - - - 10",
        "d /srv/a - - - 10d-", "d /srv/a - - - 1h30min", "d /srv/a - - - 0", "d /srv/a - - - -", "d /srv/a - - - - -", "d /srv/a - - - - x",
        "c /srv/a - - - - 1:3", "c /srv/a - - - - x", "c /srv/a - - - - 1", "c /srv/a - - - - 1:3:4", "b /srv/a - - - - 8:0", "C /srv/a - - - - rel", "C /srv/a - - - - /etc/skel",
        "t /srv/a - - - - user.a=b", "t /srv/a - - - - junk", "h /srv/a - - - - +C", "h /srv/a - - - - C", "h /srv/a - - - - =", "h /srv/a - - - - +Y", "a+ /srv/a - - - - u:root:rw", "w+ /srv/a - - - - x",
    ];

    private static readonly string[] names = ["shop", "Shop", "_x", "a-b", "a_b", "a1", "1a", "a.b", "a$", "-a", "", "ä", "a b", new('a', 31), new('a', 32), "0"];

    // Says of each line of the input whether the tool had something against it as a line, and not against what it asks for.
    private const string AskTmpfiles = """
        mkdir -p /tmp/root/etc && cp /etc/passwd /etc/group /tmp/root/etc/
        while IFS= read -r line; do
            printf '%s\n' "$line" >/tmp/line.conf
            status=0
            text=$(systemd-tmpfiles --root=/tmp/root --create /tmp/line.conf 2>&1) || status=$?
            if ((status == 65)) || [[ $text == *line.conf:1:* || $text == *'extended attribute, ignoring'* ]]; then echo no; else echo yes; fi
        done
        """;

    private const string AskSysusers = """
        while IFS= read -r line; do
            if systemd-sysusers --dry-run --inline "$line" >/dev/null 2>&1; then echo yes; else echo no; fi
        done
        """;

    [Theory]
    [InlineData(Debian.Bookworm, 252)]
    [InlineData(Debian.Trixie, 257)]
    public async Task What_we_take_the_tools_take_and_what_we_refuse_they_complain_of(Debian debian, int release)
    {
        await using var machine = await Machine.BootAsync(debian);
        var asked = lines.Where(static line => line.Length > 0).Distinct().ToList();
        Assert.Empty(await Differences(machine, AskTmpfiles, asked, line => TmpfilesReader.TryRead(line, release, out _, out _)));
        Assert.Empty(await Differences(machine, AskSysusers, names.Where(static name => name.Length > 0 && !name.Contains(' ', StringComparison.Ordinal)).Select(static name => $"u {name} -"), static line => UserName.Classify(line.Split(' ')[1]) == UserNameForm.Strict));

        string[] texts = ["The shop", "100%", "it's \"5 %\"", "back\\slash", "#1", "-", "ümlaut", "a:b", "%H", "tab\there"];
        Assert.Empty(await Differences(machine, AskSysusers, texts.Where(static text => !text.Contains('\t', StringComparison.Ordinal)).Select(static text => $"u shop - {SysusersText.Field(text)}"), line => !line.Contains("a:b", StringComparison.Ordinal)));
        string[] paths = ["/srv/shop", "/srv/my shop", "/srv/100%", "/srv//x/", "srv", "/srv/../x", "/a:b", "/"];
        Assert.Empty(await Differences(machine, AskSysusers, paths.Select(static path => $"u shop - - {SysusersText.Field(path)}"), line => SysusersText.IsPath(PathIn(line), out _)));

        // That a directory is no shell is not known to the older one.
        Assert.Empty(await Differences(machine, AskSysusers, paths.Where(static path => path != "/").Select(static path => $"u shop - - / {SysusersText.Field(path)}"), line => SysusersText.IsProgram(PathIn(line), out _)));

        string PathIn(string line) => paths.Single(path => line.EndsWith($" - {SysusersText.Field(path)}", StringComparison.Ordinal) || line.EndsWith($" / {SysusersText.Field(path)}", StringComparison.Ordinal));
    }

    private static async Task<List<string>> Differences(Machine machine, string ask, IEnumerable<string> asked, Func<string, bool> isTaken)
    {
        var all = asked.ToList();
        var answers = (await machine.RunAsync(ask, within: TimeSpan.FromMinutes(1), input: string.Join("\n", all) + "\n")).ShouldSucceed().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(all.Count, answers.Length);
        return all.Where((line, i) => isTaken(line) != (answers[i] == "yes")).Select(line => $"{line} — we {(isTaken(line) ? "take" : "refuse")} it").ToList();
    }
}
