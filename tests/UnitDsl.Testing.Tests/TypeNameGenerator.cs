using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace UnitDsl.Testing.Tests;

/// <summary>Something small for the harness to run: a class for each class, and a step that leaks when asked to.</summary>
#pragma warning disable RS1036, RS1038, RS1041, RS1042 // No compiler ever loads it.
public sealed class TypeNameGenerator(bool leaks = false) : IIncrementalGenerator
{
    public const string NamesStep = "Names";
    public const string HoldersStep = "Holders";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var classes = context.SyntaxProvider.CreateSyntaxProvider(
            static (node, _) => node is ClassDeclarationSyntax,
            (syntax, cancellation) => (object?)(leaks ? syntax.SemanticModel.GetDeclaredSymbol(syntax.Node, cancellation) : null));
        var names = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => node is ClassDeclarationSyntax, static (syntax, _) => ((ClassDeclarationSyntax)syntax.Node).Identifier.Text)
            .WithTrackingName(NamesStep);
        var holders = names.Collect().Combine(classes.Collect()).Select(static (pair, _) => new Holder(new Dictionary<string, object?[]> { ["all"] = [.. pair.Right] })).WithTrackingName(HoldersStep);

        context.RegisterSourceOutput(names, static (output, name) => output.AddSource($"{name}.g.cs", $"class {name}Generated;"));
        context.RegisterSourceOutput(holders, static (_, _) => { });
    }

    private sealed record Holder(Dictionary<string, object?[]> Things);
}
