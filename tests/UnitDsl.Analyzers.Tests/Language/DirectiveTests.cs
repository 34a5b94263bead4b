namespace UnitDsl.Analyzers.Tests.Language;

/// <summary>Rule 1: if you know the directive, you know the attribute.</summary>
public sealed class DirectiveTests
{
    [Theory]
    [InlineData("MemoryMax(\"512M\")", "MemoryMax", "512M")]
    [InlineData("MemoryMax(536870912)", "MemoryMax", "536870912")]
    [InlineData("PrivateTmp", "PrivateTmp", "yes")]
    [InlineData("PrivateTmp(true)", "PrivateTmp", "yes")]
    [InlineData("PrivateTmp(false)", "PrivateTmp", "no")]
    [InlineData("KillMode(KillMode.Mixed)", "KillMode", "mixed")]
    [InlineData("KillMode(\"mixed\")", "KillMode", "mixed")]
    [InlineData("Restart(Restart.OnFailure)", "Restart", "on-failure")]
    [InlineData("ProtectHome", "ProtectHome", "yes")]
    [InlineData("ProtectHome(ProtectHome.ReadOnly)", "ProtectHome", "read-only")]
    [InlineData("RestartSec(10)", "RestartSec", "10s")]
    [InlineData("RestartSec(0.25)", "RestartSec", "250ms")]
    [InlineData("RestartSec(90)", "RestartSec", "1min 30s")]
    [InlineData("RestartSec(0)", "RestartSec", "0")]
    [InlineData("RestartSec(\"1min 30s\")", "RestartSec", "1min 30s")]
    [InlineData("TimeoutStartSec(double.PositiveInfinity)", "TimeoutStartSec", "infinity")]
    [InlineData("LimitNOFILE(65536)", "LimitNOFILE", "65536")]
    [InlineData("LimitNOFILE(\"1024:65536\")", "LimitNOFILE", "1024:65536")]
    [InlineData("After(\"nginx\", \"redis.service\", \"net.target\")", "After", "nginx.service redis.service net.target")]
    [InlineData("Documentation(\"https://a.example\", \"man:b(1)\")", "Documentation", "https://a.example man:b(1)")]
    [InlineData("Nice(-5)", "Nice", "-5")]
    [InlineData("NiceAttribute(-5)", "Nice", "-5")]
    [InlineData("global::UnitDsl.Nice(value: -5)", "Nice", "-5")]
    public void An_argument_becomes_the_value_that_systemd_reads(string attribute, string directive, string value) =>
        Assert.Equal(value, Deployed.Service(attribute).Value(directive));

    [Theory]
    [InlineData("Description(\"x\")", "Description", "Unit")]
    [InlineData("StartLimitBurst(3)", "StartLimitBurst", "Unit")]
    [InlineData("Nice(1)", "Nice", "Service")]
    [InlineData("RequiredBy(\"a.target\")", "RequiredBy", "Install")]
    public void A_directive_stands_in_its_section(string attribute, string directive, string section) =>
        Assert.Equal(section, Deployed.Service(attribute).SectionOf(directive));

    [Fact]
    public void One_directive_stands_in_the_section_of_each_kind()
    {
        var site = Deployed.From(
            """
            [ListenStream("80"), User("www")] public sealed record Web : Socket;
            [ExecStart("/bin/app"), User("www")] public sealed record App : Service;
            """);
        Assert.Equal("Socket", site.Of("web.socket").SectionOf("User"));
        Assert.Equal("Service", site.Of("app.service").SectionOf("User"));
    }

    [Theory]
    [InlineData("[OnCalendar(\"daily\")] public sealed record A : TimerUnit;", "a.timer", "Timer", "OnCalendar")]
    [InlineData("[ListenStream(8080)] public sealed record A : Socket;", "a.socket", "Socket", "ListenStream")]
    [InlineData("[PathChanged(\"/etc/x\")] public sealed record A : PathUnit;", "a.path", "Path", "PathChanged")]
    [InlineData("[What(\"/dev/sdb1\"), Where(\"/mnt/a b\")] public sealed record A : Mount;", "mnt-a\\x20b.mount", "Mount", "Where")]
    [InlineData("[Where(\"/mnt/x\")] public sealed record A : Automount;", "mnt-x.automount", "Automount", "Where")]
    [InlineData("[What(\"/swapfile\")] public sealed record A : Swap;", "swapfile.swap", "Swap", "What")]
    [InlineData("[Description(\"d\")] public sealed record A : Target;", "a.target", "Unit", "Description")]
    [InlineData("[MemoryMax(\"1G\")] public sealed record A : Slice;", "a.slice", "Slice", "MemoryMax")]
    public void Every_kind_can_be_deployed(string source, string name, string section, string directive) =>
        Assert.Equal(section, Deployed.From(source).Of(name).SectionOf(directive));

    [Fact]
    public void A_constant_elsewhere_is_as_good_as_a_literal() =>
        Assert.Equal("1G", Deployed.Unit(
            """
            [ExecStart("/bin/app"), MemoryMax(Limits.Memory)] public sealed record App : Service;
            static class Limits { public const string Memory = "1" + "G"; }
            """).Value("MemoryMax"));

    [Fact]
    public void An_alias_of_an_attribute_is_the_attribute() =>
        Assert.Equal("512M", Deployed.Unit(
            """
            using AtMost = UnitDsl.MemoryMaxAttribute;
            [ExecStart("/bin/app"), AtMost("512M")] public sealed record App : Service;
            """).Value("MemoryMax"));

    [Fact]
    public void The_raw_way_out_writes_what_the_catalogue_does_not_know()
    {
        var unit = Deployed.Service("Directive(\"FutureThing\", \"a b\"), Directive(\"X-Note\", \"n\", Section = \"X-Acme\")");
        Assert.Equal("a b", unit.Value("FutureThing"));
        Assert.Equal("Service", unit.SectionOf("FutureThing"));
        Assert.Equal("X-Acme", unit.SectionOf("X-Note"));
    }
}
