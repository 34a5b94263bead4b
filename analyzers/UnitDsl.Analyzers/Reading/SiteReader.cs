using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using UnitDsl.Analyzers.Generating;
using UnitDsl.Site.Declarations;
using UnitDsl.Site.Linking;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Analyzers.Reading;

/// <summary>
/// Compilation → site. The compiler asks for everything after every keystroke, so what was read is remembered: leaves by their own text, all
/// else as one environment. A leaf is read again when its text or anything that it could depend on has changed, and only then.
/// </summary>
internal sealed class SiteReader
{
    private readonly Compilation compilation;
    private readonly ReadingEnvironment environment;
    private readonly CancellationToken cancellationToken;
    private readonly SemanticModels semanticModels;
    private readonly Lazy<DeclarationReader> reader;
    private readonly Lazy<ReferenceContracts> contracts;

    private SiteReader(Compilation compilation, ReadingEnvironment environment, CancellationToken cancellationToken)
    {
        this.compilation = compilation;
        this.environment = environment;
        semanticModels = new(compilation);
        this.cancellationToken = cancellationToken;
        contracts = new(() => ReferenceContracts.Read(compilation, cancellationToken));
        reader = new(() => new DeclarationReader(compilation, semanticModels, environment, contracts.Value, cancellationToken));
    }

    public static SiteSource Read(Compilation compilation, CancellationToken cancellationToken) => Read(compilation, ReadingInputs.None, cancellationToken);

    public static SiteSource Read(Compilation compilation, ReadingInputs inputs, CancellationToken cancellationToken)
    {
        if (compilation.GetTypeByMetadataName(KindRecords.Root) is null)
            return SiteSource.Empty;

        // What we generated ourselves says nothing that we did not know.
        var trees = compilation.SyntaxTrees.Where(static tree => !GeneratedNames.IsOurs(tree.FilePath)).ToList();
        var facts = trees.ConvertAll(tree => TreeFacts.Of(tree, cancellationToken));
        var environment = ReadingMemory.For(EnvironmentKey.Of(compilation, facts, inputs.Applications));
        lock (environment)
        {
            var source = new SiteReader(compilation, environment, cancellationToken).Read(trees, facts, inputs);
            if (environment.IsUncertain)
                ReadingMemory.Forget(environment);
            return source;
        }
    }

    private SiteSource Read(List<SyntaxTree> trees, List<TreeFacts> facts, ReadingInputs inputs)
    {
        var surroundings = environment.Surroundings ?? ReadSurroundings(trees, facts);
        var units = new List<UnitModel>(surroundings.OpenUnits);
        var leaves = 0;
        semanticModels.BindAhead(Unread(facts), cancellationToken);
        for (var i = 0; i < trees.Count; i++)
        {
            leaves += facts[i].Leaves.Count;
            if (facts[i].Leaves.Count > 0)
                AddLeaves(units, trees[i], facts[i], surroundings.Settings);
        }

        environment.Forget(leaves, () => new HashSet<LeafKey>(facts.SelectMany(static tree => tree.Leaves).Select(static leaf => leaf.Key)));
        return Assemble(surroundings, inputs.IsChecklist ? surroundings.Settings with { Checklist = true } : surroundings.Settings, units, Suppressions(trees, facts, inputs));
    }

    private List<Leaf> Unread(List<TreeFacts> facts) => facts
        .Where(tree => tree.Remembered is not { } remembered || !ReferenceEquals(remembered.Environment, environment))
        .SelectMany(static tree => tree.Leaves)
        .Where(leaf => !environment.Leaves.ContainsKey(leaf.Key))
        .ToList();

    private SiteSource Assemble(Surroundings surroundings, SiteSettings settings, List<UnitModel> units, EquatableArray<Suppression> suppressions)
    {
        units.Sort(static (a, b) => string.CompareOrdinal(a.TypeId, b.TypeId));
        Deduplicate(units);
        var source = new SiteSource(settings, surroundings.Problems, units.ToEquatableArray(), surroundings.BaseCalls, surroundings.Constants, surroundings.Referenced) { Suppressions = suppressions };
        if (environment.Last is { } last && last.Equals(source))
            return last;

        return environment.Last = source;
    }

    private static EquatableArray<Suppression> Suppressions(List<SyntaxTree> trees, List<TreeFacts> facts, ReadingInputs inputs)
    {
        List<Suppression>? found = null;
        for (var i = 0; i < trees.Count; i++)
        {
            foreach (var written in facts[i].Suppressions)
                (found ??= []).Add(new Suppression(written.Rule, written.Record, inputs.Shown(trees[i].FilePath), written.Justification) { Covers = written.Covers.ToEquatableArray() });
        }

        return found is null
            ? EquatableArray<Suppression>.Empty
            : found.GroupBy(static one => one with { Covers = EquatableArray<string>.Empty })
                .Select(static same => same.Key with { Covers = same.SelectMany(static one => one.Covers).Distinct().OrderBy(static place => place, StringComparer.Ordinal).ToEquatableArray() })
                .OrderBy(static one => one.Rule, StringComparer.Ordinal).ThenBy(static one => one.Record, StringComparer.Ordinal)
                .ThenBy(static one => one.File, StringComparer.Ordinal).ThenBy(static one => one.Justification, StringComparer.Ordinal).ToEquatableArray();
    }

    // A record that is declared twice is one to the compiler, which has said so already.
    private static void Deduplicate(List<UnitModel> units)
    {
        for (var i = units.Count - 1; i > 0; i--)
        {
            if (units[i].TypeId == units[i - 1].TypeId)
                units.RemoveAt(i);
        }
    }

