using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using UnitDsl.Site.Declarations;
using UnitDsl.Systemd;

namespace UnitDsl.Analyzers.Reading;

/// <summary>The attributes of a symbol that belong to the language, with the constants they were given.</summary>
internal sealed class AttributeReader
{
    private readonly Dictionary<INamedTypeSymbol, string?> ids = new(SymbolEqualityComparer.Default);

    public IEnumerable<(AttributeUse Use, INamedTypeSymbol Class)> Read(ISymbol symbol)
    {
        var attributes = symbol.GetAttributes();
        foreach (var i in Order(symbol, attributes))
        {
            var attribute = attributes[i];
            if (attribute.AttributeClass is { TypeKind: not TypeKind.Error } type && OwnId(type.OriginalDefinition) is { } id && Read(attribute, type, id, i) is { } use)
                yield return (use, type);
        }
    }

    /// <summary>The first attribute of the language that stands on a symbol, whatever its arguments.</summary>
    public INamedTypeSymbol? FirstOwn(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { TypeKind: not TypeKind.Error } type && OwnId(type.OriginalDefinition) is not null)
                return type;
        }

        return null;
    }

    // The compiler goes by the order in which it was given the files, which differs from machine to machine; attributes go by the names of their files.
    private static IEnumerable<int> Order(ISymbol symbol, ImmutableArray<AttributeData> attributes)
    {
        var places = Enumerable.Range(0, attributes.Length);
        return symbol is IAssemblySymbol || symbol.DeclaringSyntaxReferences.Length > 1
            ? places.OrderBy(index => attributes[index].ApplicationSyntaxReference?.SyntaxTree.FilePath, StringComparer.Ordinal)
            : places;
    }

    /// <summary>The id of an attribute's class where it belongs to the language.</summary>
    private string? OwnId(INamedTypeSymbol type)
    {
        if (ids.TryGetValue(type, out var known))
            return known;

        var at = type.BaseType;
        while (at is not null && !(SymbolNames.IsOwn(at) && at.Name is "SettingAttribute" or "IntentAttribute" or "PatternAttribute"))
            at = at.BaseType;
        return ids[type] = at is null ? null : SymbolNames.Id(type);
    }

    // An attribute that the compiler cannot make sense of is the compiler's to report.
    private static AttributeUse? Read(AttributeData attribute, INamedTypeSymbol type, string id, int ordinal)
    {
        if (attribute.AttributeConstructor is not { } constructor || constructor.Parameters.Length != attribute.ConstructorArguments.Length)
            return null;

        var arguments = new List<Argument>(attribute.ConstructorArguments.Length);
        for (var i = 0; i < attribute.ConstructorArguments.Length; i++)
        {
            if (Read(attribute.ConstructorArguments[i]) is not { } value)
                return null;
            arguments.Add(new Argument(constructor.Parameters[i].Name, value));
        }

        var named = new List<Argument>(attribute.NamedArguments.Length);
        foreach (var argument in attribute.NamedArguments)
        {
            if (Read(argument.Value) is not { } value)
                return null;
            named.Add(new Argument(argument.Key, value));
        }

        if (type.TypeArguments.Any(static argument => argument is not INamedTypeSymbol { TypeKind: not TypeKind.Error }))
            return null;
        return new AttributeUse(
            id, ordinal, arguments.ToEquatableArray(), named.ToEquatableArray(),
            type.TypeArguments.Select(static argument => SymbolNames.Id((INamedTypeSymbol)argument)).ToEquatableArray());
    }

    private static ArgumentValue? Read(TypedConstant constant)
    {
        switch (constant.Kind)
        {
            case TypedConstantKind.Error:
                return null;
            case TypedConstantKind.Array when constant.IsNull:
                return ArgumentValue.Null;
            case TypedConstantKind.Array:
                var items = new List<ArgumentValue>(constant.Values.Length);
                foreach (var value in constant.Values)
                {
                    if (Read(value) is not { } item)
                        return null;
                    items.Add(item);
                }

                return new ArgumentValue(ArgumentKind.List, "", items.ToEquatableArray());
            case TypedConstantKind.Type when constant.Value is INamedTypeSymbol type:
                return new ArgumentValue(ArgumentKind.Type, SymbolNames.Id(type), EquatableArray<ArgumentValue>.Empty);
            case TypedConstantKind.Enum when constant.Type is INamedTypeSymbol type && constant.Value is { } value:
                return new ArgumentValue(
                    ArgumentKind.Enum, $"{(SymbolNames.IsOwn(type) ? type.Name : SymbolNames.Id(type))}.{TemplateReader.EnumMember(type, value) ?? Convert.ToString(value, CultureInfo.InvariantCulture)}",
                    EquatableArray<ArgumentValue>.Empty);
            default:
                return constant.Value switch
                {
                    null => ArgumentValue.Null,
                    string text => ArgumentValue.OfText(text),
                    bool flag => new ArgumentValue(ArgumentKind.Boolean, flag ? "true" : "false", EquatableArray<ArgumentValue>.Empty),
                    var other => new ArgumentValue(ArgumentKind.Number, TemplateReader.OfConstant(other, null) ?? "", EquatableArray<ArgumentValue>.Empty),
                };
        }
    }
}
