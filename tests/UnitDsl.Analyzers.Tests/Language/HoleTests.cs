namespace UnitDsl.Analyzers.Tests.Language;

/// <summary>Rule 3: <c>{Name}</c> is a hole; what fills it, in every form.</summary>
public sealed class HoleTests
{
    private static string Description(string source) => Deployed.Unit(source).Value("Description");

    /// <summary>One pattern with one parameter, filled by this call.</summary>
    private static string Filled(string call, string parameter = "string P", string more = "") => Description(
        $$"""
        [ExecStart("/bin/app"), Description("<{P}>")] public abstract record Root({{parameter}}) : Service;
        public sealed record App() : Root({{call}}) { {{more}} }
        public static class Elsewhere { public const string Text = "else" + "where"; public const int Number = 40 + 2; }
        public enum Colour { Red, DarkBlue }
        """);

    [Theory]
    [InlineData("\"a\"", "<a>")]
    [InlineData("P: \"a\"", "<a>")]
    [InlineData("(\"a\")", "<a>")]
    [InlineData("\"a\" + \"b\"", "<ab>")]
    [InlineData("@\"a\"", "<a>")]
    [InlineData("\"\"\"a\"\"\"", "<a>")]
    [InlineData("nameof(App)", "<App>")]
    [InlineData("Elsewhere.Text", "<elsewhere>")]
    [InlineData("$\"x-{Elsewhere.Text}\"", "<x-elsewhere>")]
    [InlineData("Own", "<own>")]
    [InlineData("Own!", "<own>")]
    [InlineData("\"{Unit}\"", "<app>")]
    [InlineData("\"{Own}-{Unit}\"", "<own-app>")]
    [InlineData("\"{{x}}\"", "<{x}>")]
    [InlineData("\"\"", "<>")]
    public void A_constant_text_fills_a_hole(string call, string filled) =>
        Assert.Equal(filled, Filled(call, more: "private const string Own = \"own\";"));

    [Theory]
    [InlineData("int P", "1 + 2", "<3>")]
    [InlineData("int P", "Elsewhere.Number", "<42>")]
    [InlineData("int P", "-1", "<-1>")]
    [InlineData("long P", "5_000_000_000", "<5000000000>")]
    [InlineData("double P", "1.5", "<1.5>")]
    [InlineData("decimal P", "1.50m", "<1.50>")]
    [InlineData("char P", "'c'", "<c>")]
    [InlineData("bool P", "true", "<true>")]
    [InlineData("bool P", "!true", "<false>")]
    [InlineData("Colour P", "Colour.DarkBlue", "<DarkBlue>")]
    [InlineData("Restart P", "Restart.OnFailure", "<on-failure>")]
    [InlineData("string? P", "P: null", "<>")]
    public void A_constant_of_any_kind_fills_a_hole(string parameter, string call, string filled) =>
        Assert.Equal(filled, Filled(call, parameter));

    [Theory]
    [InlineData("string P = \"d\"", "<d>")]
    [InlineData("int P = 7", "<7>")]
    [InlineData("bool P = false", "<false>")]
    [InlineData("Restart P = Restart.Always", "<always>")]
    [InlineData("string P = \"{Unit}\"", "<app>")]
    [InlineData("string? P = null", "<>")]
    public void A_default_fills_a_hole(string parameter, string filled) => Assert.Equal(filled, Filled("", parameter));

    [Fact]
    public void Named_arguments_may_come_in_any_order() =>
        Assert.Equal("1-2-3", Description(
            """
            [ExecStart("/bin/app"), Description("{A}-{B}-{C}")] public abstract record Root(string A, string B, string C) : Service;
            public sealed record App() : Root(C: "3", A: "1", B: "2");
            """));

