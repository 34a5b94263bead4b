using System.Text.Json;

namespace UnitDsl.Ops.Tests.Looking;

/// <summary>What the commands that look ahead say to machines.</summary>
public sealed class AnswerTests : IDisposable
{
    private readonly Desk _desk = new();

    public AnswerTests()
    {
        string root = Path.Combine(Path.GetDirectoryName(_desk.Script)!, "root");
        File.WriteAllText(Path.Combine(root, "etc/systemd/system/app.service"), "[Service]\nExecStart=/bin/echo \"a\\tb\" 'é' \u0001\n");
        Directory.CreateDirectory(Path.Combine(root, "opt"));
        File.WriteAllText(Path.Combine(root, "opt/a \"b\" \\c.txt"), "one\n");
    }

    [Fact]
    public void A_plan_is_json()
    {
        using var json = Answer(0, "plan");
        var root = json.RootElement;
        Assert.Equal(JsonValueKind.Null, root.GetProperty("installed").ValueKind);
        Assert.Equal(["app.service", "job.service", "shop@.service"], root.GetProperty("units").EnumerateArray().Select(static unit => unit.GetProperty("unit").GetString()));
        Assert.Equal("enable, start", root.GetProperty("units")[0].GetProperty("does").GetString());
        Assert.Equal(
            ["/etc/systemd/system/app.service new ", "/opt/a \"b\" \\c.txt new "],
            root.GetProperty("files").EnumerateArray().Select(static file => $"{file.GetProperty("path")} {file.GetProperty("change")} {file.GetProperty("blocked")}"));
        Assert.Equal(JsonValueKind.Array, root.GetProperty("problems").ValueKind);
    }

    [Fact]
    public void Differences_are_json()
    {
        using var json = Answer(0, "diff");
        var files = json.RootElement.GetProperty("files");
        Assert.Equal(2, files.GetArrayLength());
        Assert.Contains("+ExecStart=/bin/echo \"a\\tb\" 'é' \u0001\n", files[0].GetProperty("diff").GetString() + "\n", StringComparison.Ordinal);
        Assert.Equal("new", files[1].GetProperty("change").GetString());
    }

    [Fact]
    public void What_systemd_says_is_json()
    {
        _desk.Program("systemd-analyze", "systemd 252 (252.1)\n");
        using (var json = Answer(0, "verify"))
            Assert.Equal(0, json.RootElement.GetProperty("errors").GetArrayLength());

        _desk.Program("systemd-analyze", "systemd 252 (252.1)\nUnit app.service has a \"bad\\ setting\"\nCommand /opt/a is not executable\n", exitCode: 1);
        using (var json = Answer(6, "verify"))
        {
            Assert.Equal(["Unit app.service has a \"bad\\ setting\""], json.RootElement.GetProperty("errors").EnumerateArray().Select(static line => line.GetString()));
            Assert.Equal(["Command /opt/a is not executable"], json.RootElement.GetProperty("notes").EnumerateArray().Select(static line => line.GetString()));
        }
    }

    [Fact]
    public void A_span_is_never_negative() =>
        Assert.Equal("0.0s 0.0s 1.5s", _desk.Bash("span -830; printf ' '; span 0; printf ' '; span 1500").Output);

    public void Dispose() => _desk.Dispose();

    private JsonDocument Answer(int code, string command)
    {
        var call = _desk.Ops(command, "--json");
        Assert.True(call.ExitCode == code, $"{command} ended with {call.ExitCode}\n{call.Error}");
        var json = JsonDocument.Parse(call.Output);
        Assert.Equal(1, json.RootElement.GetProperty("schema").GetInt32());
        Assert.Equal((command, "demo"), (json.RootElement.GetProperty("command").GetString(), json.RootElement.GetProperty("site").GetString()));
        return json;
    }
}
