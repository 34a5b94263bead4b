using System.Text.RegularExpressions;
using UnitDsl.Testing;

namespace UnitDsl.SystemTests.Files;

/// <summary>What systemd says and makes of many files in one call.</summary>
internal sealed partial class VerifyRun : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly List<string> _files = [];

    public string Path => _directory.Path;

    public void Dispose() => _directory.Dispose();

    public void Add(string name, byte[] bytes)
    {
        string path = System.IO.Path.Combine(_directory.Path, name);
        File.WriteAllBytes(path, bytes);
        _files.Add(path);
    }

    /// <summary>The lines that were complained of, by file, in the order of the complaints.</summary>
    public ILookup<string, (int Line, string Text)> Complaints(string? recursiveErrors) =>
        Run(recursiveErrors, debug: false).ErrorLines
            .Select(static line => Complaint().Match(line))
            .Where(static match => match.Success)
            .ToLookup(static match => match.Groups[1].Value, static match => (int.Parse(match.Groups[2].ValueSpan, provider: null), match.Groups[3].Value));

    /// <summary>The files that were not loaded at all.</summary>
    public HashSet<string> Refused() =>
        [.. Run(null, debug: false).ErrorLines.Select(static line => Failure().Match(line)).Where(static match => match.Success).Select(static match => match.Groups[1].Value)];

    public IReadOnlyDictionary<string, UnitDump> Dumps() => SystemdOracle.Dump(_files);

    private ToolResult Run(string? recursiveErrors, bool debug) => Tool.Run(
        "systemd-analyze",
        ["verify", "--man=no", .. recursiveErrors is null ? Array.Empty<string>() : [$"--recursive-errors={recursiveErrors}"], .. _files],
        new Dictionary<string, string> { ["SYSTEMD_UNIT_PATH"] = _directory.Path + ":", ["SYSTEMD_LOG_LEVEL"] = debug ? "debug" : "info" });

    [GeneratedRegex(@"^/.*/([^/:]+):(\d+): (.*)$")]
    private static partial Regex Complaint();

    [GeneratedRegex("^Unit (.+?) failed to load properly")]
    private static partial Regex Failure();
}
