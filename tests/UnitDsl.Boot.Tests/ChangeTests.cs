using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests;

/// <summary>Each kind of change does to a unit what it needs, and to the others nothing.</summary>
public sealed class ChangeTests
{
    private static readonly Server db = new("db", 3000, "db-1") { Tier = "infrastructure" };
    private static readonly Server app = new("app", 3001, "app-1");
    private static readonly Server conf = new("conf", 3002, "conf-1") { Service = "ExecReload=/bin/sh -c 'echo reloaded >>/run/reloads'", Facts = "file /etc/lab.conf\nreloads yes" };

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task A_unit_is_enabled_anew_restarted_reloaded_or_read_anew_as_its_change_asks(Debian debian)
    {
        var first = Site("first", "multi-user.target", 3100, "daily", "1");
        var second = Site("second", "timers.target", 3101, "hourly", "2");
        await using var machine = await Operating.BootAsync(debian, first, second);
        (await machine.OpsAsync(first, "install")).ShouldSucceed();
        (await machine.RunAsync("curl --silent http://127.0.0.1:3100/")).ShouldSucceed().And.ShouldPrint("app-1");
        string before = await UntouchedAsync(machine), socket = await machine.Unit("front.socket").PropertyAsync("InvocationID");

        (await machine.OpsAsync(second, "install")).ShouldSucceed();

        Assert.Equal(before, await UntouchedAsync(machine));
        Assert.NotEqual(socket, await machine.Unit("front.socket").PropertyAsync("InvocationID"));
        (await machine.RunAsync("cat /run/reloads")).ShouldPrint("reloaded\n");
        (await machine.RunAsync("cd /etc/systemd/system; test -L timers.target.wants/app.service && test ! -e multi-user.target.wants/app.service")).ShouldSucceed();
        Assert.Contains("OnCalendar=*-*-* *:00:00", await machine.Unit("job.timer").PropertyAsync("TimersCalendar"), StringComparison.Ordinal);
        (await machine.RunAsync("curl --silent http://127.0.0.1:3101/")).ShouldSucceed().And.ShouldPrint("app-1");
        (await machine.RunAsync("curl --silent http://127.0.0.1:3100/")).ShouldFail();
        await machine.ShouldBeWholeAsync("after the change", "db", "app", "conf");

        (await machine.OpsAsync(second, "rollback")).ShouldSucceed();
        Assert.Equal(before, await UntouchedAsync(machine));
        (await machine.RunAsync("cd /etc/systemd/system; test -L multi-user.target.wants/app.service && test ! -e timers.target.wants/app.service")).ShouldSucceed();

        // Three are kept, as the site says; fewer on request, but never without what is installed and the one before it.
        foreach (var next in (Deployment[])[second, first, second])
            (await machine.OpsAsync(next, "install")).ShouldSucceed();
        (await machine.RunAsync("ls /var/lib/unitdsl/demo/generations | sort -n")).ShouldPrint("3\n4\n5\n");
        (await machine.OpsAsync(first, "install --keep 1")).ShouldSucceed();
        Assert.Equal("5\n6\n", (await machine.RunAsync("ls /var/lib/unitdsl/demo/generations | sort -n")).Output);
        await machine.ShouldBeWholeAsync("after some more", "db", "app", "conf");
    }

    [Fact]
    public async Task A_link_in_the_way_is_neither_followed_nor_lost()
    {
        var site = Site("site", "multi-user.target", 3100, "daily", "1");
        await using var machine = await Operating.BootAsync(Debian.Bookworm, site);
        await machine.WriteAsync("/etc/theirs.conf", "theirs\n");
        (await machine.RunAsync("ln -s theirs.conf /etc/lab.conf")).ShouldSucceed();

        (await machine.OpsAsync(site, "install")).ShouldExitWith(7).And.ShouldComplain("/etc/lab.conf lies there, and we did not write it");
        (await machine.RunAsync("test -L /etc/lab.conf && test ! -e /opt/web")).ShouldSucceed();

        (await machine.OpsAsync(site, "install --force")).ShouldSucceed();
        Assert.Equal("theirs\n", await machine.ReadAsync("/etc/theirs.conf"));
        Assert.Equal("1\n", await machine.ReadAsync("/etc/lab.conf"));
        (await machine.RunAsync("test ! -L /etc/lab.conf && readlink /var/lib/unitdsl/demo/displaced/*/etc/lab.conf")).ShouldSucceed().And.ShouldPrint("theirs.conf");
        await machine.ShouldBeWholeAsync("after the force", "db", "app", "conf");
    }

