using UnitDsl.Site.Planning.Ops;

namespace UnitDsl.Ops.Tests.Looking;

/// <summary>
/// The script with facts that a test writes, and programs of the machine that say what a test wants them to say. Each notes how it was called.
/// </summary>
internal sealed class Desk : IDisposable
{
    public const string TwoUnits = """
        facts 1
        site demo
        unit app.service
        kind service
        tier core
        file /etc/systemd/system/app.service
        starts yes
        type exec
        runs 1
        port tcp 3000 127.0.0.1
        external mysql.service
        exposure 1.4
        unit job.service
        kind service
        file /etc/systemd/system/job.service
        starts no
        type oneshot
        runs 1
        unit shop@.service
        kind service
        file /etc/systemd/system/shop@.service
        starts no
        type exec
        """;

    private readonly TemporaryDirectory _directory = new();

    public Desk(string facts = TwoUnits)
    {
        var lines = facts.Split('\n').Select(static line => "'" + line.Replace("'", @"'\''", StringComparison.Ordinal) + "'\n");
        var modules = OpsLibrary.Ops.Where(OpsLibrary.Modules.ContainsKey).Select(static module => OpsLibrary.Modules[module]);
        Script = _directory.Write("tree/ops", $"#!/usr/bin/env bash\nfacts=(\n{string.Concat(lines)})\n{string.Concat(modules)}");
        Directory.CreateDirectory(Path.Combine(_directory.Path, "bin"));
        Directory.CreateDirectory(Path.Combine(_directory.Path, "tree/root/etc/systemd/system"));
        foreach (string program in (string[])["systemctl", "ss", "journalctl"])
            Program(program, "");
    }

    public string Script { get; }

    /// <summary>Says these lines of standard output, and ends with this code.</summary>
    public void Program(string name, string output, int exitCode = 0, string error = "")
    {
        string path = _directory.Write($"bin/{name}", $"""
            #!/bin/bash
            printf '%s\0' "$@" >>'{_directory.Path}/calls-{name}'
            cat '{_directory.Path}/{name}.out'
            cat '{_directory.Path}/{name}.err' >&2
            exit {exitCode}
            """);
        _directory.Write($"{name}.out", output);
        _directory.Write($"{name}.err", error);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>The arguments of all calls of a program.</summary>
    public IReadOnlyList<string> ArgumentsOf(string program)
    {
        string path = Path.Combine(_directory.Path, $"calls-{program}");
        return File.Exists(path) ? File.ReadAllText(path).Split('\0')[..^1] : [];
    }

    /// <summary>Calls the script.</summary>
    public ToolResult Ops(params string[] arguments) => Bash("main \"$@\"", arguments);

    /// <summary>Runs a few lines with the script's functions in reach.</summary>
    public ToolResult Bash(string lines, params string[] arguments) => Tool.Run(
        "bash",
        ["-c", $"source \"$1\"; shift; PATH='{_directory.Path}/bin':$PATH; {lines}", "ops", Script, .. arguments],
        new Dictionary<string, string>(StringComparer.Ordinal) { ["BASH_ENV"] = "", ["NO_COLOR"] = "" });

    public void Dispose() => _directory.Dispose();
}
