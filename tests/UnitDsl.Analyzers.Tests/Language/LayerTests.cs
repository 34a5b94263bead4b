namespace UnitDsl.Analyzers.Tests.Language;

/// <summary>Rule 2: later wins; the order of layers is fixed.</summary>
public sealed class LayerTests
{
    private const string Everything =
        """
        [assembly: Nice(1), Description("assembly"), MemoryMax("1M"), CPUWeight(1), TasksMax(1)]
        [Nice(2), MemoryMax("2M"), CPUWeight(2), TasksMax(2)] public interface IShared;
        [Nice(3), CPUWeight(3), TasksMax(3)] public abstract record Root : Service, IShared;
        [Nice(4), TasksMax(4)] public abstract record Middle : Root;
        [ExecStart("/bin/app"), Nice(5)] public sealed record App : Middle;
        """;

    [Theory]
    [InlineData("Description", "assembly")]
    [InlineData("MemoryMax", "2M")]
    [InlineData("CPUWeight", "3")]
    [InlineData("TasksMax", "4")]
    [InlineData("Nice", "5")]
    public void Each_layer_wins_over_those_before_it(string directive, string value) =>
        Assert.Equal(value, Deployed.Unit(Everything).Value(directive));

    [Fact]
    public void Our_own_defaults_give_way_to_everything()
    {
        Assert.Equal("exec", Deployed.Service("Nice(1)").Value("Type"));
        Assert.Equal("notify", Deployed.Unit(
            """
            [assembly: Type(ServiceType.Notify)]
            [ExecStart("/bin/app")] public sealed record App : Service;
            """).Value("Type"));
        Assert.Equal("oneshot", Deployed.Service("Type(ServiceType.Oneshot)").Value("Type"));
    }

    [Fact]
    public void Lists_append_from_layer_to_layer() =>
        Assert.Equal("a.service b.service c.service d.service e.service", Deployed.Unit(
            """
            [assembly: After("a")]
            [After("b")] public interface IShared;
            [After("c")] public abstract record Root : Service, IShared;
            [After("d")] public abstract record Middle : Root;
            [ExecStart("/bin/app"), After("e")] public sealed record App : Middle;
            """).Value("After"));

    [Fact]
    public void What_is_listed_twice_stands_once() =>
        Assert.Equal("a.service b.service", Deployed.Service("After(\"a\", \"b\"), After(\"a.service\")").Value("After"));

    [Fact]
    public void Within_one_record_what_stands_later_wins() =>
        Assert.Equal(["A=2"], Deployed.Service("Environment(\"A\", \"1\"), Environment(\"A\", \"2\")").Values("Environment"));

    [Fact]
    public void Directives_of_the_assembly_pass_by_kinds_that_do_not_have_them()
    {
        var site = Deployed.From(
            """
            [assembly: PrivateTmp, Description("all"), RunAs("www"), Secret("KEY")]
            [ExecStart("/bin/app")] public sealed record App : Service;
            [OnCalendar("daily")] public sealed record Tick : TimerUnit;
            """);
        Assert.True(site.Of("app.service").Has("PrivateTmp"));
        Assert.False(site.Of("tick.timer").Has("PrivateTmp"));
        Assert.False(site.Of("tick.timer").Has("User"));
        Assert.Equal("all", site.Of("tick.timer").Value("Description"));
    }

    [Fact]
    public void An_interface_of_an_interface_comes_before_it()
    {
        var unit = Deployed.Unit(
            """
            [Nice(1), After("a")] public interface IOuter;
            [Nice(2), After("b")] public interface IInner : IOuter;
            [ExecStart("/bin/app")] public sealed record App : Service, IInner;
            """);
        Assert.Equal("2", unit.Value("Nice"));
        Assert.Equal("a.service b.service", unit.Value("After"));
    }

    [Fact]
    public void An_interface_that_comes_twice_counts_once() =>
        Assert.Equal(["A=1"], Deployed.Unit(
            """
            [Environment("A", "1")] public interface IShared;
            public abstract record Root : Service, IShared;
            [ExecStart("/bin/app")] public sealed record App : Root, IShared;
            """).Values("Environment"));

    [Fact]
    public void An_abstract_record_is_not_deployed() =>
        Assert.Equal(["app.service"], Deployed.From(
            """
            public abstract record Root : Service;
            [ExecStart("/bin/app")] public record App : Root;
            """).UnitNames);

    [Fact]
    public void A_concrete_record_that_others_derive_from_is_deployed_beside_them()
    {
        var site = Deployed.From(
            """
            [ExecStart("/bin/app"), Nice(1)] public record App : Service;
            [Nice(2)] public sealed record Other : App;
            """);
        Assert.Equal(["app.service", "other.service"], site.UnitNames);
        Assert.Equal("/bin/app", site.Of("other.service").Value("ExecStart"));
        Assert.Equal("2", site.Of("other.service").Value("Nice"));
    }

    [Fact]
    public void The_order_of_files_makes_no_difference()
    {
        string[] sources =
        [
            "[ExecStart(\"/bin/a\"), After<B>] public sealed record A : Service;",
            "[ExecStart(\"/bin/b\"), Port(1)] public sealed record B : Service;",
            "[ExecStart(\"/bin/c\")] public sealed record C : Service;",
        ];
        Assert.Equal(Deployed.From(sources).Files, Deployed.From([.. sources.Reverse()]).Files);
    }

    [Fact]
    public void The_parts_of_a_partial_record_are_one_layer()
    {
        var unit = Deployed.Unit(
            """
            [ExecStart("/bin/app"), After("a")] public sealed partial record App(string Key) : Root(Key) { public App() : this("k") { } }
            [After("b"), Description("{Key}")] partial record App;
            public abstract record Root(string Key = "root") : Service;
            """.Replace("(string Key) : Root(Key) { public App() : this(\"k\") { } }", "() : Root(\"k\");", StringComparison.Ordinal));
        Assert.Equal("a.service b.service", unit.Value("After"));
        Assert.Equal("k", unit.Value("Description"));
    }
}
