using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using UnitDsl.Analyzers.Reading;
using UnitDsl.Generator.Tests.Support;
using UnitDsl.Site.Applications;

namespace UnitDsl.Generator.Tests.Caching;

public sealed class MemoryTests
{
    private static SiteCode Code(int number) => SiteCode.Of(
        "using UnitDsl; [ExecStart(\"/bin/{Key}\")] public abstract record App(string Key) : Service;",
        $"using UnitDsl; [Nice({number % 19})] public sealed record Web() : App(\"web{number}\");",
        "using UnitDsl; public sealed record Api() : App(\"api\");");

    [Fact]
    public void Compilations_that_were_edited_away_can_be_collected()
    {
        var (site, old) = Edit();
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.Equal(0, old.Count(static compilation => compilation.TryGetTarget(out _)));
        GC.KeepAlive(site);
    }

    [Fact]
    public void Five_thousand_edits_of_one_unit_leave_little_behind()
    {
        var compilation = Code(0).Compile();
        for (var i = 1; i <= 5000; i++)
        {
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[2], Code(i).Parse(Code(i).Files[2]));
            SiteReader.Read(compilation, default);
        }

        var facts = compilation.SyntaxTrees.Select(static tree => TreeFacts.Of(tree, default)).ToList();
        Assert.InRange(ReadingMemory.For(EnvironmentKey.Of(compilation, facts, ApplicationSet.None)).Leaves.Count, 1, 1100);
    }

    // In a frame of its own, so that no local keeps a compilation alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (LiveSite Site, List<WeakReference<Compilation>> Old) Edit()
    {
        var site = new LiveSite(Code(0));
        var old = new List<WeakReference<Compilation>>();
        for (var i = 1; i <= 20; i++)
        {
            old.Add(new(site.Compilation));
            old.Add(new(site.Run.Output));
            site.Edit(i % 5 == 0 ? Code(i).Replace("abstract record App", $"abstract /* {i} */ record App") : Code(i));
            Assert.NotNull(site.Outcome);
        }

        return (site, old);
    }
}
