using System.Text;
using Xunit;

namespace UnitDsl.Lab;

/// <summary>What a person at the machine could do.</summary>
public sealed partial class Machine
{
    private static readonly TimeSpan usual = 60.Seconds();

    public Unit Unit(string name) => new(this, name.Contains('.', StringComparison.Ordinal) ? name : $"{name}.service");

    /// <summary>Runs a bash script as root. One that takes longer than <paramref name="within"/> (a minute, unless said) is killed and the test fails.</summary>
    public async Task<Run> RunAsync(string script, TimeSpan? within = null, string? input = null)
    {
        var limit = within ?? usual;
        var command = await InsideAsync(["bash", "-c", script], limit, input is null ? null : Encoding.UTF8.GetBytes(input)).ConfigureAwait(false);
        var run = new Run(this, script, command);
        if (command.TimedOut)
            run.Fail($"It had not ended after {limit.TotalSeconds:0.#} s and was killed.");
        return run;
    }

    /// <summary>Writes a file, with the directories that it needs; what was there is replaced.</summary>
    public async Task WriteAsync(string path, string text, string mode = "644")
    {
        string quoted = Bash.Quote(path);
        (await RunAsync($"set -e; mkdir -p -- \"$(dirname -- {quoted})\"; cat >{quoted}; chmod {mode} -- {quoted}", input: text).ConfigureAwait(false)).ShouldSucceed();
    }

    public async Task<string> ReadAsync(string path) => (await RunAsync($"cat -- {Bash.Quote(path)}").ConfigureAwait(false)).ShouldSucceed().Output;

    /// <summary>Copies what is in a directory of the host, with its modes, as root's.</summary>
    public async Task CopyInAsync(string directory, string path)
    {
        byte[] packed = await PackAsync(directory).ConfigureAwait(false);
        var unpacked = await InsideAsync(["bash", "-c", $"mkdir -p -- {Bash.Quote(path)} && tar --extract --directory={Bash.Quote(path)}"], usual, packed).ConfigureAwait(false);
        if (unpacked.ExitCode != 0)
            Assert.Fail($"{directory} could not be copied to {path} of {this}.\n{unpacked.ErrorText}");
    }

    /// <summary>Puts a shell of another version in the place where <c>/usr/bin/env bash</c> finds it first.</summary>
    public async Task InstallBashAsync(string version)
    {
        const string Target = "/usr/local/bin/bash";
        byte[] program = await File.ReadAllBytesAsync(await BashVersions.PathAsync(version).ConfigureAwait(false)).ConfigureAwait(false);
        var installed = await InsideAsync(["install", "-m", "755", "/dev/stdin", Target], usual, program).ConfigureAwait(false);
        if (installed.ExitCode != 0)
            Assert.Fail($"{Target} of {this} could not be written.\n{installed.ErrorText}");
    }

    /// <summary>The messages of the journal of this boot, of one unit or of all.</summary>
    public async Task<string> JournalAsync(string? unit = null) =>
        (await RunAsync($"journalctl --sync; journalctl --boot --no-pager --output=cat {(unit is null ? "" : $"--unit={Bash.Quote(unit)}")}").ConfigureAwait(false)).ShouldSucceed().Output;

    /// <summary>Kills the main process of a service with a signal that it cannot catch, or with another.</summary>
    public async Task KillMainProcessAsync(string unit, string signal = "SIGKILL") =>
        (await RunAsync($"systemctl kill --kill-whom=main --signal={signal} -- {Bash.Quote(unit)}").ConfigureAwait(false)).ShouldSucceed();

    internal string JournalTail(int lines = 25)
    {
        if (!IsOn)
            return $"the machine is off\n{ConsoleTail()}";
        var journal = InsideAsync(["journalctl", "--boot", "--no-pager", "--quiet", $"--lines={lines}"], 10.Seconds()).GetAwaiter().GetResult();
        return journal.ExitCode == 0 ? journal.OutputText : journal.ErrorText;
    }

    private static async Task<byte[]> PackAsync(string directory)
    {
        var packed = await HostCommand.RunAsync("tar", ["--create", "--owner=0", "--group=0", "--directory", directory, "."], usual).ConfigureAwait(false);
        if (packed.ExitCode != 0)
            Assert.Fail($"{directory} could not be packed.\n{packed.ErrorText}");
        return packed.Output;
    }

    // Whoever enters a machine from outside has all of the host's capabilities, and the machine must not have two of them.
    private Task<HostCommand> InsideAsync(IEnumerable<string> command, TimeSpan limit, byte[]? input = null) => HostCommand.RunAsync(
        "setpriv",
        [
            "--bounding-set=-sys_time,-sys_module", "nsenter", $"--target={_leader}", "--all", "--",
            "env", "-i", "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root", "LANG=C.UTF-8", .. command,
        ],
        limit,
        input);
}
