using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace UnitDsl.Testing.Tests;

public sealed class GeneratorHarnessTests
{
    private static readonly GeneratorHarness Harness = new(new TypeNameGenerator());

    [Fact]
    public void A_second_run_makes_nothing_new()
    {
        var run = Harness.RunTwice(CompilationFactory.Create("class A;", "class B;")).AssertUnchanged(TypeNameGenerator.NamesStep).AssertCompiles();
        Assert.Equal(["A.g.cs", "B.g.cs"], run.Sources.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_edit_shows_in_the_reasons()
    {
        var before = CompilationFactory.Create("class A;", "class B;");
        var run = Harness.RunAfterEdit(before, before.WithFile("Source1.cs", "class C;"));

        Assert.Equal([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Modified], run.Reasons(TypeNameGenerator.NamesStep).Select(reason => reason == IncrementalStepRunReason.Cached ? IncrementalStepRunReason.Unchanged : reason));
        Assert.Throws<AllException>(() => run.AssertUnchanged(TypeNameGenerator.NamesStep));
    }

    [Fact]
    public void A_step_that_nobody_named_is_a_mistake_of_the_test() =>
        Assert.ThrowsAny<XunitException>(() => Harness.Run(CompilationFactory.Create("class A;")).Reasons("Typo"));

    [Fact]
    public void A_planted_symbol_is_found()
    {
        var run = new GeneratorHarness(new TypeNameGenerator(leaks: true)).Run(CompilationFactory.Create("class A;"));

        run.AssertNoRoslynObjects(TypeNameGenerator.NamesStep);
        var error = Assert.ThrowsAny<XunitException>(() => run.AssertNoRoslynObjects(TypeNameGenerator.HoldersStep));
        Assert.Contains("Things", error.Message, StringComparison.Ordinal);
        Harness.Run(CompilationFactory.Create("class A;")).AssertNoRoslynObjects(TypeNameGenerator.HoldersStep);
    }

    [Fact]
    public void Circles_do_not_stop_the_walk()
    {
        var circle = new Node { Value = "x" };
        circle.Next = new Node { Next = circle, Value = Location.None };

        Assert.Equal("Node.<Next>k__BackingField.<Value>k__BackingField (NoLocation)", ObjectGraph.Find(circle, value => value is Location));
        Assert.Null(ObjectGraph.Find(circle, value => value is ISymbol));
    }

    private sealed class Node
    {
        public Node? Next { get; set; }

        public object? Value { get; set; }
    }
}
