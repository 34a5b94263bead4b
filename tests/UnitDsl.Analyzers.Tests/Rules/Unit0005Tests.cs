namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>Two units of one name.</summary>
public sealed class Unit0005Tests
{
    private const string Attributes = "[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\")]";

    [Fact]
    public async Task Both_are_marked_and_name_each_other()
    {
        var source = $"{Attributes} [Name(\"other\")] public sealed record {{|UNIT0005:One|}} : Service; {Attributes} public sealed record {{|UNIT0005:Other|}} : Service;";
        await Check.Reports(source, "'One' and 'Other' are both named other.service", "'Other' and 'One'", "give one of them another [Name]");
        var found = await Check.Diagnostics(SourceMarkup.Parse(source).Text);
        Assert.All(found, diagnostic => Assert.Single(diagnostic.AdditionalLocations));
    }

    [Fact]
    public Task Records_of_two_namespaces_collide() => Check.Reports(
        $"namespace A {{ {Attributes} public sealed record {{|UNIT0005:App|}} : Service; }} namespace B {{ {Attributes} public sealed record {{|UNIT0005:App|}} : Service; }}", "A.App", "B.App");

    [Fact]
    public Task Two_mounts_on_one_path_collide() => Check.Reports(
        "[What(\"a\"), Where(\"/x\")] public sealed record {|UNIT0005:A|} : Mount; [What(\"b\"), Where(\"/x/\")] public sealed record {|UNIT0005:B|} : Mount;", "x.mount");

    [Fact]
    public Task An_external_unit_of_the_name_collides() => Check.Reports(
        $"{Attributes} public sealed record {{|UNIT0005:Nginx|}} : Service; public sealed record {{|UNIT0005:Proxy|}}() : External(\"nginx\");", "nginx.service");

    [Theory]
    [MemberData(nameof(Referenced.Forms), MemberType = typeof(Referenced))]
    public Task A_unit_of_another_assembly_collides(string form) => Check.Reports(
        [$"{Attributes} public sealed record {{|UNIT0005:App|}} : Service;"],
        [Referenced.Assembly(form, "[ExecStart(\"/bin/x\"), Name(\"app\")] public sealed record Theirs : Service;")],
        "'Theirs' of Acme.Pack");

    [Fact]
    public Task What_a_unit_brings_along_collides_and_both_places_are_marked() => Check.Reports(
        "[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\")] [{|UNIT0005:HealthCheck(RestartUnhealthy = true)|}] public sealed record App : Service; "
        + $"{Attributes} public sealed record {{|UNIT0005:AppHealth|}} : Service;",
        "This brings app-health.service along with app.service, and 'AppHealth' has that name already", "'AppHealth' is named app-health.service, as is what app.service brings along");

    [Theory]
    [InlineData("public sealed record A() : External(\"mysql\"); public sealed record B() : External(\"mysql\");")]
    [InlineData("[OnCalendar(\"daily\"), Name(\"a\")] public sealed record A : TimerUnit; [ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\"), Name(\"a\")] public sealed record B : Service;")]
    public Task Names_that_do_not_collide_are_left_alone(string source) => Check.Nothing(source);
}