    [Fact]
    public void A_parameter_goes_through_several_levels() =>
        Assert.Equal("https://shop.example.com/x", Description(
            """
            [ExecStart("/bin/app"), Description("https://{Domain}/{Path}")] public abstract record Root(string Domain, string Path) : Service;
            public abstract record Middle(string Name, string Zone) : Root(Name + "." + Zone, "x");
            public abstract record Upper(string Zone) : Middle("shop", $"{Zone}.com");
            public sealed record App() : Upper("example");
            """));

    [Fact]
    public void Parameters_of_one_name_on_two_levels_are_two() =>
        Assert.Equal("outer inner", Description(
            """
            [Documentation("man:{Name}(1)")] public abstract record Root(string Name) : Service;
            [ExecStart("/bin/app"), Description("{Name} inner")] public abstract record Middle(string Name) : Root("inner");
            public sealed record App() : Middle("outer");
            """));

    [Fact]
    public void A_base_that_has_a_parameter_of_the_record_s_own_gets_its_value() =>
        Assert.Equal("Root says k", Description(
            """
            [Description("Root says {Key}")] public abstract record Root(string Key) : Service;
            [ExecStart("/bin/app")] public abstract record Middle(string Key) : Root(Key);
            public sealed record App() : Middle("k");
            """));

    [Fact]
    public void A_record_sees_the_parameters_of_its_base() =>
        Assert.Equal("own k", Description(
            """
            [ExecStart("/bin/app")] public abstract record Root(string Key) : Service;
            [Description("own {Key}")] public sealed record App() : Root("k");
            """));

    [Fact]
    public void A_record_s_own_constant_comes_before_its_base_s() =>
        Assert.Equal("own", Description(
            """
            [ExecStart("/bin/app")] public abstract record Root : Service { protected const string Key = "root"; }
            [Description("{Key}")] public sealed record App : Root { private new const string Key = "own"; }
            """));

    [Fact]
    public void A_constant_may_have_holes_of_its_own() =>
        Assert.Equal("/srv/k/data/x", Description(
            """
            [ExecStart("/bin/app"), Description("{Data}/x")]
            public abstract record Root(string Key) : Service { private const string Home = "/srv/{Key}"; private const string Data = "{Home}/data"; }
            public sealed record App() : Root("k");
            """));

    [Fact]
    public void A_written_constructor_fills_holes_as_a_short_one_does() =>
        Assert.Equal("k", Description(
            """
            [ExecStart("/bin/app"), Description("{Key}")] public abstract record Root(string Key) : Service;
            public sealed record App : Root { public App() : base("k") { } }
            """));

    [Theory]
    [InlineData("{Unit}", "app")]
    [InlineData("{Port}", "8080")]
    [InlineData("{Site}", "acme")]
    [InlineData("{{Unit}}", "{Unit}")]
    [InlineData("a }} b", "a } b")]
    [InlineData("a } b", "a } b")]
    [InlineData("${VAR} {Unit}", "${VAR} app")]
    [InlineData("%i on %H", "%i on %H")]
    [InlineData("{Unit}{Unit}", "appapp")]
    public void Built_in_names_fill_holes_and_what_is_systemd_s_stays(string written, string text) =>
        Assert.Equal(text, Description(
            $$"""
            [assembly: Site("acme")]
            [ExecStart("/bin/app"), Port(8080), Description("{{written}}")] public sealed record App : Service;
            """));

    [Fact]
    public void A_parameter_comes_before_what_is_built_in() =>
        Assert.Equal("mine", Filled("\"mine\"").Trim('<', '>'));

    [Fact]
    public void Interfaces_and_the_assembly_see_what_the_record_sees()
    {
        var unit = Deployed.Unit(
            """
            [assembly: Description("{Key} of {Site}"), Site("acme")]
            [SyslogIdentifier("{Key}-{Suffix}")] public interface IShared { const string Suffix = "s"; }
            [ExecStart("/bin/app")] public abstract record Root(string Key) : Service, IShared;
            public sealed record App() : Root("k");
            """);
        Assert.Equal("k of acme", unit.Value("Description"));
        Assert.Equal("k-s", unit.Value("SyslogIdentifier"));
    }
}
