using FsCheck;
using FsCheck.Fluent;

namespace UnitDsl.Systemd.Tests.Values;

/// <summary>Whatever stands behind the equals sign, every directive has an answer, and soon.</summary>
public sealed class HostileValueTests
{
    private const int LongestMessage = 240;
    private const int Long = 1 << 15;
    private const int Times = 4;

    private static readonly int[] releases = [ValueContext.OldestRelease, DirectiveCatalogue.NewestRelease];

    // What could make a reader go over the same text again and again.
    private static readonly string[] repeated =
        ["a", "1", "a ", "a:", "/", "../", "./", "%n", "%%", "\\", "\\x41", "\\xff", "\"", "'a' ", "1,", "0-1 ", "-", "~", "=", "a=b ", "1h ", "K", "@a:b ", "(", "; ", "é"];

    private static readonly Gen<string> lines = Gen.Frequency(
        (4, Hostile.Text),
        (1, from letters in Gen.Choose(0, char.MaxValue).ListOf() select string.Concat(letters.Select(static letter => (char)letter))),
        (1, from word in Gen.Elements("yes", "1", "1M", "5%", "/a", "a.service", "a:b", "~@mount", "infinity") from rest in Hostile.Text select word + rest));

    /// <summary>One directive of each kind, in the oldest and the newest release.</summary>
    public static TheoryData<string> Kinds => [.. OfKinds().Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_directive_answers_to_everything_in_few_words()
    {
        var texts = lines.Take(60);
        foreach (var directive in DirectiveCatalogue.All)
        {
            foreach (var release in releases)
            {
                var context = In(directive, release);
                foreach (var text in texts)
                {
                    var verdict = ValueReader.Read(context, text);
                    foreach (var problem in verdict.Problems)
                    {
                        Assert.True(problem.Offset >= 0 && problem.Length >= 0 && problem.Offset + problem.Length <= text.Length, $"{directive.Name}={text}: {problem}");
                        Assert.True(problem.Message.Length <= LongestMessage, $"{directive.Name}={text}: {problem.Message}");
                        Assert.False(problem.Message.Split(' ').Any(static word => word is "you" or "your"), problem.Message);
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Long_values_cost_in_proportion_to_their_length(string kind)
    {
        var context = OfKinds()[kind];
        foreach (var part in repeated)
        {
            // Lists grow by doubling; twice the proportion is still far from its square.
            var once = Allocated(context, Repeat(part, Long));
            var more = Allocated(context, Repeat(part, Long * Times));
            Assert.True(more <= (once * Times * 2) + (Long * 8), $"{context.Directive.Name}={part}…: {once} bytes, and {more} for {Times} times the length");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_mebibyte_can_be_read(string kind)
    {
        foreach (var part in new[] { "x", "/a ", "1:" })
            Assert.All(ValueReader.Read(OfKinds()[kind], Repeat(part, 1 << 20)).Problems, static problem => Assert.InRange(problem.Message.Length, 1, LongestMessage));
    }

    private static Dictionary<string, ValueContext> OfKinds() =>
        (from directive in DirectiveCatalogue.All
         from release in releases
         group In(directive, release) by directive.KindIn(release))
        .ToDictionary(static kind => kind.Key, static kind => kind.First(), StringComparer.Ordinal);

    private static ValueContext In(Directive directive, int release)
    {
        var kind = UnitKinds.All.First(kind => DirectiveCatalogue.SectionsOf(kind).Contains(directive.Sections[0]));
        return new ValueContext(directive, kind, directive.Sections[0], "unit" + kind.Suffix(), release);
    }

    private static string Repeat(string part, int length) => string.Concat(Enumerable.Repeat(part, length / part.Length));

    private static long Allocated(ValueContext context, string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        ValueReader.Read(context, text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
