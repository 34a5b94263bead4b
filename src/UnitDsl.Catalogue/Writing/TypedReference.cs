namespace UnitDsl.Catalogue.Writing;

/// <summary>How a key of Quadlet names a unit by its type: what the type has to be, and what is said beside it.</summary>
internal sealed record TypedReference(string Constraint, params Constructor[] Constructors)
{
    private static readonly Constructor Nothing = new("", "");

    private static readonly Constructor Options = new("string", "string options", ("options", "What follows the name behind a colon."));

    private static readonly Constructor Place = new("string", "string destination", ("destination", "Where it is mounted inside."));

    private static readonly Constructor PlaceAndOptions = new(
        "string, string", "string destination, string options", ("destination", "Where it is mounted inside."), ("options", "Options such as ro, between commas."));

    /// <summary>Null where a kind of value names no unit of Quadlet's.</summary>
    public static TypedReference? Of(string kind) => kind switch
    {
        "podman-volume" => new("Volume", Place, PlaceAndOptions),
        "podman-pod" => new("Pod", Nothing),
        "podman-network" => new("Unit", Nothing, Options),
        "podman-image" => new("Unit", Nothing),
        _ => null,
    };
}
