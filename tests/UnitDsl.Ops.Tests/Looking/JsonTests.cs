using System.Text;
using System.Text.Json;

namespace UnitDsl.Ops.Tests.Looking;

/// <summary>What is written as JSON is read back as it was.</summary>
public sealed class JsonTests : IDisposable
{
    private readonly Desk _desk = new();

    [Fact]
    public void Any_text_is_read_back()
    {
        string[] texts =
        [
            "", "plain", "\"", "\\", "\\\"", "a\nb\tc\r", new([.. Enumerable.Range(1, 31).Select(static c => (char)c)]), "\u007f", "é", "日本", "🙂", "e\u0301", "\u2028", "$(id)", "`id`", "%s", "-n", "/",
            "</script>", "\\u0041", "[a-z]", "*", "~", "é\u0001\"é",
        ];
        var written = _desk.Bash("for text; do json_text \"$text\"; printf '%s\\n' \"$quoted\"; done", texts);
        Assert.Equal((0, ""), (written.ExitCode, written.Error));
        Assert.Equal(texts, written.Output.Split('\n')[..^1].Select(static line => JsonSerializer.Deserialize<string>(line)));
    }

    [Fact]
    public void Bytes_that_are_no_text_do_not_spoil_the_rest()
    {
        var written = _desk.Bash("""json_text $'a\xffb\xc3'; printf '%s' "$quoted" | od -An -v -tx1""");
        var bytes = Convert.FromHexString(string.Concat(written.Output.Where(char.IsAsciiHexDigit)));
        Assert.Equal("a\ufffdb\ufffd", JsonSerializer.Deserialize<string>(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes)));
    }

    [Fact]
    public void Objects_and_lists_are_whole()
    {
        var written = _desk.Bash("""json_begin; json_add a 'x"y'; json_number n 007; json_number none '[not set]'; json_flag yes yes; json_flag no ''; json_texts; json_raw empty "$json_list"; json_texts '' b; json_raw two "$json_list"; json_end; printf '%s' "$object" """);
        Assert.Equal("""{"a":"x\"y","n":7,"none":null,"yes":true,"no":false,"empty":[],"two":["","b"]}""", written.Output);
    }

    public void Dispose() => _desk.Dispose();
}
