using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using UnitDsl.Analyzers.Generating;
using UnitDsl.Analyzers.Reading;
using UnitDsl.Systemd;
using UnitDsl.Testing;

namespace UnitDsl.Generator.Tests.Support;

/// <summary>A site under edit, as an editor holds it: one driver, and trees that live on as long as their file does not change.</summary>
public sealed class LiveSite
{
    public LiveSite(SiteCode code)
    {
        Code = code;
        Compilation = code.Compile();
        Run = Outcome.Harness.Run(Compilation);
    }

    public SiteCode Code { get; private set; }

    public CSharpCompilation Compilation { get; private set; }

    public GeneratorRun Run { get; private set; }

    /// <summary>The units as they are deployed, by record; those that others bring along, and what stands for several, by their own names.</summary>
    public IReadOnlyDictionary<string, object> Joined =>
        ((SiteSource)Run.Result.Results[0].TrackedSteps[StepNames.ReadSite].Single().Outputs.Single().Value).Joined.Units
            .ToDictionary(static unit => unit is { Slot: null, Companion: null, Kind: not UnitKind.Target } ? unit.TypeName : unit.Name, static unit => (object)unit, StringComparer.Ordinal);

    public Outcome Outcome => Outcome.Of(Run, Compilation);

    public LiveSite Edit(SiteCode next)
    {
        Compilation = Next(next);
        Code = next;
        Run = Run.Then(Compilation);
        return this;
    }

    /// <summary>Fails unless what came of all edits is what the sources come to by themselves.</summary>
    public LiveSite AssertFresh()
    {
        var fresh = Outcome.Afresh(Code);
        var own = Outcome;
        Assert.Equal(fresh.Sources, own.Sources);
        Assert.Equal(fresh.Diagnostics, own.Diagnostics);
        return this;
    }

    private CSharpCompilation Next(SiteCode next)
    {
        if (next.ParseOptions != Code.ParseOptions || next.AssemblyName != Code.AssemblyName)
            return next.Compile();

        var compilation = Compilation.ReplaceReferences(next);
        var trees = Code.Files.Zip(Compilation.SyntaxTrees).ToDictionary(static pair => pair.First.Name, static pair => pair.Second);
        if (Code.Files.Select(static file => file.Name).SequenceEqual(next.Files.Select(static file => file.Name)))
        {
            foreach (var file in next.Files.Except(Code.Files))
                compilation = compilation.ReplaceSyntaxTree(trees[file.Name], trees[file.Name].WithChangedText(SourceText.From(file.Text, Encoding.UTF8)));
            return compilation;
        }

        return compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(
            next.Files.Select(file => Code.Files.Contains(file) ? trees[file.Name] : next.Parse(file)));
    }
}
