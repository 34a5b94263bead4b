namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>Nothing fills this hole.</summary>
public sealed class Unit0001Tests
{
    private static string App(string attribute) =>
        $$"""[ExecStart("/bin/app"), SyslogIdentifier("x"), {{attribute}}] public sealed record App() : Root("k"); public abstract record Root(string Key) : Service;""";

    [Theory]
    [InlineData("Description(\"{|UNIT0001:{Foo}|}\")")]
    [InlineData("Description(\"a {|UNIT0001:{Foo}|} b\")")]
    [InlineData("Description(\"{Key} \\\"q\\\" \\t\\u0041\\x41 {|UNIT0001:{Foo}|}\")")]
    [InlineData("Description(@\"a \"\"q\"\" \\ {|UNIT0001:{Foo}|}\")")]
    [InlineData("Description(\"\"\"a \"q\" \\ {|UNIT0001:{Foo}|}\"\"\")")]
    [InlineData("Description(\"{{Foo}} {|UNIT0001:{Foo}|}\")")]
    [InlineData("Description(value: \"{|UNIT0001:{Foo}|}\")")]
    [InlineData("Description(\"a\" + \" {|UNIT0001:{Foo}|}\")")]
    [InlineData("After(\"a\", \"{|UNIT0001:{Foo}|}\")")]
    [InlineData("After(new[] { \"a\", \"{|UNIT0001:{Foo}|}\" })")]
    [InlineData("After(new string[] { \"a\", \"{|UNIT0001:{Foo}|}\" })")]
    [InlineData("After([\"a\", \"{|UNIT0001:{Foo}|}\"])")]
    [InlineData("Environment(\"A\", \"{|UNIT0001:{Foo}|}\")")]
    [InlineData("Environment(value: \"{|UNIT0001:{Foo}|}\", name: \"A\")")]
    [InlineData("HealthCheck(Http = \"http://{|UNIT0001:{Foo}|}/\")")]
    [InlineData("RunAs(\"{|UNIT0001:{Foo}|}\")")]
    [InlineData("RunAs(\"www\", Group = \"{|UNIT0001:{Foo}|}\")")]
    [InlineData("Port(\"{|UNIT0001:{Foo}|}\")")]
    [InlineData("Secret(\"{|UNIT0001:{Foo}|}\")")]
    [InlineData("Secret(\"A\", Path = \"/{|UNIT0001:{Foo}|}\")")]
    [InlineData("Directive(\"Xyz\", \"{|UNIT0001:{Foo}|}\")")]
    [InlineData("DependsOn(\"{|UNIT0001:{Foo}|}\")")]
    public Task The_hole_itself_is_marked(string attribute) => Check.Reports(App(attribute), "Nothing fills {Foo}", "no parameter or constant");

    [Theory]
    [InlineData("{key}", "did you mean {Key}?")]
    [InlineData("{Kye}", "did you mean {Key}?")]
    [InlineData("{unit}", "did you mean {Unit}?")]
    [InlineData("{Port}", "declares no port; add [Port(")]
    public Task It_says_what_was_meant(string hole, string message) => Check.Reports(App($"Description(\"{{|UNIT0001:{hole}|}}\")"), message);

    [Fact]
    public Task Two_holes_in_one_text_are_two_mistakes() =>
        Check.Reports(App("Description(\"{|UNIT0001:{Foo}|} {|UNIT0001:{Bar}|}\")"), "{Foo}", "{Bar}");

    [Theory]
    [InlineData("{{Foo}}")]
    [InlineData("${FOO}")]
    [InlineData("${FOO:-x}")]
    [InlineData("%{Key}")]
    [InlineData("}")]
    [InlineData("")]
    public Task What_is_no_hole_is_left_alone(string text) => Check.Nothing(App($"Description(\"{text}\")"));

    [Fact]
    public Task On_a_pattern_it_shows_before_anyone_derives_from_it() =>
        Check.Reports("[Description(\"{|UNIT0001:{Kee}|}\")] public abstract record Root(string Key) : Service;", "did you mean");