    [Fact]
    public async Task A_bad_version_is_down_until_it_is_gone_back_and_nothing_else_is()
    {
        var good = new Deployment("good", db, app);
        var crashing = new Deployment("crashing", db, app with { Text = "crash-at-once" });
        var limited = new Deployment("limited", db, app with
        {
            Unit = "StartLimitBurst=1\nStartLimitIntervalSec=1h",
            Service = "RestartSec=1ms\nExecStart=\nExecStart=/bin/sh -c 'exit 3'",
        });
        await using var machine = await Operating.BootAsync(Debian.Trixie, good, crashing, limited);
        (await machine.OpsAsync(good, "install")).ShouldSucceed();
        await machine.WriteAsync("/lab/ask", Ask, "755");
        (await machine.RunAsync("for port in 3000 3001; do systemd-run --quiet --unit=ask-$port /lab/ask $port; done; sleep 0.5")).ShouldSucceed();

        foreach (var bad in (Deployment[])[crashing, limited])
        {
            (await machine.RunAsync("rm -f /run/down.*; date +%s.%N >/run/began")).ShouldSucceed();
            (await machine.OpsAsync(bad, "install")).ShouldExitWith(8).And.ShouldComplain("app.service");
            (await machine.RunAsync("date +%s.%N >/run/ended; sleep 0.5")).ShouldSucceed();
            await machine.ShouldBeWholeAsync($"after {bad.Tree}", "db", "app");

            (await machine.RunAsync("test ! -e /run/down.3000 && test -s /run/down.3001")).ShouldSucceed();
            // From the moment in which systemd stopped it to the end of the call, and no longer.
            (await machine.RunAsync("""
                stopped=$(journalctl --unit=app --since="@$(cut -d. -f1 /run/began)" --output=short-unix | awk -v began="$(cat /run/began)" '/Stopping/ && $1 > began { print $1; exit }')
                awk -v from="${stopped:?}" -v to="$(cat /run/ended)" '$2 < from || $1 > to { print "down at " $1 " to " $2 ", not within " from " and " to; bad = 1 } END { exit bad }' /run/down.3001
                """)).ShouldSucceed();
        }

        (await machine.RunAsync("journalctl --unit=app")).ShouldPrint("Start request repeated too quickly");
        Assert.InRange(int.Parse((await machine.RunAsync("wc -l </run/asked.3000")).Output), 50, int.MaxValue);
    }

    // Asks all the time; when there was no answer it is written down from when to when it was asked.
    private const string Ask = """
        #!/bin/bash
        while :; do
            from=$(date +%s.%N)
            curl --silent --fail --output /dev/null --max-time 2 "http://127.0.0.1:$1/" || echo "$from $(date +%s.%N)" >>"/run/down.$1"
            echo . >>"/run/asked.$1"
            sleep 0.03
        done

        """;

    private static Task<string> UntouchedAsync(Machine machine) => machine.InvocationsOfAsync("db.service", "app.service", "conf.service", "job.timer");

    private static Deployment Site(string name, string wantedBy, int port, string calendar, string text) => new(name, db, app with { WantedBy = wantedBy }, conf)
    {
        Files =
        {
            ["/etc/lab.conf"] = text + "\n",
            ["/etc/systemd/system/front.socket"] = $"[Socket]\nListenStream=127.0.0.1:{port}\n[Install]\nWantedBy=sockets.target\n",
            ["/etc/systemd/system/front.service"] = "[Service]\nExecStart=/lib/systemd/systemd-socket-proxyd 127.0.0.1:3001\n",
            ["/etc/systemd/system/job.timer"] = $"[Timer]\nOnCalendar={calendar}\n[Install]\nWantedBy=timers.target\n",
            ["/etc/systemd/system/job.service"] = "[Service]\nType=oneshot\nExecStart=/bin/true\n",
        },
        Facts = $"""
            unit front.socket
            kind socket
            file /etc/systemd/system/front.socket
            starts yes
            runs {port}
            unit front.service
            kind service
            file /etc/systemd/system/front.service
            starts no
            type simple
            runs 1
            unit job.timer
            kind timer
            file /etc/systemd/system/job.timer
            starts yes
            runs {calendar}
            unit job.service
            kind service
            file /etc/systemd/system/job.service
            starts no
            type oneshot
            runs 1
            """,
    };
}
