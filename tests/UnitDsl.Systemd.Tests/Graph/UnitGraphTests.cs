using System.Diagnostics;
using System.Globalization;

namespace UnitDsl.Systemd.Tests.Graph;

public sealed class UnitGraphTests
{
    [Fact]
    public void A_service_needs_what_every_service_needs()
    {
        var graph = Graph(("a.service", "Service", "ExecStart", "/bin/true"));

        Assert.Contains(graph.Dependencies("a.service"), static found => found is { Kind: DependencyKind.Requires, To: "sysinit.target", Origins: DependencyOrigins.Default });
        Assert.Contains(graph.Dependencies("a.service"), static found => found is { Kind: DependencyKind.InSlice, To: "system.slice", Origins: DependencyOrigins.SliceProperty });
        Assert.Contains(graph.Dependents("shutdown.target"), static found => found is { Kind: DependencyKind.Conflicts, From: "a.service" });
    }

    [Fact]
    public void A_template_lends_its_lines_to_its_instances()
    {
        var graph = Graph(("a.service", "Unit", "Wants", "b@x.service c@.service"), ("b@.service", "Unit", "After", "%i-%p.service"), ("c@.service", "Unit", "After", "%i.service"));

        Assert.Contains(graph.Dependencies("b@x.service"), static found => found is { Kind: DependencyKind.After, To: "x-b.service", Directive: "After" });
        Assert.Contains(graph.Dependencies("c@a.service"), static found => found is { Kind: DependencyKind.After, To: "a.service" });
        Assert.False(graph.IsLoaded("c@.service"));
    }

    [Fact]
    public void What_is_installed_depends_from_the_other_side()
    {
        var unit = Define("a.service", ("Install", "WantedBy", "multi-user.target"), ("Install", "Alias", "z.service"));
        var graph = UnitGraph.Build([unit with { IsEnabled = true }, Define("b.service", ("Unit", "After", "z.service"))]);

        Assert.Contains(graph.Dependencies("multi-user.target"), static found => found is { Kind: DependencyKind.Wants, To: "a.service", Directive: "WantedBy", Source: "a.service" });
        Assert.Contains(graph.Dependencies("b.service"), static found => found is { Kind: DependencyKind.After, To: "a.service" });
        Assert.DoesNotContain(UnitGraph.Build([unit]).Units, static name => name == "multi-user.target");
    }

    [Fact]
    public void A_circle_is_shown_with_who_says_so()
    {
        var graph = Graph(("a.service", "Unit", "After", "b.service"), ("b.service", "Unit", "After", "c.service"), ("c.service", "Unit", "Before", "d.service"), ("c.service", "Unit", "After", "a.service"));
        var cycle = Assert.Single(graph.Cycles);

        Assert.Equal(["a.service", "c.service", "b.service"], cycle.Units);
        Assert.Equal(["After a.service in c.service", "After c.service in b.service", "After b.service in a.service"], cycle.Edges.Select(static edge => $"{edge.Because.Directive} {edge.Because.To} in {edge.Because.Source}"));
    }

    [Fact]
    public void Starting_leaves_out_what_it_can_do_without_to_break_a_circle()
    {
        var early = ("Unit", "DefaultDependencies", "no");
        var definitions = new[] { Define("a.service", early, ("Unit", "Wants", "b.service"), ("Unit", "After", "b.service")), Define("b.service", early, ("Unit", "After", "a.service")) };

        var soft = UnitGraph.Build(definitions).Start("a.service");
        var hard = UnitGraph.Build([definitions[0], definitions[1], Define("c.service", early, ("Unit", "Requires", "a.service b.service"))]).Start("c.service");

        Assert.Equal("b.service", Assert.Single(soft.Cycles).Dropped);
        Assert.Equal(["a.service"], soft.Jobs.Select(static job => job.Unit).Where(static name => name.EndsWith(".service", StringComparison.Ordinal)));
        Assert.NotNull(hard.Failure);
        Assert.Null(Assert.Single(hard.Cycles).Dropped);
    }

