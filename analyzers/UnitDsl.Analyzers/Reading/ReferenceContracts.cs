using Microsoft.CodeAnalysis;
using UnitDsl.Site.Declarations;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Analyzers.Reading;

/// <summary>What referenced assemblies say of their units: attributes that the generator wrote there.</summary>
internal sealed class ReferenceContracts
{
    private readonly Dictionary<string, List<BaseArgument>> baseCalls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Constant>> constants = new(StringComparer.Ordinal);

    private ReferenceContracts(IReadOnlyList<ReferencedUnit> units) => Units = units;

    public IReadOnlyList<ReferencedUnit> Units { get; private set; }

    public IReadOnlyList<BaseArgument> BaseCall(string typeId) => baseCalls.TryGetValue(typeId, out var arguments) ? arguments : [];

    public IReadOnlyList<Constant> Constants(string typeId) => constants.TryGetValue(typeId, out var hidden) ? hidden : [];

    public static ReferenceContracts Read(Compilation compilation, CancellationToken cancellationToken)
    {
        var contracts = new ReferenceContracts([]);
        var units = new List<ReferencedUnit>();
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // Asking every framework assembly for its attributes costs ten times what asking those costs that can have ours.
            if (assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name == SymbolNames.OwnNamespace)))
                contracts.Read(assembly, units);
        }

        contracts.Units = units;
        return contracts;
    }

    private void Read(IAssemblySymbol assembly, List<ReferencedUnit> units)
    {
        foreach (var attribute in assembly.GetAttributes())
        {
            if (attribute.AttributeClass is not { ContainingNamespace: { Name: "Metadata", ContainingNamespace.Name: SymbolNames.OwnNamespace } } type)
                continue;

            var values = attribute.ConstructorArguments;
            switch (type.Name)
            {
                case "DeclaresUnitAttribute" when values.Length == 4 && !values[3].IsNull && values[0].Value is string id && values[1].Value is string name && values[2].Value is bool isExternal:
                    var ports = values[3].Values.Select(port => PortText.Read(port.Value as string ?? "", id)).OfType<PortModel>();
                    units.Add(new ReferencedUnit(assembly.Name, id, name, isExternal, ports.ToEquatableArray())
                    {
                        QuadletFile = Named(attribute, "File").Value as string,
                        Members = Texts(attribute, "Members").ToEquatableArray(),
                        Routes = Texts(attribute, "Routes").Select(RouteText.Read).OfType<ReferencedRoute>().ToEquatableArray(),
                    });
                    break;
                case "DeclaresConstantAttribute" when values.Length == 3 && values[0].Value is string id && values[1].Value is string constant && values[2].Value is string template:
                    Add(constants, id, new Constant(constant, template));
                    break;
                case "DeclaresBaseCallAttribute" when values.Length == 3 && values[0].Value is string id && values[1].Value is string parameter:
                    Add(baseCalls, id, new BaseArgument(parameter, values[2].Value as string));
                    break;
            }
        }
    }

    private static TypedConstant Named(AttributeData attribute, string name) => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value;

    private static IEnumerable<string> Texts(AttributeData attribute, string name) =>
        Named(attribute, name) is { Kind: TypedConstantKind.Array, IsNull: false } list ? list.Values.Select(static item => item.Value).OfType<string>() : [];

    private static void Add<T>(Dictionary<string, List<T>> byId, string id, T item)
    {
        if (!byId.TryGetValue(id, out var items))
            byId.Add(id, items = []);
        items.Add(item);
    }
}