    private void AddLeaves(List<UnitModel> units, SyntaxTree tree, TreeFacts facts, SiteSettings settings)
    {
        if (facts.Remembered is not { } remembered || !ReferenceEquals(remembered.Environment, environment))
        {
            var read = new UnitModel?[facts.Leaves.Count];
            SemanticModel? semantics = null;
            for (var i = 0; i < read.Length; i++)
            {
                var leaf = facts.Leaves[i];
                if (!environment.Leaves.TryGetValue(leaf.Key, out read[i]))
                {
                    semantics ??= semanticModels.Of(tree);
                    read[i] = environment.Leaves[leaf.Key] = Link(semantics.GetDeclaredSymbol(leaf.Node, cancellationToken) as INamedTypeSymbol, settings);
                }
            }

            facts.Remembered = remembered = new RememberedUnits(environment, read);
        }

        foreach (var model in remembered.Units)
        {
            if (model is not null)
                units.Add(model);
        }
    }

    private UnitModel? Link(INamedTypeSymbol? type, SiteSettings settings)
    {
        if (type is null)
            return null;

        // Declared twice: what the other declaration says of itself is part of no key.
        if (type.DeclaringSyntaxReferences.Length > 1)
            environment.IsUncertain = true;
        if (reader.Value.IsUnit(type))
            return UnitLinker.Link(reader.Value.Read(type), environment, settings.Name, settings.Systemd, settings.Podman);

        return reader.Value.ReadStray(type) is { } stray ? StrayAttributes.AsUnit(SymbolNames.Id(type), type.Name, stray) : null;
    }

    private Surroundings ReadSurroundings(List<SyntaxTree> trees, List<TreeFacts> facts)
    {
        environment.Assembly = reader.Value.ReadAssembly();
        var problems = new List<Finding>();
        var settings = SiteSettingsReader.Read(environment.Assembly, compilation.AssemblyName ?? "site", problems);

        var units = new List<UnitModel>();
        var baseCalls = new List<BaseCall>();
        var constants = new List<HiddenConstant>();
        foreach (var type in OpenTypes(trees, facts))
        {
            if (DeclarationReader.IsPatternAttribute(type))
            {
                var pattern = Read(type);
                problems.AddRange(UnitLinker.CheckPatternAttribute(pattern, environment, settings.Name, settings.Systemd, settings.Podman));
                AddBaseCalls(baseCalls, pattern);
                constants.AddRange(HiddenConstants(type, pattern));
            }
            else if (type.IsRecord && reader.Value.IsUnit(type))
            {
                var record = Read(type);
                AddBaseCalls(baseCalls, record);
                constants.AddRange(HiddenConstants(type, record));
                if (record.IsAbstract)
                    problems.AddRange(UnitLinker.CheckPattern(record, environment, settings.Name, settings.Systemd, settings.Podman));
                else if (UnitLinker.Link(record, environment, settings.Name, settings.Systemd, settings.Podman) is { } unit)
                    units.Add(unit);
            }
            else if (reader.Value.ReadStray(type) is { } stray)
            {
                problems.Add(stray);
            }
        }

        return environment.Surroundings = new Surroundings(
            settings, problems.Distinct().ToEquatableArray(), units.ToEquatableArray(),
            baseCalls.OrderBy(static call => call.TypeId, StringComparer.Ordinal).ToEquatableArray(),
            constants.OrderBy(static constant => constant.TypeId, StringComparer.Ordinal).ToEquatableArray(), contracts.Value.Units.ToEquatableArray());
    }

    private TypeDeclaration Read(INamedTypeSymbol type)
    {
        reader.Value.Ensure(type);
        return environment.Find(SymbolNames.Id(type)) ?? reader.Value.Read(type);
    }

    private static void AddBaseCalls(List<BaseCall> baseCalls, TypeDeclaration type) =>
        baseCalls.AddRange(type.BaseArguments.Select(argument => new BaseCall(type.Id, argument.Parameter, argument.Template)));

    private static IEnumerable<HiddenConstant> HiddenConstants(INamedTypeSymbol type, TypeDeclaration declaration) => declaration.Constants
        .Where(constant => type.GetMembers(constant.Name).Any(static member =>
            member.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal)))
        .Select(constant => new HiddenConstant(declaration.Id, constant.Name, constant.Template));

    private IEnumerable<INamedTypeSymbol> OpenTypes(List<SyntaxTree> trees, List<TreeFacts> facts)
    {
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var leaves = new Lazy<HashSet<SyntaxNode>>(() => [.. facts.SelectMany(static tree => tree.Leaves).Select(static leaf => leaf.Node)]);
        for (var i = 0; i < trees.Count; i++)
        {
            if (facts[i].OpenTypes.Count == 0)
                continue;

            var semantics = semanticModels.Of(trees[i]);
            foreach (TypeDeclarationSyntax node in facts[i].OpenTypes)
            {
                if (semantics.GetDeclaredSymbol(node, cancellationToken) is not INamedTypeSymbol type || !seen.Add(type))
                    continue;

                // A part that forgot to say partial counts as a leaf.
                if (type.DeclaringSyntaxReferences.Length > 1 && type.DeclaringSyntaxReferences.Any(part => leaves.Value.Contains(part.GetSyntax(cancellationToken))))
                    environment.IsUncertain = true;
                yield return type;
            }
        }
    }
}
