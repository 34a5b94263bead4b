using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Testing;

namespace UnitDsl.Systemd.Tests;

/// <summary>The same answers as <c>systemd-escape</c> and the unit loader.</summary>
public sealed class UnitNameOracleTests
{
    private const int Samples = 400;

    private static readonly Gen<string> Names =
        from pieces in Gen.Elements("a", "B", "7", "-", "--", "/", "//", "\\", "\\x2d", "\\x41", "\\xc3\\xa9", "\\xzz", "\\x4", ".", "..", "@", ":", "_", " ", "é", "😀", "%", "'", "\t").ListOf()
        select string.Concat(pieces);

    [Fact]
    public void Escape_is_that_of_systemd() => Compare([], NonEmpty(), UnitName.Escape);

    [Fact]
    public void EscapePath_is_that_of_systemd() =>
        Compare(["--path"], NonEmpty(), name => UnitName.TryEscapePath(name, out string text, out _) ? text : null);

    [Fact]
    public void Unescape_is_that_of_systemd() =>
        Compare(["--unescape"], NonEmpty(), name => UnitName.TryUnescape(name, out string text, out _) ? text : null);

    [Fact]
    public void UnescapePath_is_that_of_systemd() =>
        Compare(["--unescape", "--path"], NonEmpty(), name => UnitName.TryUnescapePath(name, out string text, out _) ? text : null);

    [Fact]
    public void FromPath_is_that_of_systemd() =>
        Compare(["--path", "--suffix=mount"], NonEmpty(), name => UnitName.TryFromPath(name, ".mount", out string text, out _) ? text : null);

    [Fact]
    public void An_escaped_instance_is_that_of_systemd() =>
        Compare(["--template=foo@.service"], NonEmpty(), name => $"foo@{UnitName.Escape(name)}.service");

    [Fact]
    public void Names_are_valid_exactly_when_systemd_takes_them()
    {
        Tool.SkipUnlessInstalled("systemd-analyze");
        var shapes = from stem in Gen.Elements("a", "@", "-", "_", ".", ":", "\\", "b", "é", " ", "%", "~", "+", ",").ListOf()
                     from suffix in Gen.Elements(".service", ".service", ".service", ".timer", ".socket", ".conf", "", ".device", ".scope", ".Service", ".snapshot")
                     select string.Concat(stem) + suffix;
        string[] names = [.. shapes.Take(Samples).Where(name => name.Length > 0).Distinct(), new string('a', 247) + ".service"];

        // A dependency on each of them in a line of its own: the loader names the lines that it cannot use.
        using var directory = new TemporaryDirectory();
        string file = directory.Write("probe.service", "[Service]\nExecStart=/bin/true\n[Unit]\n" + string.Concat(names.Select(name => $"After={name.Replace("%", "%%", StringComparison.Ordinal)}{(name.EndsWith('\\') ? "." : "")}\n")));
        var complaints = SystemdOracle.Dump([file])["probe.service"].Complaints;

        for (int i = 0; i < names.Length; i++)
        {
            // A blank parts the line into several names, a backslash joins it to the next.
            if (!names[i].Contains(' ') && !names[i].EndsWith('\\'))
                Assert.True(IsLoadable(names[i]) != complaints.Any(line => line.Contains($"probe.service:{i + 4}: ", StringComparison.Ordinal)), names[i]);
        }
    }

    [Fact]
    public void Escaping_and_back_changes_nothing() => Prop.ForAll(Arb.From(Names), name =>
        UnitName.Unescape(UnitName.Escape(name)) == name).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_escaped_text_can_be_part_of_a_name() => Prop.ForAll(Arb.From(Names.Resize(20)), name =>
        UnitName.IsValid($"a@{UnitName.Escape(name)}.service")).QuickCheckThrowOnFailure();

    private static string[] NonEmpty() => [.. Names.Take(Samples).Where(name => name.Length > 0).Distinct()];

    // The loader is stricter than the rules for names: not every kind has instances.
    private static bool IsLoadable(string name) =>
        UnitName.IsValid(name) && (!name.Contains('@') || UnitName.MayBeTemplate(UnitName.SuffixOf(name)!));

    // One call for all; only where the tool gave up on one, which ends the call, each is asked alone.
    private static void Compare(string[] mode, string[] names, Func<string, string?> ours)
    {
        Tool.SkipUnlessInstalled("systemd-escape");
        string[] accepted = [.. names.Where(name => ours(name) is not null)];
        var all = Tool.Run("systemd-escape", [.. mode, "--", .. accepted]);
        Assert.Equal(accepted.Select(ours), all.Output.TrimEnd('\n').Split(' '), new Joined());

        foreach (string name in names.Where(name => ours(name) is null).Take(60))
            Assert.True(Tool.Run("systemd-escape", [.. mode, "--", name]).ExitCode != 0, name);
    }

    // The tool separates answers by a blank, which unescaped answers may contain, too.
    private sealed class Joined : IEqualityComparer<IEnumerable<string?>>
    {
        public bool Equals(IEnumerable<string?>? x, IEnumerable<string?>? y) => string.Join(' ', x!) == string.Join(' ', y!);

        public int GetHashCode(IEnumerable<string?> obj) => 0;
    }
}
