using System.Globalization;
using System.Text;
using UnitDsl.Systemd;
using UnitDsl.Systemd.Tests;
using UnitDsl.SystemTests.Support;
using UnitDsl.Testing;

namespace UnitDsl.SystemTests.Files;

/// <summary>Odd files mean to systemd what the parser says they mean.</summary>
public sealed class UnitFileOracleTests
{
    private const int Release = 252;

    private static readonly byte[] start = "[Service]\nExecStart=/bin/true\n[Unit]\n"u8.ToArray();

    private static readonly byte[][] samples = [.. OddFiles.Bytes.TakeLong(500).Concat(OddFiles.Readable.TakeLong(700)).Where(static bytes => bytes.Length > 0)
        .SelectMany(static (bytes, i) => new[] { i % 3 == 0 ? bytes : [.. start, .. bytes] }).Distinct()];

    [Theory]
    [InlineData(null)]
    [InlineData("no")]
    public void Complaints_are_about_the_same_lines(string? recursiveErrors)
    {
        SystemdOracle.SkipUnlessAvailable();
        using var run = new VerifyRun();
        Fill(run);
        var complaints = run.Complaints(recursiveErrors);

        Nothing.In(from sample in samples.Index()
                   let expected = complaints[NameOf(sample.Index)].Select(complaint => Sort(complaint.Line, complaint.Text)).OfType<string>().ToArray()
                   let found = Found(sample.Item)
                   where !expected.SequenceEqual(found)
                   select $"{Show(sample.Item)}\n  systemd: {string.Join(", ", expected)}\n  we:      {string.Join(", ", found)}");
        Assert.True(samples.Length > 500);
    }

    [Fact]
    public void The_same_files_are_refused()
    {
        SystemdOracle.SkipUnlessAvailable();
        using var run = new VerifyRun();
        Fill(run);
        var refused = run.Refused();

        Nothing.In(from sample in samples.Index()
                   where refused.Contains(NameOf(sample.Index)) != UnitFile.Parse(sample.Item).IsRefused
                   select $"{Show(sample.Item)}: systemd {(refused.Contains(NameOf(sample.Index)) ? "refuses" : "loads")} it");
        Assert.InRange(refused.Count, 100, samples.Length - 200);
    }

    [Fact]
    public void Values_are_what_systemd_reads()
    {
        SystemdOracle.SkipUnlessAvailable();
        byte[][] values = [.. OddFiles.Bytes.TakeLong(300).Concat(OddFiles.Readable.TakeLong(900)).Select(static bytes => (byte[])[.. start, .. "Description=a"u8, .. bytes])];
        using var run = new VerifyRun();
        foreach (var (i, bytes) in values.Index())
            run.Add(NameOf(i), bytes);
        var dumps = run.Dumps();

        int compared = 0;
        Nothing.In(from sample in values.Index()
                   let file = UnitFile.Parse(sample.Item)
                   where !file.IsRefused && dumps.ContainsKey(NameOf(sample.Index))
                   let last = file.Assignments.LastOrDefault(static a => a is { Name: "Description", Section.Name: "Unit", Flaw: LineFlaw.None })?.Value
                   where last is { Length: > 0 } && !last.Contains('%')
                   let systemds = dumps[NameOf(sample.Index)].Text
                   where compared++ >= 0 && !systemds.Contains($"\n\t\tDescription: {last}\n", StringComparison.Ordinal)
                   select $"{Show(sample.Item)} is not {CSharp.Literal(last)}");
        Assert.True(compared > 300, compared.ToString(CultureInfo.InvariantCulture));
    }

    private static void Fill(VerifyRun run)
    {
        foreach (var (i, bytes) in samples.Index())
            run.Add(NameOf(i), bytes);
    }

    private static string NameOf(int index) => $"odd{index.ToString(CultureInfo.InvariantCulture)}.service";

    private static string[] Found(byte[] bytes)
    {
        var found = new List<string>();
        foreach (var problem in UnitFile.Parse(bytes).ProblemsOn(UnitKind.Service, Release))
        {
            // Nobody is told which line was too long.
            if (problem.Kind != FileProblemKind.TooLong)
                found.Add($"{problem.LoggedLine} {problem.Kind}");
            if (problem.Consequence == FileConsequence.RefusesFile)
                break;
        }
        return [.. found];
    }

    // What is said of values is another test's business.
    private static string? Sort(int line, string text)
    {
        FileProblemKind? kind = text switch
        {
            _ when text.StartsWith("Unknown section", StringComparison.Ordinal) => FileProblemKind.UnknownSection,
            _ when text.StartsWith("Unknown key", StringComparison.Ordinal) => FileProblemKind.UnknownDirective,
            _ when text.StartsWith("Missing '='", StringComparison.Ordinal) => FileProblemKind.NoEqualsSign,
            _ when text.StartsWith("Missing key name", StringComparison.Ordinal) => FileProblemKind.NoName,
            _ when text.StartsWith("Assignment outside", StringComparison.Ordinal) => FileProblemKind.OutsideSection,
            _ when text.StartsWith("Invalid section header", StringComparison.Ordinal) => FileProblemKind.UnclosedHeader,
            _ when text.StartsWith("Bad characters in section", StringComparison.Ordinal) => FileProblemKind.BadHeaderCharacter,
            _ when text.StartsWith("String is not UTF-8", StringComparison.Ordinal) => FileProblemKind.NotUtf8,
            _ => null,
        };
        return kind is null ? null : $"{line.ToString(CultureInfo.InvariantCulture)} {kind}";
    }

    private static string Show(byte[] bytes) => CSharp.Literal(Encoding.Latin1.GetString(bytes));
}
