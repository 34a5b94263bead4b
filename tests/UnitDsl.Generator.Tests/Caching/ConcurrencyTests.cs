using UnitDsl.Analyzers.Reading;
using UnitDsl.Generator.Tests.Support;

namespace UnitDsl.Generator.Tests.Caching;

public sealed class ConcurrencyTests
{
    [Fact]
    public void Generator_and_analyzer_on_many_threads_find_what_one_thread_finds()
    {
        for (var round = 0; round < 12; round++)
        {
            ReadingMemory.Clear();
            var codes = Enumerable.Range(0, 3).Select(Site).ToList();
            var expected = codes.ConvertAll(Outcome.Afresh);
            var compilations = codes.ConvertAll(static code => code.Compile());
            Parallel.For(0, 24, new ParallelOptions { MaxDegreeOfParallelism = 8 }, index =>
            {
                var compilation = index % 2 == 0 ? compilations[index % 3] : codes[index % 3].Compile();
                Assert.Equal(expected[index % 3], Outcome.Of(Outcome.Harness.Run(compilation), compilation));
            });
        }
    }

    private static SiteCode Site(int number) => SiteCode.Of(
        "using UnitDsl; [B, Nice(1)] public class AAttribute : PatternAttribute; [TasksMax(4)] public class BAttribute : PatternAttribute;",
        $"using UnitDsl; [A, ExecStart(\"/bin/{{Key}}{number / 2}\")] public abstract record App(string Key) : Service;",
        "using UnitDsl;" + string.Concat(Enumerable.Range(0, 20).Select(static index => $"[Port({3000 + (index / 2)})] public sealed record W{index}() : App(\"w{index}\");")));
}
