using System.Text.RegularExpressions;
using UnitDsl.Analyzers.Reading;
using UnitDsl.Lab;
using UnitDsl.Site.Joining;
using UnitDsl.Site.Model;
using UnitDsl.Site.Planning;
using UnitDsl.Testing;

namespace UnitDsl.Boot.Tests.Slots;

/// <summary>A template and its drop-ins are to systemd what each slot would be as a file of its own.</summary>
public sealed class SplitTests
{
    private const string Source = """
        [assembly: Site("demo")]

        [Description("The {Slot} shop"), After("network.target", "{Slot}-db.service"), Wants("network.target"), ConditionPathExists("/etc/hostname"), ConditionPathExists("!/etc/{Slot}.off")]
        [ExecStartPre("/bin/true"), ExecStart("/bin/sleep {Port}"), ExecStartPost("/bin/true {Slot}"), ExecReload("/bin/kill -HUP $MAINPID"), ExecStopPost("/bin/true", "%i", "%n")]
        [Port(3001), Port(9001, Name = "metrics", Variable = "METRICS"), Slots("blue", "green", Ports = "3001, 3011")]
        [Environment("SLOT", "{Slot}"), Environment("MODE", "a \"quoted\" text"), EnvironmentFile("-/etc/default/shop"), PassEnvironment("LANG")]
        [TimeoutStartSec(30), TimeoutStopSec(7), Restart(Restart.OnFailure), RestartSec(3), KillSignal("SIGINT"), SuccessExitStatus("143"), SuccessExitStatus("SIGINT")]
        [BindPaths("/srv:/mnt/{Slot}"), BindReadOnlyPaths("/usr/share:/mnt/share"), ReadWritePaths("-/var/lib/shop"), TemporaryFileSystem("/opt")]
        [CapabilityBoundingSet("CAP_CHOWN"), CapabilityBoundingSet("CAP_KILL"), SystemCallFilter("@system-service"), SystemCallFilter("~@privileged"), RestrictAddressFamilies("AF_INET"), RestrictAddressFamilies("AF_UNIX")]
        [StateDirectory("shop"), RuntimeDirectory("shop/{Slot}"), LoadCredential("a:/etc/hostname"), SetCredential("b", "of {Slot}"), LimitNOFILE(1024), MemoryMax("512M"), CPUQuota("50%"), SyslogIdentifier("{Unit}")]
        [StandardInputText("one"), StandardInputText("of {Slot}"), StandardInput("data"), UMask("0027"), Nice(5), IPAddressAllow("localhost"), IPAddressDeny("any"), WantedBy("multi-user.target")]
        public sealed record Shop() : Service;
        """;

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task The_same_is_loaded(Debian debian)
    {
        var tree = SlottedSite.Tree(Source);
        await using var machine = await Machine.BootAsync(debian);
        foreach (var (path, text) in tree.Files.Where(static file => file.Key.StartsWith("root/etc/systemd/", StringComparison.Ordinal)))
            await machine.WriteAsync(path["root".Length..], text);
        Assert.Contains("root/etc/systemd/system/shop@.service", tree.Files.Keys);
        var split = await LoadedAsync(machine);
        await machine.RunAsync("rm -r /etc/systemd/system/shop@*");
        foreach (var slot in Slots())
            await machine.WriteAsync("/etc/systemd/system/" + slot.Name, UnitFileRenderer.Render(slot, static _ => null).Text);
        var whole = await LoadedAsync(machine);

        Assert.Contains("Environment=", split, StringComparison.Ordinal);
        Assert.Contains("argv[]=/bin/sleep 3011 ;", split, StringComparison.Ordinal);
        Assert.Contains("LoadState=loaded", split, StringComparison.Ordinal);
        Assert.Equal(whole, split);
    }

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task A_slot_has_nothing_that_systemd_complains_of(Debian debian)
    {
        var tree = SlottedSite.Tree(Source);
        await using var machine = await Machine.BootAsync(debian);
        foreach (var (path, text) in tree.Files.Where(static file => file.Key.StartsWith("root/etc/systemd/", StringComparison.Ordinal)))
            await machine.WriteAsync(path["root".Length..], text);

        var run = await machine.RunAsync("systemd-analyze verify --man=no --recursive-errors=one shop@blue.service shop@green.service shop.target");

        run.ShouldSucceed();
        Assert.DoesNotContain("/etc/systemd/system/shop", run.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<UnitModel> Slots()
    {
        var compilation = CompilationFactory.Create([new SourceFile("Language.cs", "global using UnitDsl;"), new SourceFile("Site.cs", Source)], "Demo", []);
        var site = SiteReader.Read(compilation, CancellationToken.None);
        return SiteJoiner.Join(site.Units, site.Settings).Where(static unit => unit.Slot is not null);
    }

    // These have no order: systemd tells units as they lie in its tables, and variables of different names do not touch each other.
    private static Regex Sets() => new("^(Environment|After|Before|Wants|WantedBy|Requires|RequiredBy|Conflicts|ConflictedBy|PartOf|ConsistsOf|RequiresMountsFor|WantsMountsFor|Names|TriggeredBy|Triggers)=");

    // Everything that systemd knows of the slots but where and when it read it.
    private static async Task<string> LoadedAsync(Machine machine)
    {
        var run = await machine.RunAsync("systemctl daemon-reload && systemctl show --all shop@blue.service shop@green.service");
        run.ShouldSucceed();
        var lines = run.Output.Split('\n')
            .Where(static line => !Regex.IsMatch(line, "^(MemoryAvailable|FragmentPath|DropInPaths|SourcePath|StateChangeTimestamp|.*TimestampMonotonic|.*Timestamp)="))
            .Select(static line => Sets().IsMatch(line) ? string.Join(' ', line.Split(' ', '=').Order(StringComparer.Ordinal)) : line);
        return string.Join('\n', lines);
    }
}
