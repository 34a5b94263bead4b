using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace UnitDsl.Analyzers.Reading;

/// <summary>One semantic model a file: it remembers what it bound.</summary>
internal sealed class SemanticModels(Compilation compilation)
{
    // Below this, starting threads costs more than they save.
    private const int Many = 64;

    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> models = new();

    public SemanticModel Of(SyntaxTree tree) => models.GetOrAdd(tree, key => compilation.GetSemanticModel(key));

    /// <summary>
    /// Lets the compiler bind what is about to be read, on all processors: a first reading mostly waits for that, and the compiler has nothing
    /// else to do meanwhile. Reading itself stays in order.
    /// </summary>
    public void BindAhead(IReadOnlyList<Leaf> leaves, CancellationToken cancellationToken)
    {
        if (leaves.Count < Many)
            return;

        Parallel.ForEach(leaves.GroupBy(static leaf => leaf.Node.SyntaxTree), new ParallelOptions { CancellationToken = cancellationToken }, file =>
        {
            var model = Of(file.Key);
            foreach (var leaf in file)
            {
                if (model.GetDeclaredSymbol(leaf.Node, cancellationToken) is not INamedTypeSymbol type)
                    continue;

                type.GetAttributes();
                if (BaseCallReader.FindCall(leaf.Node) is { } call)
                    model.GetSymbolInfo(call.Node, cancellationToken);
            }
        });
    }
}
