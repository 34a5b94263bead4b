using Microsoft.CodeAnalysis.CodeFixes;

namespace UnitDsl.CodeFixes.Tests.Support;

/// <summary>Source before → source after. <c>using UnitDsl;</c> goes without saying.</summary>
public abstract class FixerTests<TFixer>
    where TFixer : Fixer, new()
{
    private const string Using = "using UnitDsl;\n";

    /// <summary>One offer for one diagnostic; afterwards nothing is left to fix, unless more is expected.</summary>
    protected static async Task BecomesAsync(string before, string after, int diagnostic = 0, int offer = 0, bool isMended = true)
    {
        using var harness = await CodeFixHarness.OpenAsync(new TFixer(), Using + before);
        await harness.ApplyAsync(diagnostic, offer);
        Assert.Equal(Using + after, await harness.TextAsync());
        if (isMended)
            await harness.IsMendedAsync();
    }

    protected static async Task AllBecomeAsync(string before, string after, int offer = 0, FixAllScope scope = FixAllScope.Project, bool isMended = true)
    {
        using var harness = await CodeFixHarness.OpenAsync(new TFixer(), Using + before);
        await harness.ApplyToAllAsync(scope, offer);
        Assert.Equal(Using + after, await harness.TextAsync());
        if (isMended)
            await harness.IsMendedAsync();
    }

    protected static async Task<IReadOnlyList<string>> TitlesAsync(string source, int diagnostic = 0)
    {
        using var harness = await CodeFixHarness.OpenAsync(new TFixer(), Using + source);
        return await harness.TitlesAsync(diagnostic);
    }

    /// <summary>The mistake is reported, and nothing is offered.</summary>
    protected static async Task NothingIsOfferedAsync(string source)
    {
        using var harness = await CodeFixHarness.OpenAsync(new TFixer(), Using + source);
        var diagnostics = await harness.DiagnosticsAsync();
        Assert.NotEmpty(diagnostics);
        foreach (var diagnostic in diagnostics)
            Assert.Empty(await harness.OffersAsync(diagnostic));
    }
}
