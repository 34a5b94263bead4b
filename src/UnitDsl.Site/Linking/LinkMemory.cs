using System.Runtime.CompilerServices;
using UnitDsl.Site.Declarations;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking;

/// <summary>
/// What attributes without holes do, remembered as long as the declarations they stand on: it depends on nothing but the attribute, the kind of
/// unit, and the place to point at.
/// </summary>
public sealed class LinkMemory
{
    private readonly Dictionary<Key, Remembered> effects = [];
    private readonly Dictionary<(string CarrierId, int Layer), (TypeDeclaration Carrier, IReadOnlyList<AppliedAttribute> Attributes)> layers = [];

    /// <summary>The attributes that a carrier brings as this layer, patterns opened, where they are the same for every unit.</summary>
    internal IReadOnlyList<AppliedAttribute>? FindLayer(TypeDeclaration carrier, int layer) =>
        layers.TryGetValue((carrier.Id, layer), out var known) && ReferenceEquals(known.Carrier, carrier) ? known.Attributes : null;

    internal void AddLayer(TypeDeclaration carrier, int layer, IReadOnlyList<AppliedAttribute> attributes) =>
        layers[(carrier.Id, layer)] = (carrier, attributes.Select(static attribute => attribute with { Scope = NoHoles.Instance }).ToList());

    internal IReadOnlyList<Effect>? Find(AppliedAttribute attribute, UnitKind kind, string name)
    {
        if (!effects.TryGetValue(new Key(attribute.Use, kind, name), out var remembered))
            return null;
        if (attribute.StandIn is not { } origin || origin.Equals(remembered.StandIn))
            return remembered.Effects;

        return remembered.Effects.Select(effect => effect.At(origin)).ToList();
    }

    internal void Add(AppliedAttribute attribute, UnitKind kind, string name, IReadOnlyList<Effect> done) =>
        effects[new Key(attribute.Use, kind, name)] = new Remembered(attribute.StandIn, done);

    // What is remembered must not hold on to the unit for which it was worked out; who has holes gets a scope of its own.
    private sealed class NoHoles : Scope
    {
        public static readonly NoHoles Instance = new();

        public override IEnumerable<string> Names => [];

        protected override Resolution ResolveOwn(string name) => Resolution.Unknown;
    }

    private sealed record Remembered(Origin? StandIn, IReadOnlyList<Effect> Effects);

    // By reference: an attribute that is equal but stands elsewhere is shown elsewhere.
    private readonly struct Key(AttributeUse use, UnitKind kind, string name) : IEquatable<Key>
    {
        private readonly AttributeUse use = use;
        private readonly UnitKind kind = kind;
        private readonly string name = name;

        public bool Equals(Key other) => ReferenceEquals(use, other.use) && kind == other.kind && name == other.name;

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode() => RuntimeHelpers.GetHashCode(use);
    }
}
