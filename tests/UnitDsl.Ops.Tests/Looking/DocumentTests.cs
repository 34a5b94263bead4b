namespace UnitDsl.Ops.Tests.Looking;

/// <summary>The page for operators, held against the script.</summary>
public sealed class DocumentTests : IDisposable
{
    private static readonly string page = File.ReadAllText(Path.Combine(Root(), "docs", "ops.md"));

    private readonly Desk _desk = new();

    [Fact]
    public void Its_exit_codes_are_those_of_the_script()
    {
        var told = page.Split('\n').SkipWhile(static line => line != "## Exit codes").Where(static line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsAsciiDigit(line[2])).ToList();
        var meant = _desk.Bash("""for code in "${!exit_meaning[@]}"; do printf '| %d | `%s` | %s |\n' "$code" "${outcomes[$code]}" "${exit_meaning[$code]}"; done | sort -n -k2""");
        Assert.Equal(meant.Output, string.Concat(told.Select(static line => line + "\n")));
        Assert.Equal(17, told.Count);
    }

    [Fact]
    public void Its_keys_are_those_of_an_answer()
    {
        _desk.Program("systemctl", "Id=app.service\nLoadState=loaded\nActiveState=active\nSubState=running\n\nId=job.service\n\nId=mysql.service\n");
        using var json = System.Text.Json.JsonDocument.Parse(_desk.Ops("report", "--json").Output);
        foreach (var name in json.RootElement.EnumerateObject().Concat(json.RootElement.GetProperty("units")[0].EnumerateObject()).Select(static property => property.Name))
            Assert.Matches($@"[` ]{name}[` ;]", page);
    }

    [Fact]
    public void It_speaks_of_every_command_that_is_its_own()
    {
        foreach (string command in (string[])["start", "stop", "restart", "reload", "enable", "disable", "status", "health", "logs", "ports", "report", "completion"])
            Assert.Contains(command, page, StringComparison.OrdinalIgnoreCase);
    }

    public void Dispose() => _desk.Dispose();

    private static string Root()
    {
        string directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "UnitDsl.sln")))
            directory = Path.GetDirectoryName(directory)!;
        return directory;
    }
}