    [Fact]
    public void What_is_asked_is_answered()
    {
        var graph = Graph(
            ("a.service", "Unit", "Requires", "b.service"), ("b.service", "Unit", "Wants", "c.service"), ("d.service", "Unit", "PartOf", "b.service"),
            ("e.service", "Unit", "StopPropagatedFrom", "b.service"), ("c.service", "Unit", "DefaultDependencies", "no"), ("lonely.service", "Unit", "DefaultDependencies", "no"),
            ("multi-user.target", "Unit", "Wants", "a.service"));

        Assert.Contains("c.service", graph.Pulls("a.service"));
        Assert.Equal(["a.service", "b.service", "multi-user.target"], graph.PulledInBy("c.service").Order(StringComparer.Ordinal));
        Assert.Equal(["a.service", "d.service", "e.service"], graph.StopTakesAlong("b.service").Order(StringComparer.Ordinal));
        Assert.Equal(["a.service", "d.service"], graph.RestartTakesAlong("b.service").Order(StringComparer.Ordinal));
        Assert.Equal(["d.service", "e.service", "lonely.service"], graph.Unreachable.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Jobs_run_in_layers()
    {
        var graph = Graph(
            ("a.service", "Unit", "Wants", "b.service c.service"), ("a.service", "Unit", "After", "b.service c.service"), ("a.service", "Unit", "DefaultDependencies", "no"),
            ("b.service", "Unit", "DefaultDependencies", "no"), ("c.service", "Unit", "DefaultDependencies", "no"));

        Assert.Equal([["system.slice"], ["b.service", "c.service"], ["a.service"]], Services(graph.Start("a.service", static name => name == "-.slice")));
        Assert.Equal([["a.service"], ["b.service", "c.service"], ["system.slice"]], Services(graph.Stop("system.slice", static name => name != "-.slice")));
    }

    [Fact]
    public void A_missing_unit_breaks_only_what_needs_it()
    {
        var graph = Graph(("a.service", "Unit", "Wants", "b.service"), ("b.service", "Unit", "Requires", "missing.service"), ("a.service", "Unit", "DefaultDependencies", "no"), ("b.service", "Unit", "DefaultDependencies", "no"));

        Assert.Null(graph.Start("a.service").Failure);
        Assert.Contains("missing.service", graph.Start("b.service").Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_units_in_a_chain_take_no_time_and_no_stack()
    {
        var units = Enumerable.Range(0, 10_000).Select(static i => Define(
            Name(i), ("Unit", "Requires", Name(i + 1)), ("Unit", "After", Name(i + 1)), ("Unit", "After", Name(i / 2)), ("Unit", "PartOf", Name(i / 3)), ("Service", "ExecStart", "/bin/true"))).ToList();
        UnitGraph.Build(units.Take(10));

        var watch = Stopwatch.StartNew();
        var graph = UnitGraph.Build(units);
        var cycles = graph.Cycles;
        var order = graph.StartOrder;
        var plan = graph.Start(Name(0));
        Assert.NotEmpty(graph.Pulls(Name(0)));
        Assert.NotEmpty(graph.StopTakesAlong(Name(9000)));
        watch.Stop();
        TestContext.Current.TestOutputHelper?.WriteLine(watch.Elapsed.ToString());

        Assert.NotEmpty(cycles);
        Assert.NotEmpty(order);
        Assert.NotNull(plan.Failure);

        // Well under a second on an idle machine; the rest is for busy ones.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(4), watch.Elapsed.ToString());
    }

    private static string Name(int number) => "u" + number.ToString(CultureInfo.InvariantCulture) + ".service";

    private static List<List<string>> Services(Transaction transaction) =>
        [.. transaction.Layers.Select(static layer => layer.Where(static name => name != "-.slice").Order(StringComparer.Ordinal).ToList()).Where(static layer => layer.Count > 0)];

    private static UnitDefinition Define(string name, params (string Section, string Name, string Value)[] lines) =>
        new(name, [.. lines.Select(static line => new Section(line.Section, new Entry(line.Name, line.Value)))]);

    private static UnitGraph Graph(params (string Unit, string Section, string Name, string Value)[] lines) =>
        UnitGraph.Build(lines.GroupBy(static line => line.Unit).Select(static unit => Define(unit.Key, [.. unit.Select(static line => (line.Section, line.Name, line.Value))])));
}
