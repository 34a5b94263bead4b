namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>Not a unit name.</summary>
public sealed class Unit0008Tests
{
    private static string App(string attribute) => $"[ExecStart(\"/bin/x\"), SyslogIdentifier(\"{{Unit}}\")] [{attribute}] public sealed record App() : Root(\"a b\"); public abstract record Root(string Key) : Service;";

    [Theory]
    [InlineData("Name({|UNIT0008:\"two words\"|})", "' ' is not allowed")]
    [InlineData("Name({|UNIT0008:\"\"|})", "nothing before its suffix")]
    [InlineData("Name({|UNIT0008:\"a/b\"|})", "'/' is not allowed")]
    [InlineData("Name({|UNIT0008:\"@x\"|})", "nothing before the '@'")]
    [InlineData("Name({|UNIT0008:\"app.timer\"|})", "names a .timer unit, and this is a .service unit")]
    [InlineData("Name({|UNIT0008:\"x-{Key}\"|})", "'x-a b.service'")]
    public Task The_name_is_marked(string attribute, string message) => Check.Reports(App(attribute), message);

    [Fact]
    public Task A_name_that_only_an_argument_makes_is_marked_in_the_argument() => Check.Reports(
        "[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\"), Name(\"{Key}\")] public abstract record Root(string Key) : Service; public sealed record App() : Root({|UNIT0008:\"a b\"|});");

    [Theory]
    [InlineData("[What(\"x\"), Where({|UNIT0008:\"srv\"|})] public sealed record A : Mount;", "named after its path")]
    [InlineData("[What(\"x\"), Where({|UNIT0008:\"/srv/../x\"|})] public sealed record A : Mount;", "named after its path")]
    [InlineData("[What(\"x\"), Where(\"/srv/x\"), Name({|UNIT0008:\"data\"|})] public sealed record A : Mount;", "leave [Name] out, and this one is srv-x.mount")]
    [InlineData("[Where(\"/srv/x\"), Name({|UNIT0008:\"srv-x.mount\"|})] public sealed record A : Automount;", "srv-x.automount")]
    [InlineData("public sealed record A() : External({|UNIT0008:\"a b\"|});", "'a b.service' is no unit name")]
    [InlineData("public sealed record A() : External({|UNIT0008:\"\"|});", "nothing before its suffix")]
    public Task Paths_and_external_names_are_marked(string source, string message) => Check.Reports(source, message);

    [Fact]
    public Task A_text_that_has_the_wrong_name_in_it_is_not_wrong_too() => Check.Reports(App("Name({|UNIT0008:\"a b\"|}), Description(\"{Unit}\")"));

    [Theory]
    [InlineData("Name(\"app\")")]
    [InlineData("Name(\"app.service\")")]
    [InlineData("Name(\"app@\")")]
    [InlineData("Name(\"a.b_c:d-e\")")]
    public Task A_name_that_systemd_takes_is_left_alone(string attribute) => Check.Nothing(App(attribute));
}
