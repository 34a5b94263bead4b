using System.Text.RegularExpressions;

namespace UnitDsl.Differential.Tests.Values;

/// <summary>What systemd said while it loaded units, at all levels, with a colour for each.</summary>
internal sealed partial class VerifyLog
{
    // What is grey was said in a low voice; releases write the colour in two ways.
    private static readonly string[] low = ["\u001b[0;38;5;245m", "\u001b[0;38:5:245m"];

    private readonly Dictionary<(string Unit, int Line), List<string>> complaints = [];
    private readonly HashSet<string> refused = new(StringComparer.Ordinal);
    private readonly HashSet<string> refusedAsAWhole = new(StringComparer.Ordinal);

    public static VerifyLog Read(IEnumerable<string> lines)
    {
        var log = new VerifyLog();
        foreach (var line in lines)
            log.Add(line);
        return log;
    }

    public IReadOnlyList<string> ComplaintsOf(string unit, int line) => complaints.GetValueOrDefault((unit, line)) ?? [];

    /// <summary>What a unit lacks as a whole is told without a line, and is no matter of one value.</summary>
    public bool IsRefusedForALine(string unit) => refused.Contains(unit) && !refusedAsAWhole.Contains(unit);

    private void Add(string coloured)
    {
        var isLow = low.Any(grey => coloured.StartsWith(grey, StringComparison.Ordinal));
        if (isLow && !IsNotice(coloured))
            return;
        var line = Colour().Replace(coloured, "");
        if (Complaint().Match(line) is { Success: true } match)
        {
            var key = (match.Groups[1].Value, int.Parse(match.Groups[2].Value));
            if (!complaints.TryGetValue(key, out var list))
                complaints.Add(key, list = []);
            list.Add(match.Groups[3].Value);
        }
        else if (BadUnit().Match(line) is { Success: true } bad)
        {
            refused.Add(bad.Groups[1].Value);
        }
        else if (line.Contains("Refusing", StringComparison.Ordinal) && line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon)
        {
            refusedAsAWhole.Add(line[..colon]);
        }
    }

    // Worth to be told nevertheless: the value is changed.
    private static bool IsNotice(string complaint) => complaint.Contains("below legacy directory", StringComparison.Ordinal);

    [GeneratedRegex(@"\u001b\[[0-9;]*m")]
    private static partial Regex Colour();

    [GeneratedRegex(@"/etc/systemd/system/([^/:]+):(\d+): (.*)$")]
    private static partial Regex Complaint();

    [GeneratedRegex(@"Unit (\S+) (?:has a bad unit file setting|failed to load)")]
    private static partial Regex BadUnit();
}
