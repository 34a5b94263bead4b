using UnitDsl.Lab;
using UnitDsl.Systemd;

namespace UnitDsl.Ops.Tests.Boot;

/// <summary>Booted systemd says of which directives a daemon-reload is enough; the catalogue says the same.</summary>
public sealed class ReloadTests
{
    // Most of the time is spent waiting for systemd, so several machines share the directives of a release.
    private const int Machines = 4;

    private static readonly (Debian Debian, int Release)[] releases = [(Debian.Bookworm, 252), (Debian.Trixie, 257)];

    [Fact]
    public async Task What_the_catalogue_calls_reloadable_acts_on_a_unit_that_runs_whatever_the_release()
    {
        var verdicts = await Task.WhenAll(releases.Select(static release => AskAsync(release.Debian)));

        var idle = verdicts.SelectMany(static asked => asked.Where(static verdict => !verdict.Acts)).Select(static verdict => verdict.Directive).ToHashSet();
        Assert.Equal([], NamesOf(idle.Where(static directive => directive.ReloadSuffices)));
        Assert.Equal([], NamesOf(verdicts.SelectMany(static asked => asked).Select(static verdict => verdict.Directive).Where(directive => !directive.ReloadSuffices && !idle.Contains(directive))));
        foreach (var (asked, (_, release)) in verdicts.Zip(releases))
        {
            // Nothing reads [Install] but enable and disable, and of conditions, which are all alike, two were asked.
            var proven = asked.Select(static verdict => verdict.Directive).ToHashSet();
            Assert.Equal([], NamesOf(DirectiveCatalogue.All.Where(directive =>
                directive.ReloadSuffices && directive.WorksIn(release) && directive.Kind != "condition" && directive.Sections[0] != "Install" && !proven.Contains(directive))));
        }
    }

    private static async Task<(Directive Directive, bool Acts)[]> AskAsync(Debian debian)
    {
        var shares = await Task.WhenAll(Enumerable.Range(0, Machines).Select(share => AskAsync(debian, share)));
        return [.. shares.SelectMany(static lines => lines).Select(static line => (Find(line[(line.LastIndexOf(' ') + 1)..]), line.StartsWith("acts ", StringComparison.Ordinal)))];
    }

    private static async Task<string[]> AskAsync(Debian debian, int share)
    {
        await using var machine = await Machine.BootAsync(debian, enforcement: Enforcement.Resources);
        await machine.WriteAsync("/opt/reload", await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Boot", "reload.sh")), "755");
        var said = (await machine.RunAsync($"/opt/reload {share} {Machines}", within: 10.Minutes())).ShouldSucceed().Output.Split('\n');
        Assert.DoesNotContain(said, static line => line.StartsWith("restarted", StringComparison.Ordinal));
        return [.. said.Where(static line => line.StartsWith("acts ", StringComparison.Ordinal) || line.StartsWith("does not act ", StringComparison.Ordinal))];
    }

    private static IEnumerable<string> NamesOf(IEnumerable<Directive> directives) => directives.Select(static directive => directive.Name).Distinct();

    // The sections that several kinds of units share are those of a service here.
    private static Directive Find(string name)
    {
        var parts = name.Split('.');
        return DirectiveCatalogue.Find(parts[0] is "Kill" or "Exec" or "Cgroup" ? "Service" : parts[0], parts[1]) ?? throw new KeyNotFoundException(name);
    }
}
