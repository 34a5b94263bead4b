namespace UnitDsl.Analyzers.Tests.Language;

/// <summary>Rule 4: a pattern attribute is a bundle.</summary>
public sealed class PatternAttributeTests
{
    private const string Shared =
        """
        [StateDirectory("{name}"), CacheDirectory("{name}/{Sub}")] public class StatefulAttribute(string name) : PatternAttribute { private const string Sub = "c"; }
        [Stateful("{key}-{Unit}"), Nice(5)] public sealed class NestedAttribute(string key) : PatternAttribute;
        [LogsDirectory("{log}")] public sealed class DerivedAttribute(string log) : StatefulAttribute("of-" + log);
        [After("{units}"), Environment("N", "{number}"), Environment("B", "{flag}"), KillMode("{mode}")]
        public sealed class ManyAttribute(KillMode mode, int number = 3, bool flag = true, params string[] units) : PatternAttribute;
        """;

    private static UnitText Unit(string attributes) =>
        Deployed.From(Shared, $"[ExecStart(\"/bin/app\")] [{attributes}] public sealed record App() : Root(\"k\"); public abstract record Root(string Key) : Service;").Of("app.service");

    [Fact]
    public void It_stands_for_the_attributes_on_it()
    {
        var unit = Unit("Stateful(\"x\")");
        Assert.Equal("x", unit.Value("StateDirectory"));
        Assert.Equal("x/c", unit.Value("CacheDirectory"));
    }

    [Fact]
    public void Its_arguments_may_have_holes() => Assert.Equal("k/app", Unit("Stateful(\"{Key}/{Unit}\")").Value("StateDirectory"));

    [Fact]
    public void It_may_stand_for_other_patterns()
    {
        var unit = Unit("Nested(\"{Key}\")");
        Assert.Equal("k-app", unit.Value("StateDirectory"));
        Assert.Equal("5", unit.Value("Nice"));
    }

    [Fact]
    public void One_that_derives_says_what_its_base_says_too()
    {
        var unit = Unit("Derived(\"x\")");
        Assert.Equal("of-x", unit.Value("StateDirectory"));
        Assert.Equal("x", unit.Value("LogsDirectory"));
    }

    [Fact]
    public void Arguments_of_every_kind_fill_its_holes()
    {
        var unit = Unit("Many(KillMode.ControlGroup, 4, false, \"a\", \"b\")");
        Assert.Equal("a.service b.service", unit.Value("After"));
        Assert.Equal(["N=4", "B=false"], unit.Values("Environment"));
        Assert.Equal("control-group", unit.Value("KillMode"));
    }

    [Fact]
    public void Its_defaults_fill_its_holes() => Assert.Equal(["N=3", "B=true"], Unit("Many(KillMode.Mixed)").Values("Environment"));

    [Fact]
    public void What_stands_beside_it_later_wins() => Assert.Equal("1", Unit("Nested(\"a\"), Nice(1)").Value("Nice"));

    [Fact]
    public void What_stands_before_it_loses() => Assert.Equal("5", Unit("Nice(1), Nested(\"a\")").Value("Nice"));

    [Fact]
    public void Hardened_is_nothing_but_such_a_class()
    {
        var unit = Unit("Hardened, ProtectHome(ProtectHome.No)");
        Assert.Equal("no", unit.Value("ProtectHome"));
        Assert.Equal("strict", unit.Value("ProtectSystem"));
        Assert.Equal("", unit.Value("CapabilityBoundingSet"));
    }

    [Fact]
    public void Intents_may_stand_on_it_and_be_overridden_beside_it()
    {
        var unit = Deployed.Unit(
            """
            [Port(80), RunAs("www"), Secret("KEY"), HealthCheck(Tcp = "127.0.0.1:{Port}"), DependsOn("db")] public sealed class WebAttribute : PatternAttribute;
            [ExecStart("/bin/app"), Web, Port(8080)] public sealed record App : Service;
            """);
        Assert.Equal("www", unit.Value("User"));
        Assert.Equal("db.service", unit.Value("After"));
        Assert.Contains("PORT=8080", unit.Values("Environment"));
        Assert.Equal("KEY:/etc/credstore/app.KEY", unit.Value("LoadCredential"));
    }

    [Fact]
    public void It_may_be_put_on_the_assembly_and_on_an_interface()
    {
        var site = Deployed.From(
            """
            [assembly: Calm(7)]
            [Nice("{level}")] public sealed class CalmAttribute(int level) : PatternAttribute;
            [Calm(9)] public interface IVeryCalm;
            [ExecStart("/bin/app")] public sealed record One : Service;
            [ExecStart("/bin/app")] public sealed record Two : Service, IVeryCalm;
            """);
        Assert.Equal("7", site.Of("one.service").Value("Nice"));
        Assert.Equal("9", site.Of("two.service").Value("Nice"));
    }
}
