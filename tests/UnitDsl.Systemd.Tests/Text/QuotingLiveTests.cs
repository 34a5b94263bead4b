using FsCheck.Fluent;
using UnitDsl.Testing;

namespace UnitDsl.Systemd.Tests;

/// <summary>The bytes that really arrive in the process, after everything that systemd does to them.</summary>
public sealed class QuotingLiveTests
{
    private const int Samples = 200;

    [Fact]
    public void A_process_gets_its_environment_as_written()
    {
        var samples = (from name in Hostile.EnvironmentVariable from value in Hostile.Text select (Name: "T_" + name, Value: value)).Take(Samples);

        var environments = Run(samples, (sample, file) =>
        [
            new Entry("Environment", Quoting.EnvironmentAssignment(sample.Name, sample.Value)),
            new Entry("ExecStart", Quoting.Argv(["/bin/cp", "/proc/self/environ", file])),
        ]);

        for (int i = 0; i < samples.Length; i++)
            Assert.Contains($"{samples[i].Name}={samples[i].Value}", environments[i]);
    }

    [Fact]
    public void A_process_gets_its_arguments_as_written()
    {
        var samples = Hostile.Text.ListOf().Take(Samples);

        // The shell's own command line, which holds what it was given after the script.
        var commandLines = Run(samples, (sample, file) =>
        [
            new Entry("ExecStart", Quoting.Argv(["/bin/sh", "-c", "cat /proc/$$/cmdline > \"$0\"", file, .. sample])),
        ]);

        for (int i = 0; i < samples.Length; i++)
            Assert.Equal(samples[i], commandLines[i].Skip(4));
    }

    [Theory]
    [InlineData("my tool")]
    [InlineData("100%i")]
    [InlineData("a$HOME")]
    [InlineData("a$")]
    [InlineData("it;s#@-ü")]
    public void A_program_is_found_under_its_own_name(string name)
    {
        LiveSystemd.SkipUnlessAvailable();
        using var programs = new TemporaryDirectory();
        string program = Path.Combine(programs.Path, name);
        File.CreateSymbolicLink(program, "/bin/sh");

        var commandLines = Run([program], (path, file) =>
        [
            new Entry("ExecStart", Quoting.Argv([path, "-c", "cat /proc/$$/cmdline > \"$0\"", file])),
        ]);

        Assert.Equal(program, commandLines[0][0]);
    }

    private static List<string[]> Run<T>(T[] samples, Func<T, string, Entry[]> service)
    {
        LiveSystemd.SkipUnlessAvailable();
        using var directory = new TemporaryDirectory();
        string FileOf(int index) => Path.Combine(directory.Path, $"sample{index}.out");
        for (int i = 0; i < samples.Length; i++)
            directory.Write($"sample{i}.service", UnitFileWriter.Write([], [new Section("Service", [new Entry("Type", "oneshot"), .. service(samples[i], FileOf(i))])]));

        LiveSystemd.RunAll(directory.Path);

        return [.. samples.Select((_, i) => File.ReadAllText(FileOf(i)).Split('\0')[..^1])];
    }
}
