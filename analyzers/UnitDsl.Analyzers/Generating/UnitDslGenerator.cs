using Microsoft.CodeAnalysis;
using UnitDsl.Analyzers.Reading;
using UnitDsl.Analyzers.Reading.Applications;

namespace UnitDsl.Analyzers.Generating;

/// <summary>The pipeline: read once, then everything from equal values. It reports nothing; that is the analyzers' part.</summary>
[Generator]
public sealed class UnitDslGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Of programs, units depend on what their projects publish; what their source says is the rules' affair.
        var applications = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(static (file, _) => ProgramMetadata.ApplicationsOf(file.Right.GetOptions(file.Left)))
            .Collect();

        var inputs = applications
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => ProgramMetadata.Inputs(pair.Left, pair.Right.GlobalOptions))
            .WithTrackingName(StepNames.ReadInputs);

        var declared = context.CompilationProvider
            .Combine(inputs)
            .Select(static (pair, cancellationToken) => SiteReader.Read(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(StepNames.ReadSite);

        var site = declared
            .Select(static (source, _) => source.Joined)
            .WithTrackingName(StepNames.JoinSite);

        var names = site
            .Select(static (source, _) => ReferencedNames.Of(source))
            .WithTrackingName(StepNames.ReferencedNames);

        var rendered = site
            .SelectMany(static (source, _) => Bucket.All(source))
            .WithTrackingName(StepNames.Bucket)
            .Combine(names)
            .Select(static (pair, cancellationToken) => RenderedBucket.Of(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(StepNames.RenderBucket);

        var refusal = site
            .Select(static (source, _) => Refusal.Of(source))
            .WithTrackingName(StepNames.Refusal);

        var summary = site
            .Select(static (source, _) => Summary.Of(source))
            .WithTrackingName(StepNames.Summary);

        var hashes = rendered.Select(static (bucket, _) => bucket.Hashes).Collect();

        var sitePayload = summary.Combine(names).Combine(refusal).Combine(hashes)
            .Select(static (all, _) => SitePayload.Of(all.Left.Left.Left, all.Left.Left.Right, all.Left.Right, all.Right))
            .WithTrackingName(StepNames.RenderSite);

        var runs = rendered
            .Select(static (bucket, _) => bucket.Runs)
            .WithTrackingName(StepNames.Runs)
            .Collect();

        var opsPayload = summary.Combine(names).Combine(refusal).Combine(runs)
            .Select(static (all, _) => OpsPayload.Of(all.Left.Left.Left, all.Left.Left.Right, all.Left.Right, all.Right))
            .WithTrackingName(StepNames.RenderOps);

        var library = opsPayload
            .Select(static (payload, _) => payload.Modules)
            .WithTrackingName(StepNames.Library);

        var contract = declared
            .Select(static (source, _) => Contract.Of(source))
            .WithTrackingName(StepNames.Contract);

        // The contract is part of the assembly's face: what other projects read must be there in an editor, too.
        context.RegisterSourceOutput(contract, static (output, value) => value.AddTo(output));

        // The payload is not: an editor never runs these.
        context.RegisterImplementationSourceOutput(rendered, static (output, bucket) => bucket.AddTo(output));
        context.RegisterImplementationSourceOutput(sitePayload, static (output, payload) => payload.AddTo(output));
        context.RegisterImplementationSourceOutput(opsPayload, static (output, payload) => payload.AddTo(output));
        context.RegisterImplementationSourceOutput(library, static (output, modules) => OpsPayload.AddLibrary(output, modules));
    }
}