    [Fact]
    public Task On_a_pattern_that_five_units_share_it_is_said_once() => Check.Reports(
        "[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\"), Description(\"{|UNIT0001:{Foo}|}\")] public abstract record Root : Service;"
        + string.Concat(Enumerable.Range(0, 5).Select(number => $"public sealed record App{number} : Root;")));

    [Fact]
    public Task On_a_pattern_attribute_it_shows_whether_or_not_it_is_used() => Check.Reports(
        """
        [StateDirectory("{name}/{|UNIT0001:{Foo}|}")] public class MineAttribute(string name) : PatternAttribute { public string Name => name; }
        [Mine("x"), ExecStart("/bin/x"), SyslogIdentifier("x")] public sealed record App : Service;
        """);

    [Fact]
    public Task In_an_argument_of_a_pattern_attribute_it_is_marked_there() => Check.Reports(
        """
        [StateDirectory("{name}")] public class MineAttribute(string name, string unused = "") : PatternAttribute { public string Name => name + unused; }
        [Mine("a/{|UNIT0001:{Foo}|}"), ExecStart("/bin/x"), SyslogIdentifier("x")] public sealed record App : Service;
        [Mine("a", "{|UNIT0001:{Bar}|}"), ExecStart("/bin/x"), SyslogIdentifier("x")] public sealed record Other : Service;
        """);

    [Fact]
    public Task On_an_interface_and_on_the_assembly_it_is_marked_there() => Check.Reports(
        """
        [assembly: Description("{|UNIT0001:{Foo}|}")]
        [SyslogIdentifier("{|UNIT0001:{Bar}|}")] public interface IShared;
        [ExecStart("/bin/x")] public sealed record App : Service, IShared;
        """);

    [Fact]
    public Task A_concrete_record_with_a_parameter_is_told_why_nobody_fills_it() => Check.Reports(
        "[ExecStart(\"/bin/{|UNIT0001:{Name}|}\"), SyslogIdentifier(\"x\")] public sealed record App(string Name) : Service;",
        "'App' is deployed as it stands", "give it a default", "make 'App' abstract");

    [Fact]
    public Task A_hole_in_an_argument_to_the_base_is_marked_in_that_argument() => Check.Reports(
        """
        [ExecStart("/bin/x"), SyslogIdentifier("x"), Description("{Key}")] public abstract record Root(string Key) : Service;
        public sealed record App() : Root("a {|UNIT0001:{Foo}|}");
        """, "{Foo}");

    [Fact]
    public Task A_constant_whose_own_hole_nothing_fills_is_explained() => Check.Reports(
        """
        [ExecStart("/bin/x"), SyslogIdentifier("x"), Description("{|UNIT0001:{Data}|}")]
        public sealed record App : Service { private const string Data = "/srv/{Foo}"; }
        """, "{Data}", "{Foo}");

    [Fact]
    public Task Constants_that_lead_to_each_other_are_found() => Check.Reports(
        """
        [ExecStart("/bin/x"), SyslogIdentifier("x"), Description("{|UNIT0001:{A}|}")]
        public sealed record App : Service { private const string A = "{B}"; private const string B = "{A}"; }
        """, "{A} leads back to itself");

    [Fact]
    public Task The_unit_s_name_cannot_be_made_of_itself() => Check.Reports(
        "[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\"), Name(\"{|UNIT0001:{Unit}|}-x\"), Description(\"{Unit}\")] public sealed record App : Service;",
        "{Unit} cannot be used in the unit's own name");

    [Fact]
    public Task A_pragma_does_not_switch_it_off() => Check.Reports(
        """
        #pragma warning disable UNIT0001 // it stays
        [ExecStart("/bin/x"), SyslogIdentifier("x"), Description("{|UNIT0001:{Foo}|}")] public sealed record App : Service;
        """);
}
