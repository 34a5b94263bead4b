using FsCheck.Fluent;
using UnitDsl.Testing;

namespace UnitDsl.Systemd.Tests;

/// <summary>systemd reads back what was written, whatever was written.</summary>
public sealed class QuotingOracleTests
{
    private const int Samples = 600;

    [Fact]
    public void Environment_values_arrive_as_written()
    {
        var samples = (from name in Hostile.EnvironmentVariable from value in Hostile.Text select (name, value)).Take(Samples);
        var dumps = UnitBatch.LoadServices(samples.Select(sample => new Entry[]
        {
            new("ExecStart", "/bin/true"),
            new("Environment", Quoting.EnvironmentAssignment(sample.name, sample.value)),
        }));

        for (int i = 0; i < samples.Length; i++)
            Assert.Equal($"{samples[i].name}={samples[i].value}", dumps[i]?.SingleEnvironment);
    }

    [Fact]
    public void Arguments_arrive_as_written()
    {
        var samples = Hostile.Text.ListOf().Take(Samples);
        var dumps = UnitBatch.LoadServices(samples.Select(arguments => new Entry[]
        {
            new("ExecStart", Quoting.Argv(["/bin/echo", .. arguments])),
        }));

        for (int i = 0; i < samples.Length; i++)
        {
            // The dump is taken before variables are expanded, where two dollars still stand for one.
            string[] expected = ["/bin/echo", .. samples[i].Select(argument => argument.Replace("$", "$$", StringComparison.Ordinal))];
            Assert.NotNull(dumps[i]);
            Assert.Equal(expected, Assert.Single(dumps[i]!.Commands));
        }
    }

    [Fact]
    public void A_program_that_is_accepted_is_the_one_that_starts()
    {
        var samples = (from start in Gen.Elements("", "/", "/bin/") from name in Hostile.Text select start + name).Take(Samples).Where(name => !name.Any(c => c is '\n' or '\r')).ToArray();
        var written = samples.Select(sample => Quoting.TryArgv([sample, "x"], out string text, out _) ? text : null).ToArray();
        var accepted = samples.Where((_, i) => written[i] is not null).ToArray();
        Assert.True(accepted.Length > 50);

        var dumps = UnitBatch.LoadServices(written.OfType<string>().Select(text => new Entry[] { new("ExecStart", text) }));

        for (int i = 0; i < accepted.Length; i++)
        {
            Assert.NotNull(dumps[i]);
            var command = Assert.Single(dumps[i]!.Commands);
            Assert.Equal(accepted[i], command[0]);
            Assert.Equal("x", command[1]);
        }
    }

    [Fact]
    public void Words_of_a_list_of_paths_arrive_as_written()
    {
        // Neither a specifier nor a path that systemd would simplify, so that the dump shows what was meant.
        var samples = Hostile.Text.Take(Samples).Select(text => "/" + text.Replace("/", "", StringComparison.Ordinal))
            .Where(text => text.Length > 1 && Quoting.TryWord(text, false, out _, out _)).ToArray();
        Assert.True(samples.Length > 100);
        var dumps = UnitBatch.LoadServices(samples.Select(path => new Entry[]
        {
            new("ExecStart", "/bin/true"),
            new("ReadWritePaths", Quoting.Word(path, specifiers: false)),
        }));

        for (int i = 0; i < samples.Length; i++)
            Assert.Equal(samples[i], Assert.Single(dumps[i]!.Property("ReadWritePaths")));
    }

    [Fact]
    public void Plain_values_arrive_as_written()
    {
        var samples = Hostile.Text.Take(Samples).Where(text => text.Length > 0 && Quoting.TryPlainValue(Specifiers.Escape(text), out _, out _)).ToArray();
        Assert.True(samples.Length > 100);
        var dumps = UnitBatch.Load([.. samples.Select(text => new Section[]
        {
            new("Unit", new Entry("Description", Specifiers.Escape(text))),
            new("Service", new Entry("ExecStart", "/bin/true")),
        })]);

        for (int i = 0; i < samples.Length; i++)
            Assert.Equal(samples[i], Assert.Single(dumps[i]!.Property("Description")));
    }

    [Fact]
    public void What_is_refused_as_a_plain_value_would_have_been_changed()
    {
        SystemdOracle.SkipUnlessAvailable();
        var samples = Hostile.Text.Take(Samples).Select(text => text.Replace("%", "", StringComparison.Ordinal))
            .Where(text => text.Length > 0 && !Quoting.TryPlainValue(text, out _, out _)).ToArray();
        Assert.True(samples.Length > 50);
        using var directory = new TemporaryDirectory();
        var files = samples.Select((text, i) => directory.Write($"refused{i}.service", $"[Service]\nExecStart=/bin/true\n[Unit]\nDescription={text}\nX-Next=1\n")).ToList();
        var dumps = SystemdOracle.Dump(files);

        for (int i = 0; i < samples.Length; i++)
            Assert.NotEqual(samples[i], dumps.GetValueOrDefault($"refused{i}.service")?.Property("Description").SingleOrDefault());
    }
}
