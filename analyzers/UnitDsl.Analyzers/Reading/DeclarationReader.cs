using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using UnitDsl.Site.Declarations;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Analyzers.Reading;

/// <summary>
/// Symbols → declarations: the one place where the language is read from C#. Whatever a declaration refers to is read into the environment on the way.
/// </summary>
internal sealed class DeclarationReader(Compilation compilation, SemanticModels models, ReadingEnvironment environment, ReferenceContracts contracts, CancellationToken cancellationToken)
{
    private readonly AttributeReader attributes = new();
    private readonly HashSet<INamedTypeSymbol> ensured = new(SymbolEqualityComparer.Default);
    private readonly List<TypeDeclaration> underway = [];
    private int depth;
    private readonly Dictionary<INamedTypeSymbol, bool> isUnit = new(SymbolEqualityComparer.Default);

    /// <summary>Derived, however far, from the root of all units.</summary>
    public bool IsUnit(INamedTypeSymbol type)
    {
        var definition = type.OriginalDefinition;
        if (isUnit.TryGetValue(definition, out var known))
            return known;

        var result = SymbolNames.IsOwn(definition) && definition.MetadataName == "Unit" || (definition.BaseType is { SpecialType: SpecialType.None } parent && IsUnit(parent));
        return isUnit[definition] = result;
    }

    public static bool IsPatternAttribute(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (SymbolNames.IsOwn(at) && at.MetadataName == "PatternAttribute")
                return true;
        }

