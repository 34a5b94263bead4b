namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>What is silenced without a reason.</summary>
public sealed class Unit0025Tests
{
    private const string Unit = "[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\")] public sealed record App : Service;";

    [Theory]
    [InlineData("#pragma warning disable {|UNIT0025:UNIT0313|}\n")]
    [InlineData("#pragma warning disable CS0168, {|UNIT0025:UNIT0313|}, {|UNIT0025:UNIT0601|}\n")]
    [InlineData("#pragma warning disable {|UNIT0025:UNIT0313|} //\n")]
    [InlineData("// It is fine.\n#pragma warning disable {|UNIT0025:UNIT0313|}\n")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"UnitDsl.Secrets\", {|UNIT0025:\"UNIT0313\"|})]\n")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"UnitDsl.Secrets\", \"UNIT0313:A secret\", Justification = {|UNIT0025:\"<Pending>\"|})]\n")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"UnitDsl.Secrets\", \"UNIT0313\", Justification = {|UNIT0025:\" \"|})]\n")]
    public Task Without_a_reason(string source) => Check.Reports(source + Unit);

    [Theory]
    [InlineData("#pragma warning disable UNIT0313 // rotated daily\n")]
    [InlineData("#pragma warning disable CS0168\n")]
    [InlineData("#pragma warning disable\n")]
    [InlineData("#pragma warning restore UNIT0313\n")]
    [InlineData("#if NEVER\n#pragma warning disable UNIT0313\n#endif\n")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"UnitDsl.Secrets\", \"UNIT0313\", Justification = \"a test key\")]\n")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Style\", \"IDE0001\")]\n")]
    public Task With_a_reason_or_of_somebody_else(string source) => Check.Nothing(source + Unit);
}
