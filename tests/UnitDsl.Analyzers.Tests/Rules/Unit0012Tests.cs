namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>A raw directive that is in the catalogue already.</summary>
public sealed class Unit0012Tests
{
    private static string App(string attribute) => $"[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\")] [{attribute}] public sealed record App : Service;";

    [Theory]
    [InlineData("{|UNIT0012:Directive(\"MemoryMax\", \"1G\")|}", "MemoryMax= is known: write [MemoryMax(")]
    [InlineData("{|UNIT0012:Directive(\"Description\", \"x\", Section = \"Unit\")|}", "[Description(")]
    public Task The_attribute_is_marked(string attribute, string message) => Check.Reports(App(attribute), message);

    [Theory]
    [InlineData("Directive(\"FutureThing\", \"1\")")]
    [InlineData("Directive(\"MemoryMax\", \"1\", Section = \"X-Mine\")")]
    public Task What_the_catalogue_does_not_know_is_left_alone(string attribute) => Check.Nothing(App(attribute));
}
