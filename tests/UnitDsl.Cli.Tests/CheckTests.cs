using System.Text.Json;
using UnitDsl.Testing;

namespace UnitDsl.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private const string Clean = "[Unit]\nDescription=Shop\n[Install]\nWantedBy=multi-user.target\n[Service]\nExecStart=/usr/bin/shop\nSyslogIdentifier=%N\n";

    private readonly TemporaryDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public void A_clean_unit_is_clean()
    {
        directory.Write("shop.service", Clean);

        Assert.Equal(new Answer(0, "1 unit: 0 errors, 0 warnings\n", ""), Ask("check", "$D/shop.service").WithoutHints);
    }

    [Fact]
    public void A_finding_has_line_and_column_and_shows_the_line()
    {
        directory.Write("shop.service", Clean + "MemoryMax=512MB\n");

        var answer = Ask("check", "$D/shop.service").WithoutHints;

        Assert.Equal(1, answer.ExitCode);
        var lines = answer.Output.Split('\n');
        Assert.StartsWith("$D/shop.service:8:14: error UNIT0421: MemoryMax=: ", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("write '512M'", lines[0], StringComparison.Ordinal);
        Assert.Equal(["    MemoryMax=512MB", "                 ^^", "1 unit: 1 error, 0 warnings", ""], lines[1..]);
    }

    [Fact]
    public void A_warning_is_no_failure()
    {
        directory.Write("shop.service", "[Service]\nExecStart=/usr/bin/node server.js\n");

        var answer = Ask("check", "$D/shop.service");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("warning UNIT0601: 'shop.service' has no SyslogIdentifier", answer.Output, StringComparison.Ordinal);
        Assert.Contains("add SyslogIdentifier=%N\n", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_unit_lies_tells_whose_manager_runs_it()
    {
        directory.Write("etc/systemd/user/notes.service", "[Unit]\nDescription=Notes\nAfter=mysql.service\n[Install]\nWantedBy=multi-user.target\n[Service]\nExecStart=/usr/bin/node notes.js\nUser=notes\nSyslogIdentifier=%N\n");
        directory.Write("etc/systemd/system/shop.service", Clean);

        foreach (var asked in new[] { "$D/etc/systemd/user/notes.service", "$D/etc/systemd/user", "$D" })
        {
            var output = Ask("check", asked).Output;
            Assert.Contains("notes.service:8:6: error UNIT0945: User=notes needs rights that a user's manager does not have", output, StringComparison.Ordinal);
            Assert.Contains("notes.service:3:7: warning UNIT0948: A user's manager does not know mysql.service", output, StringComparison.Ordinal);
            Assert.Contains("write WantedBy=default.target", output, StringComparison.Ordinal);
            Assert.DoesNotContain("UNIT0415", output, StringComparison.Ordinal);
        }

        directory.Write("etc/systemd/user/notes.service", Clean.Replace("multi-user.target", "default.target", StringComparison.Ordinal));
        Assert.Equal(0, Ask("check", "$D").ExitCode);
    }

    [Fact]
    public void A_word_of_a_continued_line_is_found_in_its_own_line()
    {
        directory.Write("shop.service", Clean + "SystemCallFilter=@system-service \\\n    # not these\n\t@monut\n");

        Assert.Contains("$D/shop.service:10:2: error UNIT0414:", Ask("check", "$D/shop.service").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Drop_ins_are_read_with_their_unit_and_told_of_by_their_own_file()
    {
        directory.Write("shop.service", Clean);
        directory.Write("shop.service.d/10-limits.conf", "[Service]\nMemoryMax=512MB\n");

        Assert.Contains("$D/shop.service.d/10-limits.conf:2:14: error UNIT0421", Ask("check", "$D/shop.service").Output, StringComparison.Ordinal);
        Assert.Contains("$D/shop.service.d/10-limits.conf:2:14: error UNIT0421", Ask("check", "$D").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_drop_in_that_is_named_is_all_that_is_told_of()
    {
        directory.Write("shop.service", Clean + "CPUQuota=50\n");
        directory.Write("shop.service.d/10-limits.conf", "[Service]\nMemoryMax=512MB\n");

        var answer = Ask("check", "$D/shop.service.d/10-limits.conf");

        Assert.Contains("MemoryMax=", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CPUQuota=", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_drop_in_for_a_unit_that_somebody_else_ships_is_no_service_without_an_identifier()
    {
        directory.Write("nginx.service.d/limits.conf", "[Service]\nLimitNOFILE=65536\n");

        Assert.Equal(new Answer(0, "1 unit: 0 errors, 0 warnings\n", ""), Ask("check", "$D"));
    }

    [Fact]
    public void A_value_that_a_later_line_overrides_is_judged_all_the_same()
    {
        directory.Write("shop.service", Clean + "MemoryMax=512MB\nMemoryMax=1G\n");

        Assert.Contains(":8:14: error UNIT0421", Ask("check", "$D/shop.service").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_root_of_a_machine_is_read_as_one()
    {
        directory.Write("root/etc/systemd/system/shop.service", Clean);
        directory.Write("root/usr/lib/systemd/system/shop.service", "[Service]\nExecStart=/old\n");
        directory.Write("root/usr/lib/systemd/system/shop.service.d/x.conf", "[Service]\nNice=30\n");

        var answer = Ask("check", "$D/root");

        Assert.Contains("1 unit: 1 error, 0 warnings", answer.Output, StringComparison.Ordinal);
        Assert.Contains("/usr/lib/systemd/system/shop.service.d/x.conf:2:6: error UNIT0021", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_is_found_and_told_in_terms_of_files()
    {
        directory.Write("shop.service", Clean + "Environment=\"DB_PASSWORD=hunter2\"\n");

        var answer = Ask("check", "$D/shop.service");

        Assert.Contains("$D/shop.service:8:26: error UNIT0313", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("[Secret", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_json()
    {
        directory.Write("shop.service", Clean + "MemoryMax=512MB\n");

        var answer = Ask("check", "--format", "json", "$D/shop.service");
        var json = JsonDocument.Parse(answer.Output).RootElement;
        var finding = Assert.Single(json.GetProperty("findings").EnumerateArray(), static finding => finding.GetProperty("severity").GetString() != "info");

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal((1, 1, 0), (json.GetProperty("units").GetInt32(), json.GetProperty("errors").GetInt32(), json.GetProperty("warnings").GetInt32()));
        Assert.Equal(
            ("UNIT0421", "error", "$D/shop.service", 8, 14, 8, 16, "M"),
            (Text("rule"), Text("severity"), Text("path"), Number("line"), Number("column"), Number("endLine"), Number("endColumn"), Text("replacement")));

        string? Text(string name) => finding.GetProperty(name).GetString();
        int Number(string name) => finding.GetProperty(name).GetInt32();
    }

    [Fact]
    public void The_release_decides_what_is_known()
    {
        directory.Write("shop.service", Clean + "RestartSteps=3\nRestartMaxDelaySec=1min\n");

        Assert.Equal(0, Ask("check", "$D").ExitCode);
        Assert.Equal(0, Ask("check", "--systemd", "254", "$D").ExitCode);
        Assert.Contains("error UNIT0424: RestartSteps= is known in section [Service] since systemd 254", Ask("check", "--systemd", "252", "$D").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_old_machines_know_is_no_mistake_unless_a_new_one_is_meant()
    {
        directory.Write("shop.service", Clean + "CPUAccounting=yes\n");

        Assert.Equal(0, Ask("check", "$D").ExitCode);
        Assert.Equal(0, Ask("check", "--systemd", "257", "$D").ExitCode);
        Assert.Contains("CPUAccounting= has had no effect since systemd 258", Ask("check", "--systemd", "262", "$D").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unitdsl: $D/nothing.service: there is no such file or directory\n", "check", "$D/nothing.service")]
    [InlineData("unitdsl: $D/readme.txt: this is no unit file; the name of one ends with .service, .socket, .timer, .path, .mount, .automount, .swap, .target, .slice\n", "check", "$D/readme.txt")]
    [InlineData("unitdsl: $D: no unit file is in this directory\n", "check", "$D")]
    [InlineData("unitdsl: --systemd takes a release from 252 to 262\nTry 'unitdsl check --help'.\n", "check", "--systemd", "200", "$D")]
    [InlineData("unitdsl: --format takes text, json, sarif or github, not 'xml'\nTry 'unitdsl check --help'.\n", "check", "--format", "xml", "$D")]
    public void What_cannot_be_done_is_told_and_ends_with_2(string error, params string[] arguments)
    {
        directory.Write("readme.txt", "");

        Assert.Equal(new Answer(2, "", error), Ask(arguments));
    }

    [Theory]
    [InlineData]
    [InlineData("chek")]
    [InlineData("check")]
    [InlineData("check", "--nope", "x")]
    public void A_wrong_command_line_ends_with_2(params string[] arguments)
    {
        var answer = Ask(arguments);

        Assert.Equal((2, ""), (answer.ExitCode, answer.Output));
        Assert.Contains("--help'.", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("check", "--help")]
    [InlineData("--version")]
    public void Help_is_an_answer(params string[] arguments)
    {
        var answer = Ask(arguments);

        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        Assert.NotEmpty(answer.Output);
    }

    [Fact]
    public void Hostile_files_are_told_of_and_do_no_harm()
    {
        directory.Write("long.service", "[Service]\nExecStart=/bin/true\nEnvironment=A=" + new string('x', 2_000_000) + "\n");
        File.WriteAllBytes(Path.Combine(directory.Path, "bytes.service"), [.. "[Service]\nExecStart=/bin/\xff\0\n"u8, 0xFF, 0xFE, 0]);
        directory.Write("empty.service", "");
        directory.Write("weird.service", "[Service]\nExecStart=\u0001\u202e%%%\\\\\"'\n" + string.Concat(Enumerable.Repeat("[Service]\n=\n", 5_000)));

        var answer = Ask("check", "$D");

        Assert.Equal((1, ""), (answer.ExitCode, answer.Error));
        Assert.All(["long", "bytes", "weird"], name => Assert.Contains($"$D/{name}.service:", answer.Output, StringComparison.Ordinal));
    }

    private Answer Ask(params string[] arguments) => Answer.In(directory, arguments);
}
