using System.Text;
using Microsoft.CodeAnalysis;
using UnitDsl.Analyzers.Diagnosing;
using UnitDsl.Analyzers.Generating;
using UnitDsl.Rules.Tests.Support;
using UnitDsl.Site.Files;
using UnitDsl.Systemd;
using UnitDsl.Testing;

namespace UnitDsl.Rules.Tests;

/// <summary>
/// Whatever stands in a source, the rules have an answer and no exception: to a user that would be an AD0001, and the end of all rules.
/// <c>GARBAGE_ROUNDS</c> and <c>GARBAGE_SEED</c> ask for more of it.
/// </summary>
public sealed class GarbageTests
{
    private static readonly int rounds = Number("GARBAGE_ROUNDS", 400);
    private static readonly int first = Number("GARBAGE_SEED", 1);

    [Fact]
    public async Task Records_of_whatever_attributes_go_through_every_rule()
    {
        for (var seed = first; seed < first + rounds; seed++)
            await Analyze(seed, new Garbage(seed).Source(1 + (seed % 12)));
    }

    [Fact]
    public async Task Code_that_is_being_typed_goes_through_every_rule()
    {
        var cases = RuleCase.All.Where(static one => !one.IsOfFiles).ToList();
        for (var i = 0; i < rounds; i++)
        {
            var text = "using UnitDsl;\n" + SourceMarkup.Parse(cases[i % cases.Count].Sources[0].Text).Text;
            await Analyze(i, text[..(int)((long)text.Length * (i % 97) / 97)]);
        }
    }

    [Fact]
    public void Unit_files_of_whatever_lines_go_through_every_rule()
    {
        for (var seed = first; seed < first + (rounds * 5); seed++)
        {
            var garbage = new Garbage(seed);
            var units = Enumerable.Range(0, 3).Select(_ => garbage.UnitName()).Distinct(StringComparer.Ordinal).Select(name => Loaded(name, garbage.UnitFile())).ToList();
            try
            {
                FileCheck.Check(units, seed % 3 == 0 ? ValueContext.OldestRelease : null);
            }
            catch (Exception problem)
            {
                throw new InvalidOperationException($"seed {seed}:\n{string.Join("\n----\n", units.Select(static unit => unit.Files[0].File.ToString()))}", problem);
            }
        }
    }

    [Theory]
    [InlineData("public record A : B; public record B : A;")]
    [InlineData("public record A : A;")]
    [InlineData("[A] public class AAttribute : PatternAttribute; [A] public record S : Service;")]
    [InlineData("[B] public class AAttribute : PatternAttribute; [A] public class BAttribute : PatternAttribute; [A, ExecStart(\"/x\")] public record S : Service;")]
    [InlineData("[After<A>, Requires<A>] public record A : Service; [After<B>] public record B : External;")]
    [InlineData("public record A<T> : Service where T : A<T>; [After<A<A<int>>>] public record B : A<B>;")]
    [InlineData("[Port(3000), Port(3000), Port(\"{Port}\")] [ExecStart(\"{Port}\")] public sealed record A : Service;")]
    public Task Circles_go_through_every_rule(string source) => Analyze(0, "using UnitDsl;\n" + source);

    [Fact]
    public async Task Thousands_of_records_that_all_depend_on_each_other_go_through_every_rule()
    {
        const int count = 3_000;
        var text = new StringBuilder("using UnitDsl;\n");
        for (var i = 0; i < count; i++)
            text.Append($"[Port({1000 + (i % 500)}), ExecStart(\"/usr/bin/node server.js\"), After<R{(i * 7 + 1) % count}>, Requires<R{(i * 13 + 5) % count}>, PartOf<R{(i + 1) % count}>, Restart(Restart.Always), RunAs(\"u{i % 3}\")]\npublic sealed record R{i} : Service;\n");
        await Analyze(0, text.ToString());
    }

    // The harness throws on what a compiler would report as AD0001.
    private static async Task Analyze(int seed, string source)
    {
        var harness = new AnalyzerHarness(new UnitDslAnalyzer()) { Generators = [new UnitDslGenerator()], AllowCompilerErrors = true };
        IReadOnlyList<Diagnostic> found;
        try
        {
            found = await harness.WholeBuildAsync(harness.Compile([new SourceFile("Source0.cs", source)]));
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException($"seed {seed}:\n{source}", problem);
        }

        Assert.DoesNotContain(found, static diagnostic => diagnostic.Id is "AD0001" or "CS8785");
    }

    private static LoadedUnit Loaded(string name, string text) =>
        new(name, [], UnitLoadState.Loaded, [new LoadedFile(name, UnitFile.Parse(text), IsDropIn: false, IsMask: false)], []);

    private static int Number(string variable, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : otherwise;
}
