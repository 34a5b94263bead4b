using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using UnitDsl.Site.Linking;

namespace UnitDsl.Analyzers.Diagnosing;

/// <summary>
/// The adapter between the rules and the compiler. Every rule is reported with the file it concerns, never at the end of the compilation: so
/// all of them show while typing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnitDslAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KindRecords.Root) is null)
                return;

            var compilation = start.Compilation;
            var gate = new object();
            SiteDiagnostics? site = null;
            start.RegisterSemanticModelAction(model =>
            {
                SiteDiagnostics found;
                lock (gate)
                {
                    // No Lazy: a cancelled first question must not be remembered as the answer.
                    found = site ??= SiteDiagnostics.Of(compilation, start.Options, model.CancellationToken);
                }

                foreach (var diagnostic in found.In(model.SemanticModel.SyntaxTree, model.CancellationToken))
                    model.ReportDiagnostic(diagnostic);
            });
        });
    }
}
