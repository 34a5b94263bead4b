using Xunit.Sdk;

namespace UnitDsl.Testing.Tests;

public sealed class AnalyzerHarnessTests
{
    private static readonly AnalyzerHarness Harness = new(new LowerCaseTypeAnalyzer()) { DefaultId = "TEST0001" };

    [Fact]
    public Task Marks_that_are_reported_pass() => Harness.VerifyAsync("class A; class [|b|];", "class {|TEST0001:c|}; class [|d|];");

    [Fact]
    public Task A_message_can_be_asked_for() => Harness.VerifyAsync([new SourceFile("a.cs", "class [|b|];")], "'b' starts");

    [Fact]
    public async Task A_message_that_is_missing_fails() =>
        await Assert.ThrowsAnyAsync<XunitException>(() => Harness.VerifyAsync([new SourceFile("a.cs", "class [|b|];")], "'c' starts"));

    [Theory]
    [InlineData("class b;")]
    [InlineData("class [|A|];")]
    [InlineData("[|class b;|]")]
    [InlineData("class {|TEST0002:b|};")]
    [InlineData("class [|[|b|]|];")]
    public async Task Marks_and_reports_that_differ_fail(string source)
    {
        var error = await Assert.ThrowsAnyAsync<XunitException>(() => Harness.VerifyAsync(source));
        Assert.Contains("Reported:\n", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_shows_the_source_with_what_was_reported()
    {
        var error = await Assert.ThrowsAnyAsync<XunitException>(() => Harness.VerifyAsync("class A;\nclass b;"));
        Assert.Contains("    class b;\n          ^ TEST0001: 'b' starts lower case\n", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_editor_would_not_show_fails()
    {
        var late = new AnalyzerHarness(new LowerCaseTypeAnalyzer(atEndOfCompilation: true)) { DefaultId = "TEST0001" };
        var error = await Assert.ThrowsAnyAsync<XunitException>(() => late.VerifyAsync("class [|b|];"));
        Assert.Contains("an editor shows something else", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_of_an_analyzer_is_not_swallowed() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => new AnalyzerHarness(new LowerCaseTypeAnalyzer(throws: true)).VerifyAsync("class A;"));

    [Fact]
    public async Task Source_that_does_not_compile_fails() => await Assert.ThrowsAnyAsync<XunitException>(() => Harness.VerifyAsync("class A : Missing;"));

    [Fact]
    public async Task Generated_source_is_part_of_the_compilation()
    {
        var generating = new AnalyzerHarness(new LowerCaseTypeAnalyzer()) { Generators = [new TypeNameGenerator()], DefaultId = "TEST0001" };
        await generating.VerifyAsync("class A; class [|c|] { public AGenerated? Made; }");
    }

    [Fact]
    public void A_second_assembly_comes_in_both_forms()
    {
        var library = CompilationFactory.Create([new SourceFile("Library.cs", "public class Library;")], "Library");
        foreach (var reference in library.BothReferences())
        {
            var user = CompilationFactory.Create([new SourceFile("User.cs", "class User : Library;")], references: [reference]);
            Assert.Empty(user.GetDiagnostics().Where(diagnostic => diagnostic.WarningLevel == 0));
        }
    }
}
