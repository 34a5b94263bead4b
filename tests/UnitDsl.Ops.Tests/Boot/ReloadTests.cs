using UnitDsl.Lab;
using UnitDsl.Systemd;

namespace UnitDsl.Ops.Tests.Boot;

/// <summary>Booted systemd says of which directives a daemon-reload is enough; the catalogue says the same.</summary>
public sealed class ReloadTests
{
    private const string Acting = "acts ";
    private const string NotActing = "does not act ";

    [Theory]
    [InlineData(Debian.Bookworm, 252)]
    [InlineData(Debian.Trixie, 257)]
    public async Task What_the_catalogue_calls_reloadable_acts_on_a_unit_that_runs(Debian debian, int release)
    {
        await using var machine = await Machine.BootAsync(debian, enforcement: Enforcement.Resources);
        var script = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Boot", "reload.sh"));
        var said = (await machine.RunAsync(script, within: 10.Minutes())).ShouldSucceed().Output.Split('\n');

        Assert.DoesNotContain(said, static line => line.StartsWith("restarted", StringComparison.Ordinal));
        Assert.Equal([], Of(said, NotActing).Where(static name => Find(name).ReloadSuffices));
        Assert.Equal([], Of(said, Acting).Where(static name => !Find(name).ReloadSuffices));

        // Nothing reads [Install] but enable and disable, and of conditions, which are all alike, two were asked.
        var proven = Of(said, Acting).Select(Find).ToHashSet();
        Assert.Equal([], DirectiveCatalogue.All
            .Where(directive => directive.ReloadSuffices && directive.WorksIn(release) && directive.Kind != "condition" && directive.Sections[0] != "Install" && !proven.Contains(directive))
            .Select(static directive => directive.Name));
    }

    private static IEnumerable<string> Of(IEnumerable<string> said, string verdict) =>
        said.Where(line => line.StartsWith(verdict, StringComparison.Ordinal)).Select(line => line[verdict.Length..]);

    // The sections that several kinds of units share are those of a service here.
    private static Directive Find(string name)
    {
        var parts = name.Split('.');
        return DirectiveCatalogue.Find(parts[0] is "Kill" or "Exec" or "Cgroup" ? "Service" : parts[0], parts[1]) ?? throw new KeyNotFoundException(name);
    }
}
