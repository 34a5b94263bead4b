using System.Text;
using UnitDsl.Systemd;
using UnitDsl.SystemTests.Support;
using UnitDsl.Testing;

namespace UnitDsl.SystemTests.Files;

/// <summary>Everything that is installed on this machine survives reading, printing and taking apart.</summary>
public sealed class MachineUnitTests
{
    private const int Release = 252;

    [Fact]
    public void Every_file_is_written_back_byte_for_byte()
    {
        SystemdOracle.SkipUnlessAvailable();
        Nothing.In(MachineUnits.All.Where(static path => File.ReadAllBytes(path) is var bytes && !UnitFile.Parse(bytes).ToBytes().AsSpan().SequenceEqual(bytes)));
        Assert.True(MachineUnits.All.Count > 100);
    }

    [Fact]
    public void No_problem_is_found_where_systemd_finds_none()
    {
        SystemdOracle.SkipUnlessAvailable();
        Nothing.In(from path in MachineUnits.Units
                   let kind = UnitKinds.FromName(path)
                   where kind is not null
                   from problem in UnitFile.Parse(File.ReadAllBytes(path)).ProblemsOn(kind.Value, Release)
                   select $"{path}:{problem.Position.Line}:{problem.Position.Column}: {problem.Message}");
    }

    [Fact]
    public void What_is_printed_is_the_same_to_systemd() => AssertSame(static (file, kind) => UnitPrinter.Print(file, kind, "printed"));

    [Fact]
    public void What_counts_of_a_unit_is_the_same_to_systemd() =>
        AssertSame(static (file, kind) => UnitPrinter.Print(UnitSettings.InEffect(file, kind, Release), kind));

    [Fact]
    public void What_means_the_same_is_the_same_to_systemd() => AssertSame(static (file, kind) =>
    {
        string scrambled = Scrambled.Text(file, kind);
        Assert.Equal(UnitMeaning.Of(file, kind, Release).Text, UnitMeaning.Of(UnitFile.Parse(scrambled), kind, Release).Text);
        return scrambled;
    });

    private static void AssertSame(Func<UnitFile, UnitKind, string> rewrite)
    {
        SystemdOracle.SkipUnlessAvailable();
        var units = MachineUnits.Units.Where(static path => UnitKinds.FromName(path) is not null).ToArray();
        Assert.True(units.Length > 100);
        using var before = new VerifyRun();
        using var after = new VerifyRun();
        foreach (string path in units)
        {
            byte[] bytes = File.ReadAllBytes(path);
            before.Add(Path.GetFileName(path), bytes);
            after.Add(Path.GetFileName(path), Encoding.UTF8.GetBytes(rewrite(UnitFile.Parse(bytes), UnitKinds.FromName(path)!.Value)));
        }
        var expected = before.Dumps();
        var actual = after.Dumps();

        Nothing.In(from name in expected.Keys.Order(StringComparer.Ordinal)
                   let lines = DumpLines.Of(expected[name])
                   let ours = actual.TryGetValue(name, out var dump) ? DumpLines.Of(dump) : []
                   where !lines.SequenceEqual(ours)
                   select $"{name}\n  - {string.Join("\n  - ", lines.Except(ours).Take(5))}\n  + {string.Join("\n  + ", ours.Except(lines).Take(5))}");
        Assert.True(expected.Count >= units.Length / 2);
    }
}
