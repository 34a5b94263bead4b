using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace UnitDsl.Testing.Tests;

/// <summary>Something small for the harness to run. Where it reports from decides whether an editor sees it.</summary>
#pragma warning disable RS1001, RS1036, RS1038, RS1041, RS2008 // No compiler ever loads it.
public sealed class LowerCaseTypeAnalyzer(bool atEndOfCompilation = false, bool throws = false) : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("TEST0001", "Types start upper case", "'{0}' starts lower case", "Naming", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        if (throws)
            context.RegisterSymbolAction(static _ => throw new InvalidOperationException("planted"), SymbolKind.NamedType);
        else if (atEndOfCompilation)
            context.RegisterCompilationAction(ReportAll);
        else
            context.RegisterSymbolAction(static symbol => Report(symbol.Symbol, symbol.ReportDiagnostic), SymbolKind.NamedType);
    }

    private static void ReportAll(CompilationAnalysisContext context)
    {
        foreach (var type in context.Compilation.Assembly.GlobalNamespace.GetTypeMembers())
            Report(type, context.ReportDiagnostic);
    }

    private static void Report(ISymbol type, Action<Diagnostic> report)
    {
        if (char.IsLower(type.Name[0]))
            report(Diagnostic.Create(Rule, type.Locations[0], type.Name));
    }
}
