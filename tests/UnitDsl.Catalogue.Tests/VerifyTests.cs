using UnitDsl.Systemd;

namespace UnitDsl.Catalogue.Tests;

/// <summary>What the catalogue says is valid, the real parser takes without a word.</summary>
public sealed class VerifyTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("unitdsl-verify-").FullName;
    private readonly List<string> _units = [];

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData("--recursive-errors=no")]
    [InlineData(null)]
    public void Every_directive_is_taken_on_every_kind_of_unit_that_has_it(string? mode)
    {
        var release = InstalledSystemd.Release();
        foreach (var kind in UnitKinds.All)
        {
            foreach (var directive in DirectiveCatalogue.All)
            {
                if (directive.SectionIn(kind) is not { } section || !directive.AppliesTo(kind)) continue;
                if (!directive.WorksIn(release) || directive.SinceIn(section) > release || IsDiscouraged(directive)) continue;
                Add(kind, section, directive.Name, Samples.Value(directive, release), Samples.Companion(directive, release));
            }
        }

        Assert.InRange(_units.Count, 1000, 5000);
        Assert.Empty(Complaints(Verify(mode)));
    }

    [Fact]
    public void Every_word_of_every_enum_is_taken()
    {
        var release = InstalledSystemd.Release();
        foreach (var directive in DirectiveCatalogue.All.Where(d => d.WorksIn(release) && d.KindIn(release) == d.Kind))
        {
            var kind = UnitKinds.All.First(directive.AppliesTo);
            foreach (var member in directive.EnumName is { } name ? EnumCatalogue.Members(name) : [])
            {
                if (member.Since > release || Samples.IsForeign(member) || member is { EnumName: "KillMode", Word: "none" }) continue;
                Add(kind, directive.SectionIn(kind)!, directive.Name, member.Word, member.Word == "dbus" ? "BusName=org.example.Foo" : null);
            }
        }

        Assert.InRange(_units.Count, 150, 1000);
        Assert.Empty(Complaints(Verify("--recursive-errors=no")));
    }

    [Fact]
    public void Old_names_are_still_understood_if_not_without_a_word()
    {
        var release = InstalledSystemd.Release();
        foreach (var directive in DirectiveCatalogue.All.Where(d => d.WorksIn(release) && IsDiscouraged(d)))
        {
            var kind = UnitKinds.All.First(directive.AppliesTo);
            Add(kind, directive.SectionIn(kind)!, directive.Name, Samples.Value(directive, release), null);
        }

        string[] refusals = ["Unknown", "Failed", "ignoring", "Invalid"];
        Assert.DoesNotContain(Complaints(Verify("--recursive-errors=no")), line => refusals.Any(r => line.Contains(r, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_younger_or_gone_is_not_taken()
    {
        var release = InstalledSystemd.Release();
        foreach (var directive in DirectiveCatalogue.All.Where(d => !d.WorksIn(release)))
        {
            var kind = UnitKinds.All.First(k => directive.SectionIn(k) is not null);
            Add(kind, directive.SectionIn(kind)!, directive.Name, directive.IsIgnored ? "1" : Samples.Value(directive, release), null);
        }

        var errors = Verify("--recursive-errors=no");
        var silent = _units.Where(u => !errors.Contains(u + ":", StringComparison.Ordinal)).Select(u => File.ReadAllText(Path.Combine(_directory, u)));
        Assert.DoesNotContain(silent, text => !DirectiveCatalogue.All.Any(d => d.IsIgnored && text.Contains(d.Name + "=", StringComparison.Ordinal)));
    }

    /// <summary>Old names, for which systemd asks to use the new ones; the compiler asks for that, too.</summary>
    private static bool IsDiscouraged(Directive directive) => directive.Alias is not null;

    /// <summary>What systemd said, each line with the unit that it is about.</summary>
    private IEnumerable<string> Complaints(string errors) => errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        _units.FirstOrDefault(u => line.Contains(u, StringComparison.Ordinal)) is { } unit
            ? $"{line} <- {File.ReadAllText(Path.Combine(_directory, unit)).Replace("\n", " ", StringComparison.Ordinal)}"
            : line);

    private string Verify(string? mode)
    {
        foreach (var (name, text) in Companions) File.WriteAllText(Path.Combine(_directory, name), text);
        string[] options = mode is null ? ["verify", "--man=no"] : ["verify", "--man=no", mode];
        return InstalledSystemd.Run("systemd-analyze", options.Concat(_units.Select(u => Path.Combine(_directory, u))))!.Value.Error;
    }

    private static readonly (string Name, string Text)[] Companions =
    [
        ("a.service", "[Unit]\nDefaultDependencies=no\n[Service]\nExecStart=/bin/true\n"),
        ("a.socket", "[Unit]\nDefaultDependencies=no\n[Socket]\nListenStream=/run/a.sock\n"),
        ("a.slice", "[Slice]\n"),
    ];

    /// <summary>The smallest unit of the kind that systemd loads, and the assignment in it.</summary>
    private void Add(UnitKind kind, string section, string name, string value, string? companion)
    {
        var stem = "u" + _units.Count;
        var unit = (kind is UnitKind.Mount or UnitKind.Automount or UnitKind.Swap ? "x-" : "") + stem + kind.Suffix();
        var required = Required(kind, stem).ToList();
        if (required.FindIndex(r => r.Name == name) is >= 0 and var own)
        {
            // The unit's name hangs on its path, so that one stays.
            if (name is not ("Where" or "What")) required[own] = (name, value);
        }
        else if (section == kind.OwnSection())
        {
            required.Add((name, value));
        }

        var text = kind.OwnSection() is { } ownSection ? $"[{ownSection}]\n{string.Concat(required.Select(r => $"{r.Name}={r.Value}\n"))}{companion}\n" : "";
        // A mount comes before most of the boot, so a sandboxed one would wait for what waits for it.
        if (kind is UnitKind.Mount or UnitKind.Automount or UnitKind.Swap) text += "[Unit]\nDefaultDependencies=no\n";
        if (section != kind.OwnSection()) text += $"[{section}]\n{name}={value}\n";
        File.WriteAllText(Path.Combine(_directory, unit), text);
        if (kind is UnitKind.Socket or UnitKind.Timer or UnitKind.Path)
            File.WriteAllText(Path.Combine(_directory, stem + ".service"), "[Service]\nExecStart=/bin/true\n");
        if (kind is UnitKind.Automount)
            File.WriteAllText(Path.Combine(_directory, $"x-{stem}.mount"), $"[Mount]\nWhat=/dev/sda1\nWhere=/x/{stem}\n");
        _units.Add(unit);
    }

    private static IEnumerable<(string Name, string Value)> Required(UnitKind kind, string stem) => kind switch
    {
        UnitKind.Service => [("ExecStart", "/bin/true")],
        UnitKind.Socket => [("ListenStream", $"/run/{stem}.sock")],
        UnitKind.Timer => [("OnBootSec", "1min")],
        UnitKind.Path => [("PathExists", $"/run/{stem}")],
        UnitKind.Mount => [("What", "/dev/sda1"), ("Where", $"/x/{stem}")],
        UnitKind.Automount => [("Where", $"/x/{stem}")],
        UnitKind.Swap => [("What", $"/x/{stem}")],
        _ => [],
    };
}
