using System.Globalization;
using UnitDsl.Systemd.Tests;
using UnitDsl.SystemTests.Support;
using UnitDsl.Testing;

namespace UnitDsl.SystemTests.Text;

/// <summary>A value that takes the rest of its line: as written, or an error. Nothing in between.</summary>
public sealed class PlainTextTests
{
    private static readonly string[] texts = [.. Hostile.Text.Take(300).Where(static text => text.Length > 0 && SystemdsOwn.IsPredictable(text))];

    [Fact]
    public async Task A_description_is_shown_as_written_or_refused()
    {
        SystemdOracle.SkipUnlessAvailable();
        var site = new CompiledSite([.. texts.Select(static (text, i) =>
            $"using UnitDsl; [Description({CSharp.Plain(text)}), ExecStart(\"/bin/true\")] public sealed record S{i}() : Service;\n")]);
        var refused = (await site.DiagnosticsAsync()).Where(static diagnostic => diagnostic.Id == "UNIT0009")
            .Select(static diagnostic => diagnostic.Location.SourceTree!.FilePath).ToHashSet();
        using var directory = new TemporaryDirectory();
        site.WriteUnits(directory);

        var dumps = SystemdOracle.Dump(Directory.EnumerateFiles(directory.Path));
        Nothing.In(from text in texts.Index()
                   let isRefused = refused.Contains($"Source{text.Index.ToString(CultureInfo.InvariantCulture)}.cs")
                   let unit = $"s{text.Index.ToString(CultureInfo.InvariantCulture)}.service"
                   where isRefused ? dumps.ContainsKey(unit) : dumps[unit].Property("Description") is not [var shown] || shown != SystemdsOwn.Specifiers(text.Item, unit)
                   select $"{CSharp.Literal(text.Item)}: {(isRefused ? "refused, and emitted" : string.Join(" | ", dumps[unit].Property("Description")))}");
        Assert.InRange(refused.Count, 1, texts.Length - 50);
    }
}
