using System.Text.Json;

namespace UnitDsl.Ops.Tests.Looking;

/// <summary>What is shown of what systemd says.</summary>
public sealed class StatusTests : IDisposable
{
    private const string Running = """
        Id=app.service
        LoadState=loaded
        ActiveState=active
        SubState=running
        Result=success
        NRestarts=2
        MemoryCurrent=123456789
        MainPID=4711
        UnitFileState=enabled
        ActiveEnterTimestampMonotonic=1000000
        FragmentPath=/etc/systemd/system/app.service
        """;

    private const string Failed = """
        Id=app.service
        LoadState=loaded
        ActiveState=failed
        SubState=failed
        Result=start-limit-hit
        UnitFileState=enabled
        """;

    private const string Idle = """
        Id=job.service
        LoadState=loaded
        ActiveState=inactive
        SubState=dead
        Result=success
        UnitFileState=static
        FragmentPath=/etc/systemd/system/job.service
        """;

    private const string Absent = """
        Id=mysql.service
        LoadState=not-found
        ActiveState=inactive
        SubState=dead
        Result=success
        """;

    private readonly Desk _desk = new();

    [Fact]
    public void A_site_that_runs_is_a_table_without_alarm()
    {
        Say(Running, Idle, Absent);
        _desk.Program("ss", "tcp LISTEN 0 9 127.0.0.1:3000 0.0.0.0:*\n");
        var status = _desk.Ops("status");
        Assert.Equal((0, ""), (status.ExitCode, status.Error));
        var rows = status.Output.Split('\n');
        Assert.Matches(@"^UNIT +STATE +SINCE +RESTARTS +MEMORY +PORTS +HEALTH +EXPOSURE +BOOT +DRIFT$", rows[0]);
        Assert.Matches(@"^app\.service +active \(running\) +\S.* 2 +117\.7M +3000 +healthy +1\.4 +enabled ", rows[1]);
        Assert.Matches(@"^job\.service +inactive +- +- +- +- +- +- +static ", rows[2]);
        Assert.Matches(@"^shop@\.service +template ", rows[3]);
        Assert.Matches(@"^mysql\.service +not installed .*external", rows[4]);
        // Columns stand below one another.
        Assert.Single(rows[..5].Select(static (row, index) => index == 0 ? row.IndexOf("STATE", StringComparison.Ordinal) : row.IndexOf("  ", StringComparison.Ordinal) is var gap ? gap + row[gap..].Length - row[gap..].TrimStart().Length : 0).Distinct());
        Assert.DoesNotContain('\u001b', status.Output);
    }

    [Fact]
    public void Colours_are_for_terminals_and_for_who_wants_them()
    {
        Say(Failed, Idle, Absent);
        Assert.Contains("\u001b[31mfailed (start-limit-hit)\u001b[0m", _desk.Ops("status", "--color").Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', _desk.Ops("status", "--color", "--no-color").Output);
    }

    [Fact]
    public void What_should_run_and_does_not_is_told_and_shown_by_the_exit_code()
    {
        Say(Failed, Idle, Absent);
        var status = _desk.Ops("status");
        Assert.Equal(10, status.ExitCode);
        Assert.Contains("app.service: it failed too often, and systemd starts it no more (start limit)\n", status.Output, StringComparison.Ordinal);
        Assert.Contains("3000 (nobody)", status.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void For_a_machine_it_is_json_and_nothing_else()
    {
        Say(Running, Idle, Absent);
        var status = _desk.Ops("status", "--json");
        Assert.Equal((0, ""), (status.ExitCode, status.Error));
        using var json = JsonDocument.Parse(status.Output);
        var root = json.RootElement;
        Assert.Equal(1, root.GetProperty("schema").GetInt32());
        Assert.True(root.GetProperty("healthy").GetBoolean());
        var app = root.GetProperty("units")[0];
        Assert.Equal("active", app.GetProperty("state").GetString());
        Assert.Equal(2, app.GetProperty("restarts").GetInt32());
        Assert.Equal(123456789, app.GetProperty("memory").GetInt64());
        Assert.Equal(1.4, app.GetProperty("exposure").GetDouble());
        Assert.Equal("nobody", app.GetProperty("ports")[0].GetProperty("listening").GetString());
        Assert.Equal("idle", root.GetProperty("units")[1].GetProperty("well").GetString());
        Assert.Equal("not-found", root.GetProperty("externals")[0].GetProperty("load").GetString());
    }

    [Fact]
    public void Every_answer_for_machines_is_json()
    {
        Say(Failed, Idle, Absent);
        foreach (var (code, arguments) in ((int, string[])[])[
            (10, ["status", "--json"]), (10, ["report", "--json"]), (10, ["ports", "--json"]), (10, ["health", "--json"]), (10, ["health", "--json", "--quick"])])
        {
            var call = _desk.Ops(arguments);
            Assert.True(call.ExitCode == code, $"{string.Join(' ', arguments)} ended with {call.ExitCode}\n{call.Error}");
            using var json = JsonDocument.Parse(call.Output);
            Assert.Equal(1, json.RootElement.GetProperty("schema").GetInt32());
            Assert.Equal(arguments[0], json.RootElement.GetProperty("command").GetString());
        }
    }

    [Fact]
    public void A_hostile_journal_moves_no_cursor()
    {
        Say(Failed, Idle, Absent);
        _desk.Program("journalctl", "\u001b[2J\u001b]0;title\u0007rm -rf \"x\" $(id)\n");
        var report = _desk.Ops("report", "app");
        Assert.Equal(10, report.ExitCode);
        Assert.Contains("| ?]0;title?rm -rf \"x\" $(id)\n", report.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', report.Output);
        using var json = JsonDocument.Parse(_desk.Ops("report", "--json", "app").Output);
        Assert.Contains("title", json.RootElement.GetProperty("units")[0].GetProperty("journal")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_systemd_that_does_not_answer_is_told_and_is_no_good_sign()
    {
        _desk.Program("systemctl", "", exitCode: 1, error: "Failed to connect to bus\n");
        var status = _desk.Ops("status");
        Assert.Equal(10, status.ExitCode);
        Assert.Contains("ops: systemd does not answer, so what runs cannot be told.", status.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Systemd_is_asked_once_and_never_for_a_template()
    {
        Say(Running, Idle, Absent);
        _desk.Ops("status");
        var asked = _desk.ArgumentsOf("systemctl");
        Assert.Single(asked, "show");
        Assert.Equal(["--", "app.service", "job.service", "mysql.service"], asked.TakeLast(4));
    }

    public void Dispose() => _desk.Dispose();

    private void Say(params string[] units) => _desk.Program("systemctl", string.Join("\n\n", units.Select(static unit => unit.Trim())) + "\n");
}
