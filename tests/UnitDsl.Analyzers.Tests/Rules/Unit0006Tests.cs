namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>A reference to a type that is no deployed unit.</summary>
public sealed class Unit0006Tests
{
    private const string Start = "ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\")";

    [Theory]
    [InlineData("{|UNIT0006:After<Root>|}")]
    [InlineData("{|UNIT0006:After<Other, Root>|}")]
    [InlineData("{|UNIT0006:DependsOn<Root>|}")]
    [InlineData("{|UNIT0006:OnFailure<Service>|}")]
    public Task The_reference_is_marked(string attribute) => Check.Reports(
        $"[{Start}, {attribute}] public sealed record App : Service; public abstract record Root : Service; [{Start}] public sealed record Other : Root;",
        "is no unit that is deployed", "name a record that derives from it");

    [Fact]
    public Task On_a_pattern_it_is_said_once() => Check.Reports(
        $"[{Start}, {{|UNIT0006:After<Root>|}}] public abstract record Root : Service; public sealed record A : Root; public sealed record B : Root;");

    [Fact]
    public Task A_reference_that_was_reset_is_left_alone() => Check.Nothing(
        $"[{Start}, After<Root>] public abstract record Root : Service; [After(\"\")] public sealed record A : Root;");

    [Theory]
    [MemberData(nameof(Referenced.Forms), MemberType = typeof(Referenced))]
    public Task A_pattern_of_another_assembly_is_no_unit_either(string form) => Check.Reports(
        [$"[{Start}, {{|UNIT0006:After<Theirs>|}}, After<Deployed>] public sealed record App : Service;"],
        [Referenced.Assembly(form, "public abstract record Theirs : Service; [ExecStart(\"/bin/x\")] public sealed record Deployed : Theirs;")]);

    [Theory]
    [InlineData("After<App>")]
    [InlineData("After<Db>")]
    public Task A_deployed_or_external_unit_is_left_alone(string attribute) => Check.Nothing(
        $"[{Start}, {attribute}] public sealed record App : Service; public sealed record Db() : External(\"db\");");
}
