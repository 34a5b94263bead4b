using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace UnitDsl.Analyzers.Reading;

/// <summary>
/// Splits a file into its surface, which other declarations may depend on, and its leaves, which only matter to themselves. Bodies are
/// neither: nothing that is declared depends on what a method does.
/// </summary>
internal sealed class TreeWalker
{
    private const long Namespace = -2;
    private const long Type = -3;

    private readonly SourceText text;
    private readonly CancellationToken cancellationToken;
    private readonly List<Leaf> leaves = [];
    private readonly List<TypeDeclarationSyntax> openTypes = [];
    private ContentHash surface = ContentHash.New();

    private TreeWalker(SourceText text, CancellationToken cancellationToken)
    {
        this.text = text;
        this.cancellationToken = cancellationToken;
    }

    public static TreeFacts Walk(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var walker = new TreeWalker(tree.GetText(cancellationToken), cancellationToken);
        if (tree.GetRoot(cancellationToken) is not CompilationUnitSyntax root)
            return new TreeFacts(walker.surface, [], [], []);

        walker.VisitRoot(root, tree);
        return new TreeFacts(walker.surface, walker.leaves, walker.openTypes, SuppressionReader.Read(root));
    }

    private void VisitRoot(CompilationUnitSyntax root, SyntaxTree tree)
    {
        if (tree.Options is CSharpParseOptions options)
            surface.Add((long)options.LanguageVersion);
        var context = ContentHash.New();
        if (root.GetFirstDirective(IsConditional) is not null)
        {
            // The same characters can mean something else after another #define or with other symbols, so all of it counts.
            Add(root.FullSpan);
            foreach (var symbol in tree.Options.PreprocessorSymbolNames.OrderBy(static name => name, StringComparer.Ordinal))
                surface.Add(symbol);
        }

        if (HasFileLocalType(root.Members))
        {
            surface.Add(tree.FilePath);
            context.Add(tree.FilePath);
        }

        foreach (var attributes in root.AttributeLists)
            Add(attributes.Span);
        VisitScope(root.Externs, root.Usings, root.Members, context);
    }

    private static bool HasFileLocalType(SyntaxList<MemberDeclarationSyntax> members) => members.Any(static member =>
        member is BaseNamespaceDeclarationSyntax space ? HasFileLocalType(space.Members) : member.Modifiers.Any(SyntaxKind.FileKeyword));

    private static bool IsConditional(DirectiveTriviaSyntax directive) =>
        directive is IfDirectiveTriviaSyntax or DefineDirectiveTriviaSyntax or UndefDirectiveTriviaSyntax;

    private void VisitScope(
        SyntaxList<ExternAliasDirectiveSyntax> externs, SyntaxList<UsingDirectiveSyntax> usings, SyntaxList<MemberDeclarationSyntax> members, ContentHash context)
    {
        foreach (var directive in externs.Cast<SyntaxNode>().Concat(usings))
        {
            Add(directive.Span);
            context.Add(text, directive.Span);
        }

        foreach (var member in members)
            Visit(member, context);
    }

    private void Visit(MemberDeclarationSyntax member, ContentHash context)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (member)
        {
            case BaseNamespaceDeclarationSyntax space:
                Add(space.Name.Span);
                context.Add(text, space.Name.Span);
                context.Add(Namespace);
                VisitScope(space.Externs, space.Usings, space.Members, context);
                surface.Add(Namespace);
                break;
            case TypeDeclarationSyntax type:
                VisitType(type, context);
                break;
            case BaseMethodDeclarationSyntax method:
                AddUpTo(method, (SyntaxNode?)method.Body ?? method.ExpressionBody);
                break;
            case PropertyDeclarationSyntax property:
                AddUpTo(property, (SyntaxNode?)property.AccessorList ?? property.ExpressionBody);
                AddAccessors(property.AccessorList);
                break;
            case IndexerDeclarationSyntax indexer:
                AddUpTo(indexer, (SyntaxNode?)indexer.AccessorList ?? indexer.ExpressionBody);
                AddAccessors(indexer.AccessorList);
                break;
            case EventDeclarationSyntax declared:
                AddUpTo(declared, declared.AccessorList);
                break;
            case FieldDeclarationSyntax field when !field.Modifiers.Any(SyntaxKind.ConstKeyword):
                // A field's type and who can see it decide what its name means elsewhere; what it is set to does not.
                AddUpTo(field, field.Declaration.Variables.FirstOrDefault());
                foreach (var variable in field.Declaration.Variables)
                    Add(variable.Identifier.Span);
                break;
            case GlobalStatementSyntax:
                break;
            default:
                Add(member.Span);
                break;
        }
    }

    private void VisitType(TypeDeclarationSyntax type, ContentHash context)
    {
        if (type is RecordDeclarationSyntax record && IsLeaf(record))
        {
            var own = ContentHash.New();
            own.Add(text, type.Span);
            leaves.Add(new Leaf(record, new LeafKey(context, own)));
            AddWithoutOwnAffairs(record);
        }
        else
        {
            AddUpTo(type, type.OpenBraceToken.IsKind(SyntaxKind.None) ? null : type.OpenBraceToken);
            if (type.BaseList is not null || type.AttributeLists.Count > 0 || type.Modifiers.Any(SyntaxKind.PartialKeyword))
                openTypes.Add(type);
        }

        context.Add(text, type.Identifier.Span);
        context.Add(type.TypeParameterList?.Parameters.Count ?? 0);
        context.Add(Type);
        foreach (var member in type.Members)
            Visit(member, context);
        surface.Add(Type);
    }

    private static bool IsLeaf(RecordDeclarationSyntax record) =>
        record.BaseList is not null
        && record.TypeParameterList is null
        && !record.IsKind(SyntaxKind.RecordStructDeclaration)
        && record.Modifiers.Any(SyntaxKind.SealedKeyword)
        && !record.Modifiers.Any(SyntaxKind.PartialKeyword);

    /// <summary>A leaf's name, its parameters and what it derives from can change what other names mean; its attributes and the arguments to its base cannot.</summary>
    private void AddWithoutOwnAffairs(RecordDeclarationSyntax record)
    {
        foreach (var modifier in record.Modifiers)
            Add(modifier.Span);
        Add(record.Identifier.Span);
        if (record.ParameterList is not null)
            Add(record.ParameterList.Span);
        foreach (var type in record.BaseList!.Types)
            Add(type.Type.Span);
    }

    /// <summary>Whether a property can be set, and by whom, decides whether an attribute may set it.</summary>
    private void AddAccessors(AccessorListSyntax? accessors)
    {
        foreach (var accessor in accessors?.Accessors ?? default)
            Add(TextSpan.FromBounds(accessor.SpanStart, accessor.Keyword.Span.End));
    }

    private void AddUpTo(SyntaxNode node, SyntaxNodeOrToken? body)
    {
        var end = body is { Span.Length: > 0 } given ? given.Span.Start : node.Span.End;
        Add(TextSpan.FromBounds(node.SpanStart, Math.Max(node.SpanStart, end)));
    }

    private void Add(TextSpan span) => surface.Add(text, span);
}
