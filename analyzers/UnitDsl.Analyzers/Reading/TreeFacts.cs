using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using UnitDsl.Site.Model;

namespace UnitDsl.Analyzers.Reading;

/// <summary>What is known of a record from its own text and where it stands; equal keys read alike in equal surroundings.</summary>
internal readonly record struct LeafKey(ContentHash Context, ContentHash Text);

/// <summary>
/// A sealed record in one part. Nobody can derive from it, so its attributes are its own affair: changing them changes no other declaration.
/// </summary>
internal sealed record Leaf(RecordDeclarationSyntax Node, LeafKey Key);

/// <summary>What the syntax of one file says, found once as long as the file stays the same.</summary>
internal sealed class TreeFacts
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeFacts> known = new();

    public TreeFacts(ContentHash surface, IReadOnlyList<Leaf> leaves, IReadOnlyList<TypeDeclarationSyntax> openTypes, IReadOnlyList<WrittenSuppression> suppressions)
    {
        Surface = surface;
        Leaves = leaves;
        OpenTypes = openTypes;
        Suppressions = suppressions;
    }

    /// <summary>Everything in the file that a declaration elsewhere can depend on.</summary>
    public ContentHash Surface { get; }

    public IReadOnlyList<Leaf> Leaves { get; }

    /// <summary>Records and classes that are not leaves, and may be units or patterns, or carry attributes that only those should.</summary>
    public IReadOnlyList<TypeDeclarationSyntax> OpenTypes { get; }

    /// <summary>The rules that the file silences.</summary>
    public IReadOnlyList<WrittenSuppression> Suppressions { get; }

    /// <summary>The units of the leaves, as they were read last; replaced as one, so that a reader sees both or neither.</summary>
    public RememberedUnits? Remembered { get; set; }

    public static TreeFacts Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(tree, out var facts))
            return facts;

        facts = TreeWalker.Walk(tree, cancellationToken);
        return known.GetValue(tree, _ => facts);
    }
}

/// <summary>Units and the surroundings in which they were read.</summary>
internal sealed record RememberedUnits(ReadingEnvironment Environment, UnitModel?[] Units);
