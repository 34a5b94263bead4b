using System.Globalization;
using System.Text;
using FsCheck.Fluent;
using UnitDsl.Systemd;
using UnitDsl.Systemd.Tests;
using UnitDsl.SystemTests.Support;
using UnitDsl.Testing;

namespace UnitDsl.SystemTests.Files;

/// <summary>What counts of assignments, resets and old names is what counts to systemd.</summary>
public sealed class UnitSettingsOracleTests
{
    private const int Release = 252;

    private const string Common = """
        Unit Description a|b|
        Unit Documentation http://a|http://b|
        Unit After a.target|b.target a.target|
        Unit Requires c.target|
        Unit BindTo d.target
        Unit RequiresOverridable e.target
        Unit RequisiteOverridable f.target
        Unit PropagateReloadTo g.target
        Unit PropagateReloadFrom h.target
        Unit ConditionPathExists /a|!/b|
        Unit ConditionUser root|
        Unit AssertPathExists /b|
        Unit AssertHost x|
        Unit JobTimeoutSec 5|6|
        Unit JobRunningTimeoutSec 7|8
        Unit OnFailureIsolate yes
        Unit OnFailureJobMode fail|isolate
        Unit FailureAction reboot|none
        Unit Foo 1
        X-Any Foo 1
        Nope Foo 1
        """;

    private const string Service = Common + "\n" + """
        Service FailureAction reboot|none
        Service ExecStart /bin/true a|/bin/true  b|
        Service ExecStartPre /bin/true a|
        Service Environment A=1|B=2|A=3|"C=a  b" D=1|
        Service PassEnvironment X|Y|
        Service EnvironmentFile -/x|-/y|
        Service UnsetEnvironment A|
        Service ReadOnlyPaths /a|/c|
        Service ReadOnlyDirectories /b|
        Service ReadWriteDirectories /d|
        Service InaccessibleDirectories /e|
        Service BindPaths /a|
        Service BindReadOnlyPaths /b|
        Service TemporaryFileSystem /t|
        Service TimeoutSec 5
        Service TimeoutStartSec 6
        Service TimeoutStopSec 7|8
        Service CapabilityBoundingSet CAP_CHOWN|~CAP_KILL|CAP_KILL|
        Service AmbientCapabilities CAP_CHOWN|~CAP_KILL|
        Service SystemCallFilter read|~write|open|
        Service CPUAffinity 0|1|
        Service IPAddressAllow 1.1.1.1|2.2.2.2|
        Service IPAddressDeny 1.1.1.1|any|
        Service DeviceAllow /dev/null r|/dev/zero rw|
        Service Nice 5|6
        Service User root|
        Service UMask 0022|0077|
        Service MemoryLimit 1M|
        Service MemoryMax 2M|
        Service CPUWeight 5|
        Service CPUShares 500|
        Service CPUSchedulingPolicy fifo|other|rr
        Service CPUSchedulingPriority 5|7
        Service StandardInputText a|b|
        Service StandardInputData YQ==|
        Service SupplementaryGroups root|daemon|
        Service LimitNOFILE 5|6
        Service StateDirectory a|b|
        Service RestrictNamespaces yes|ipc|~net|
        Service Delegate yes|cpu|no|
        Service KillSignal 2|9
        Service ProtectSystem yes|full
        Service LogExtraFields A=1|B=2|
        Service IOReadBandwidthMax /dev/null 1|/dev/zero 2|
        Service IOWriteBandwidthMax /dev/null 3|
        """;

    private const string Timer = Common + "\n" + """
        Timer OnBootSec 1|2|
        Timer OnActiveSec 3|
        Timer OnCalendar daily|hourly|
        Timer OnUnitActiveSec 4|
        Timer OnClockChange yes|no
        Timer AccuracySec 5|6
        Timer Unit rescue.service|emergency.service
        """;

    private const string Socket = Common + "\n" + """
        Socket ListenStream /run/a|/run/b|
        Socket ListenDatagram /run/c|
        Socket ListenFIFO /run/d|
        Socket SocketMode 0600|0644
        Socket Symlinks /run/e|
        Socket ExecStartPre /bin/true a|
        """;

    private const string Path = Common + "\n" + """
        Path PathExists /a|/b|
        Path PathChanged /c|
        Path DirectoryNotEmpty /d|
        Path MakeDirectory yes|no
        Path Unit rescue.service|emergency.service
        """;

    [Theory]
    [InlineData(UnitKind.Service, Service, "[Service]\nType=oneshot\nExecStart=/bin/true end\n")]
    [InlineData(UnitKind.Timer, Timer, "[Timer]\nOnBootSec=9\n")]
    [InlineData(UnitKind.Socket, Socket, "[Socket]\nListenStream=/run/end\n")]
    [InlineData(UnitKind.Path, Path, "[Path]\nPathExists=/end\n")]
    public void What_counts_is_all_that_counts(UnitKind kind, string pool, string end)
    {
        SystemdOracle.SkipUnlessAvailable();
        var files = (from statements in Gen.Elements(Statements(pool)).ListOf() select string.Concat(statements) + end).TakeLong(150).Distinct().ToArray();
        using var written = new VerifyRun();
        using var counting = new VerifyRun();
        foreach (var (i, text) in files.Index())
        {
            var file = UnitFile.Parse(text);
            string counts = UnitPrinter.Print(UnitSettings.InEffect(file, kind, Release), kind);
            Assert.Equal(UnitMeaning.Of(file, kind, Release).Text, UnitMeaning.Of(UnitFile.Parse(counts), kind, Release).Text);
            written.Add(NameOf(i, kind), Encoding.UTF8.GetBytes(text));
            counting.Add(NameOf(i, kind), Encoding.UTF8.GetBytes(counts));
            if (kind != UnitKind.Service)
            {
                written.Add(NameOf(i, UnitKind.Service), "[Service]\nExecStart=/bin/true\n"u8.ToArray());
                counting.Add(NameOf(i, UnitKind.Service), "[Service]\nExecStart=/bin/true\n"u8.ToArray());
            }
        }
        var expected = written.Dumps();
        var actual = counting.Dumps();

        Nothing.In(from text in files.Index()
                   let name = NameOf(text.Index, kind)
                   let lines = expected.TryGetValue(name, out var dump) ? DumpLines.Of(dump) : ["not loaded"]
                   let ours = actual.TryGetValue(name, out var other) ? DumpLines.Of(other) : ["not loaded"]
                   where !lines.SequenceEqual(ours)
                   select $"{CSharp.Literal(text.Item)}\n  - {string.Join("\n  - ", lines.Except(ours))}\n  + {string.Join("\n  + ", ours.Except(lines))}");
        Assert.InRange(files.Index().Count(text => expected.ContainsKey(NameOf(text.Index, kind))), files.Length / 2, files.Length);
    }

    private static string[] Statements(string pool) =>
        [.. from line in pool.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            let words = line.Split(' ', 3)
            from value in words[2].Split('|')
            select $"[{words[0]}]\n{words[1]}={value}\n"];

    private static string NameOf(int index, UnitKind kind) => $"counts{index.ToString(CultureInfo.InvariantCulture)}{kind.Suffix()}";
}
