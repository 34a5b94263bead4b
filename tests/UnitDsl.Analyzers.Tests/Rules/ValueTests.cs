namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>UNIT0020 to UNIT0023, and the rules for those mistakes that have one of their own: values that systemd would not take as they stand, marked at the characters that are wrong.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("[User(\"{|UNIT0323:web/admin|}\")]", "systemd would not load the unit")]
    [InlineData("[RootDirectory(\"{|UNIT0020:srv|}/root\")]", "systemd would not load the unit")]
    public Task What_systemd_refuses(string attribute, string message) => Service(attribute, message);

    [Theory]
    [InlineData("[MemoryMax(\"512{|UNIT0421:MB|}\")]", "write '512M'")]
    [InlineData("[CPUQuota(\"{|UNIT0421:50|}\")]", "write '50%'")]
    [InlineData("[Nice(\"{|UNIT0021:25|}\")]", "write '19'")]
    [InlineData("[RestartSec(\"5 {|UNIT0021:mins|}\")]", "systemd would ignore the line")]
    [InlineData("[LimitNOFILE(\"{|UNIT0421:unlimited|}\")]", "write 'infinity'")]
    [InlineData("[KillSignal(\"{|UNIT0021:SIGTREM|}\")]", "write 'SIGTERM'")]
    [InlineData("[UMask(\"{|UNIT0021:rw-r--r--|}\")]", "UMask=")]
    public Task What_systemd_ignores(string attribute, string message) => Service(attribute, message);

    [Theory]
    [InlineData("[SystemCallFilter(\"{|UNIT0414:@system-servce|}\", \"mount\")]", "write '@system-service mount'")]
    [InlineData("[SystemCallFilter(\"@system-service {|UNIT0414:@monut|} sync\")]", "write '@system-service @mount sync'")]
    [InlineData("[ReadWritePaths(\"/srv\", \"{|UNIT0022:var|}/lib/x\")]", "leave it out and go on without it")]
    public Task What_systemd_leaves_out(string attribute, string message) => Service(attribute, message);

    [Theory]
    [InlineData("[KillMode({|UNIT0220:KillMode.None|})]", "complain")]
    [InlineData("[PIDFile(\"{|UNIT0023:/var/run|}/app.pid\")]", "complain")]
    public Task What_systemd_complains_of(string attribute, string message) => Service(attribute, message);

    [Theory]
    [InlineData("[MemoryMax(\"512{|UNIT0421:\\u004dB|}\")]")]
    [InlineData("[MemoryMax(@\"512{|UNIT0421:MB|}\")]")]
    [InlineData("[MemoryMax(\"\"\"512{|UNIT0421:MB|}\"\"\")]")]
    [InlineData("[MemoryMax(\"\"\"\n    512{|UNIT0421:MB|}\n    \"\"\")]")]
    [InlineData("[MemoryMax(\"5\" + \"12{|UNIT0421:MB|}\")]")]
    [InlineData("[MemoryMax(\"512{|UNIT0421:M\" + \"B|}\")]")]
    [InlineData("[MemoryMax($\"{\"5\"}12{|UNIT0421:MB|}\")]")]
    [InlineData("[MemoryMax($\"512{{|UNIT0421:Sizes.Unit|}}\")]")]
    [InlineData("[MemoryMax({|UNIT0421:Sizes.All|})]")]
    public Task Escapes_sums_and_constants_are_accounted_for(string attribute) => Check.Reports(
        $"[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\")] {attribute} public sealed record App : Service; static class Sizes {{ public const string Unit = \"MB\"; public const string All = \"512MB\"; }}");

    [Theory]
    [InlineData("[MemoryMax(\"{Size}\")] public abstract record Root(string Size) : Service; [ExecStart(\"/x\"), SyslogIdentifier(\"x\")] public sealed record App() : Root(\"512{|UNIT0421:MB|}\");")]
    [InlineData("[MemoryMax(\"{Size}{|UNIT0421:MB|}\")] public abstract record Root(string Size) : Service; [ExecStart(\"/x\"), SyslogIdentifier(\"x\")] public sealed record App() : Root(\"512\");")]
    [InlineData("[MemoryMax(\"512{|UNIT0421:M{Tail}|}\")] public abstract record Root(string Tail) : Service; [ExecStart(\"/x\"), SyslogIdentifier(\"x\")] public sealed record App() : Root(\"B\");")]
    public Task What_fills_a_hole_is_marked_where_it_was_written(string source) => Check.Reports(source);

    [Theory]
    [InlineData("[MemoryMax(\"512{|UNIT0421:MB|}\")] public abstract record Root : Service;")]
    [InlineData("[MemoryMax(\"512{|UNIT0421:MB|}\")] public sealed class SmallAttribute : PatternAttribute;")]
    [InlineData("[MemoryMax(\"512{|UNIT0421:MB|}\")] public abstract record Root : Service; [ExecStart(\"/x\"), SyslogIdentifier(\"x\")] public sealed record A : Root; [ExecStart(\"/y\"), SyslogIdentifier(\"y\")] public sealed record B : Root;")]
    [InlineData("[MemoryMax(\"{Size}\")] public abstract record Root(string Size) : Service;")]
    public Task A_pattern_is_marked_once_and_even_if_nobody_derives_from_it(string source) => source.Contains("UNIT", StringComparison.Ordinal) ? Check.Reports(source) : Check.Nothing(source);

    [Theory]
    [InlineData("[MemoryMax(\"512M\"), CPUQuota(\"50%\"), RestartSec(\"5min\"), LimitNOFILE(\"infinity\"), UMask(\"0077\")]")]
    [InlineData("[SystemCallFilter(\"@system-service\", \"mount\"), CapabilityBoundingSet(\"\"), RestrictAddressFamilies(\"AF_UNIX\", \"AF_INET\")]")]
    [InlineData("[ReadWritePaths(\"/srv/my files\", \"-/opt\"), StateDirectory(\"app\"), BindPaths(\"/a:/b\"), Environment(\"A\", \"50 % of %% it\")]")]
    [InlineData("[Restart(Restart.Always), KillMode(KillMode.Mixed), NotifyAccess(NotifyAccess.All), Type(ServiceType.NotifyReload)]")]
    public Task What_systemd_takes_is_left_alone(string attributes) =>
        Check.Nothing($"[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\")] {attributes} public sealed record App : Service;");

    [Theory]
    [InlineData("[{|UNIT0022:Sockets<Other>|}]", ".socket")]
    [InlineData("[{|UNIT0021:Slice<Other>|}]", ".slice")]
    public Task A_type_of_the_wrong_kind_is_marked(string attribute, string message) => Check.Reports(
        $"[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\")] public sealed record Other : Service; [ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\")] {attribute} public sealed record App : Service;",
        message);

    [Fact]
    public Task It_can_be_suppressed() => Check.Nothing("""
        [ExecStart("/bin/x"), SyslogIdentifier("x")]
        #pragma warning disable UNIT0421 // the distribution's own systemd knows megabytes
        [MemoryMax("512MB")]
        #pragma warning restore UNIT0421
        public sealed record App : Service;
        """);

    private static Task Service(string attribute, string message) =>
        Check.Reports($"[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\")] {attribute} public sealed record App : Service;", message);
}
