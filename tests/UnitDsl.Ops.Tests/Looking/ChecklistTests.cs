using System.Text.Json;

namespace UnitDsl.Ops.Tests.Looking;

/// <summary>The list that a service is held against, as the report prints it.</summary>
public sealed class ChecklistTests : IDisposable
{
    private const string Facts = """
        facts 1
        site demo
        item private-tmp Security PrivateTmp=yes
        item limits Security Limits on files and tasks
        item user Security A user of its own, and not root
        item health Observability A health check
        item user-exists Machine Its user exists
        item directories-exist Machine Its directories exist
        item listens Machine It listens on its ports
        item enabled Machine It is started at boot
        item logs Machine Its messages arrive in the journal
        item healthy Machine It is healthy
        unit app.service
        kind service
        file /etc/systemd/system/app.service
        starts yes
        type exec
        user root
        directory /nowhere/at/all
        port tcp 3000 127.0.0.1
        check private-tmp passed
        check limits failed TasksMax= is missing: write it
        check user silenced UNIT0415: It is a "test".
        check health none
        unit app.timer
        kind timer
        file /etc/systemd/system/app.timer
        starts yes
        """;

    private readonly Desk _desk = new(Facts);

    public ChecklistTests()
    {
        _desk.Program("systemctl", "");
        _desk.Program("getent", "root:x:0:0:root:/root:/bin/bash\n");
        _desk.Program("journalctl", "app.service\n");
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Each_line_is_shown_with_how_it_came_out()
    {
        var report = _desk.Ops("report", "app.service").Output;
        Assert.Contains(
            """
              checklist:
                Security
                  [x] PrivateTmp=yes
                  [ ] Limits on files and tasks: TasksMax= is missing: write it
                  [~] A user of its own, and not root: silenced: UNIT0415: It is a "test".
                Observability
                  [-] A health check
                Machine
                  [x] Its user exists
                  [ ] Its directories exist: there is no /nowhere/at/all
            """,
            report, StringComparison.Ordinal);
        Assert.Contains("[x] Its messages arrive in the journal\n", report, StringComparison.Ordinal);
        Assert.Matches(@"\n    \d open\n", report);
    }

    [Fact]
    public void Programs_get_it_as_a_list()
    {
        using var json = JsonDocument.Parse(_desk.Ops("report", "--json").Output);
        var units = json.RootElement.GetProperty("units").EnumerateArray().ToDictionary(static unit => unit.GetProperty("unit").GetString()!, StringComparer.Ordinal);
        var list = units["app.service"].GetProperty("checklist").EnumerateArray().ToDictionary(static item => item.GetProperty("item").GetString()!, static item => (item.GetProperty("verdict").GetString(), item.GetProperty("note").GetString()), StringComparer.Ordinal);

        Assert.Equal(10, list.Count);
        Assert.Equal(("passed", ""), list["private-tmp"]);
        Assert.Equal(("failed", "TasksMax= is missing: write it"), list["limits"]);
        Assert.Equal(("silenced", "UNIT0415: It is a \"test\"."), list["user"]);
        Assert.Equal(("none", ""), list["health"]);
        Assert.Equal(("passed", ""), list["user-exists"]);
        Assert.False(units["app.timer"].TryGetProperty("checklist", out _));
    }

    [Fact]
    public void A_site_that_is_not_held_against_it_has_none()
    {
        using var desk = new Desk();
        Assert.DoesNotContain("checklist", desk.Ops("report").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("checklist", desk.Ops("report", "--json").Output, StringComparison.Ordinal);
    }
}
