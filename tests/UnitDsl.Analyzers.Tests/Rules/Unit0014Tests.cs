namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>A unit that systemd would refuse to load.</summary>
public sealed class Unit0014Tests
{
    [Theory]
    [InlineData("[Where(\"/x\")] public sealed record {|UNIT0014:A|} : Mount;", "What")]
    [InlineData("[What(\"/x\")] public sealed record {|UNIT0014:A|} : Mount;", "Where")]
    [InlineData("public sealed record {|UNIT0014:A|} : Automount;", "Where")]
    [InlineData("public sealed record {|UNIT0014:A|} : Swap;", "What")]
    public Task The_record_is_marked(string source, string message) => Check.Reports(source, message);

    [Theory]
    [InlineData("[Type(ServiceType.Oneshot), RemainAfterExit, ExecStop(\"/bin/x\"), SyslogIdentifier(\"x\")] public sealed record A : Service;")]
    [InlineData("public sealed record A : Target;")]
    [InlineData("public sealed record A : Slice;")]
    [InlineData("public abstract record A : Service;")]
    [InlineData("public sealed record A() : External(\"a\");")]
    public Task A_unit_that_systemd_loads_is_left_alone(string source) => Check.Nothing(source);
}