        return false;
    }

    /// <summary>What is wrong with a type that is no unit and no pattern.</summary>
    public Finding? ReadStray(INamedTypeSymbol type) => StrayReader.Read(type, attributes, cancellationToken);

    public TypeDeclaration ReadAssembly()
    {
        var uses = new List<AttributeUse>();
        foreach (var (use, type) in attributes.Read(compilation.Assembly))
        {
            EnsurePattern(type);
            uses.Add(use);
        }

        return TypeDeclaration.OfAssembly(uses.ToEquatableArray());
    }

    public TypeDeclaration Read(INamedTypeSymbol type)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var definition = type.OriginalDefinition;
        if (TellsPlaces(definition))
            environment.IsUncertain = true;

        var role = definition.TypeKind == TypeKind.Interface ? DeclarationRole.Mixin
            : IsPatternAttribute(definition) ? DeclarationRole.Pattern
            : DeclarationRole.Record;

        var uses = new List<AttributeUse>();
        foreach (var (use, attributeClass) in attributes.Read(definition))
        {
            EnsurePattern(attributeClass);
            uses.Add(use);
        }

        var mixins = new List<string>();
        CollectMixins(definition, mixins);

        var parent = ParentOf(definition, role);
        if (parent is not null)
            Ensure(parent);

        var isSource = SymbolEqualityComparer.Default.Equals(definition.ContainingAssembly, compilation.Assembly);
        var id = SymbolNames.Id(definition);
        return new TypeDeclaration(
            id, definition.Name, role, definition.IsAbstract, IsGeneric(definition), isSource,
            parent is null ? null : SymbolNames.Id(parent),
            mixins.ToEquatableArray(),
            Parameters(definition).ToEquatableArray(),
            parent is null ? EquatableArray<BaseArgument>.Empty
                : isSource ? BaseCallReader.Read(definition, models, cancellationToken).ToEquatableArray()
                : contracts.BaseCall(id).ToEquatableArray(),
            (isSource ? Constants(definition) : Constants(definition).Concat(contracts.Constants(id))).ToEquatableArray(),
            uses.ToEquatableArray());
    }

    /// <summary>Reads a type that a declaration names, once.</summary>
    public void Ensure(INamedTypeSymbol type)
    {
        var definition = type.OriginalDefinition;
        if (!ensured.Add(definition) || environment.Find(SymbolNames.Id(definition)) is not null)
            return;

        if (IsLeaf(definition))
            environment.IsUncertain = true;

        // Added together with all that it refers to, or not at all: whoever finds it takes the rest for read.
        depth++;
        underway.Add(Read(definition));
        if (--depth > 0)
            return;

        foreach (var declaration in underway)
            environment.Add(declaration);
        underway.Clear();
    }

    // Nothing derives from a sealed record, unless by mistake; what it says of itself is part of no key.
    private bool IsLeaf(INamedTypeSymbol type) =>
        type.IsSealed && type.IsRecord && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);

    /// <summary>A pattern may ask for the line and the file of its use, which the text of that use does not tell.</summary>
    private static bool TellsPlaces(INamedTypeSymbol type) => type.TypeKind == TypeKind.Class && !type.IsRecord && type.InstanceConstructors
        .SelectMany(static constructor => constructor.Parameters)
        .Where(static parameter => parameter.HasExplicitDefaultValue)
        .SelectMany(static parameter => parameter.GetAttributes())
        .Any(static attribute => attribute.AttributeClass is { } name && name.Name.StartsWith("Caller", StringComparison.Ordinal));

    private void EnsurePattern(INamedTypeSymbol attributeClass)
    {
        if (IsPatternAttribute(attributeClass))
            Ensure(attributeClass);
    }

    private static INamedTypeSymbol? ParentOf(INamedTypeSymbol type, DeclarationRole role) => role switch
    {
        DeclarationRole.Mixin => null,
        _ when type.BaseType is not { SpecialType: SpecialType.None } parent => null,
        DeclarationRole.Pattern when type.BaseType is { Name: "PatternAttribute" } parent && SymbolNames.IsOwn(parent) => null,
        _ => type.BaseType,
    };

    private void CollectMixins(INamedTypeSymbol type, List<string> mixins)
    {
        foreach (var mixin in type.Interfaces)
        {
            if (mixin.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true })
                continue;

            CollectMixins(mixin, mixins);
            Ensure(mixin);
            var id = SymbolNames.Id(mixin);
            if (!mixins.Contains(id))
                mixins.Add(id);
        }
    }

    private static bool IsGeneric(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? at = type; at is not null; at = at.ContainingType)
        {
            if (at.Arity > 0)
                return true;
        }

        return false;
    }

    private static IEnumerable<Parameter> Parameters(INamedTypeSymbol type)
    {
        // Asking a record for its constructors makes all that the compiler adds to it; most leaves have no parameter, as their syntax shows.
        var syntax = type.DeclaringSyntaxReferences;
        if (type.TypeKind == TypeKind.Interface || (syntax.Length > 0 && !syntax.Any(static part => part.GetSyntax() is TypeDeclarationSyntax declared && HasParameters(declared))))
            return [];

        var constructor = type.InstanceConstructors
            .Where(constructor => !IsCopy(constructor, type))
            .OrderByDescending(static constructor => IsPrimary(constructor))
            .ThenByDescending(static constructor => constructor.Parameters.Length)
            .FirstOrDefault();
        return constructor is null
            ? []
            : constructor.Parameters.Select(static parameter => new Parameter(
                parameter.Name,
                parameter.HasExplicitDefaultValue ? TemplateReader.OfConstant(parameter.ExplicitDefaultValue, parameter.Type) : null));
    }

    private static bool HasParameters(TypeDeclarationSyntax declared) =>
        declared.ParameterList is { Parameters.Count: > 0 } || declared.Members.Any(static member => member is ConstructorDeclarationSyntax);

    private static bool IsCopy(IMethodSymbol constructor, INamedTypeSymbol type) =>
        constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);

    private static bool IsPrimary(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Length > 0 && constructor.DeclaringSyntaxReferences[0].GetSyntax() is TypeDeclarationSyntax;

    private static IEnumerable<Constant> Constants(INamedTypeSymbol type)
    {
        // Asking a record for its members makes all that the compiler adds to it; most have no constant, as their syntax shows.
        var syntax = type.DeclaringSyntaxReferences;
        if (syntax.Length > 0 && !syntax.Any(static part => part.GetSyntax() is TypeDeclarationSyntax declared && declared.Members.Any(IsConstant)))
            return [];

        return type.GetMembers()
            .OfType<IFieldSymbol>()
            .Where(static field => field.HasConstantValue)
            .Select(static field => (field.Name, Text: TemplateReader.OfConstant(field.ConstantValue, field.Type)))
            .Where(static constant => constant.Text is not null)
            .Select(static constant => new Constant(constant.Name, constant.Text!));
    }

    private static bool IsConstant(MemberDeclarationSyntax member) => member is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword);
}
