using Microsoft.CodeAnalysis;
using UnitDsl.Site.Applications;
using UnitDsl.Site.Declarations;
using UnitDsl.Site.Linking;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Analyzers.Reading;

/// <summary>
/// Everything but the leaves: while this stays the same, a leaf that stays the same reads the same. Pure data; it holds no compilation alive.
/// Whoever reads into it holds its lock: the generator and the analyzers share it, and the second finds what the first has read.
/// </summary>
internal sealed class ReadingEnvironment(EnvironmentKey key) : IDeclarations
{
    private readonly Dictionary<string, TypeDeclaration> declarations = new(StringComparer.Ordinal);

    public EnvironmentKey Key => key;

    public ApplicationSet Applications => key.Applications;

    public LinkMemory Memory { get; } = new();

    /// <summary>What was read once for all leaves; set before the first leaf is read.</summary>
    public Surroundings? Surroundings { get; set; }

    public Dictionary<LeafKey, UnitModel?> Leaves { get; } = [];

    /// <summary>
    /// Something was read that depends on more than the key says, such as the line on which an attribute stands: it is true now, and must not be
    /// remembered.
    /// </summary>
    public bool IsUncertain { get; set; }

    /// <summary>The source as it was last put together, to give the same object back when nothing changed.</summary>
    public SiteSource? Last { get; set; }

    public TypeDeclaration Assembly { get; set; } = TypeDeclaration.OfAssembly(EquatableArray<AttributeUse>.Empty);

    public TypeDeclaration? Find(string id) => declarations.TryGetValue(id, out var declaration) ? declaration : null;

    public void Add(TypeDeclaration declaration) => declarations[declaration.Id] = declaration;

    /// <summary>Keeps what edits left behind from growing without end.</summary>
    public void Forget(int leavesInUse, Func<HashSet<LeafKey>> inUse)
    {
        if (Leaves.Count <= (leavesInUse * 2) + 1024)
            return;

        var keep = inUse();
        foreach (var leaf in Leaves.Keys.Where(leaf => !keep.Contains(leaf)).ToList())
            Leaves.Remove(leaf);
    }
}

/// <summary>What the assembly as a whole, its open records and its references say.</summary>
internal sealed record Surroundings(
    SiteSettings Settings,
    EquatableArray<Finding> Problems,
    EquatableArray<UnitModel> OpenUnits,
    EquatableArray<BaseCall> BaseCalls,
    EquatableArray<HiddenConstant> Constants,
    EquatableArray<ReferencedUnit> Referenced);

/// <summary>What a record passes to its base, for those who derive from it in another assembly.</summary>
internal sealed record BaseCall(string TypeId, string Parameter, string? Template);

/// <summary>A constant of a pattern that no other assembly's compiler can see, for those who derive from it there.</summary>
internal sealed record HiddenConstant(string TypeId, string Name, string Template);

/// <summary>The identity of a compilation's surroundings.</summary>
internal sealed class EnvironmentKey : IEquatable<EnvironmentKey>
{
    private readonly ContentHash content;
    private readonly object[] references;

    private EnvironmentKey(ContentHash content, ApplicationSet applications, object[] references)
    {
        this.content = content;
        Applications = applications;
        this.references = references;
    }

    public ApplicationSet Applications { get; }

    public static EnvironmentKey Of(Compilation compilation, IReadOnlyList<TreeFacts> trees, ApplicationSet applications)
    {
        var content = ContentHash.New();
        content.Add(compilation.AssemblyName);
        content.Add((long)compilation.Options.MetadataImportOptions);
        content.Add(compilation.Options.CheckOverflow ? 1L : 0L);

        // In their order: origins count the attributes of a record in parts from the first file on.
        foreach (var facts in trees)
            content.Add(facts.Surface);
        content.Add(trees.Count);
        var references = compilation.References.ToList();
        foreach (var alias in references.SelectMany(static reference => reference.Properties.Aliases.Add("")))
            content.Add(alias);
        return new EnvironmentKey(content, applications, references.ConvertAll(Identity).ToArray());
    }

    public bool Equals(EnvironmentKey? other)
    {
        if (other is null || !content.Equals(other.content) || !Applications.Equals(other.Applications) || references.Length != other.references.Length)
            return false;

        for (var i = 0; i < references.Length; i++)
        {
            if (!Same(references[i], other.references[i]))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as EnvironmentKey);

    public override int GetHashCode() => content.GetHashCode();

    // A file's metadata stays the same object while the file does; another project's compilation is a new one whenever it changes.
    private static object Identity(MetadataReference reference) => reference switch
    {
        PortableExecutableReference file => file.GetMetadataId(),
        CompilationReference project => new WeakReference<Compilation>(project.Compilation),
        _ => reference,
    };

    private static bool Same(object a, object b) => a is WeakReference<Compilation> first && b is WeakReference<Compilation> second
        ? first.TryGetTarget(out var one) && second.TryGetTarget(out var other) && ReferenceEquals(one, other)
        : ReferenceEquals(a, b);
}
