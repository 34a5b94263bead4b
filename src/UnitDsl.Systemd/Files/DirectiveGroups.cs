namespace UnitDsl.Systemd;

/// <summary>Which directives write to the same place, so that the order between them counts.</summary>
internal static class DirectiveGroups
{
    private const int Conditions = -1;
    private const int Asserts = -2;
    private const int Listeners = -3;
    private const int Timers = -4;
    private const int Paths = -5;
    private const int Binds = -6;
    private const int SetCredentials = -7;
    private const int LoadCredentials = -8;
    private const int StandardInput = -9;

    // Renamed, and nothing else: the others have another scale, or other words.
    private static readonly HashSet<string> Renamed = new(StringComparer.Ordinal)
    {
        "BindTo", "PropagateReloadTo", "PropagateReloadFrom", "RequiresOverridable", "RequisiteOverridable", "StartLimitInterval", "StartLimitBurst",
        "StartLimitAction", "FailureAction", "RebootArgument", "ReadWriteDirectories", "ReadOnlyDirectories", "InaccessibleDirectories",
    };

    // Not one list, but the one adjusts what the other says.
    private static readonly Dictionary<string, string> Neighbours = new(StringComparer.Ordinal)
    {
        ["TimeoutStartSec"] = "TimeoutSec", ["TimeoutStopSec"] = "TimeoutSec", ["CPUSchedulingPriority"] = "CPUSchedulingPolicy",
    };

    /// <summary>The directive of today that means the same, or the directive itself.</summary>
    public static Directive Living(Directive directive, string section)
    {
        if (directive.Alias is not { } name || !Renamed.Contains(directive.Name))
            return directive;
        return DirectiveCatalogue.Find(directive.AliasSection ?? section, name) ?? directive;
    }

    /// <summary>Directives with the same number are one list: an empty assignment to one empties it for all.</summary>
    public static int ListOf(Directive directive) => directive switch
    {
        { Kind: "condition" } => directive.Name.StartsWith("Assert", StringComparison.Ordinal) ? Asserts : Conditions,
        { CanRepeat: false } => directive.Order,
        { Name: "BindPaths" or "BindReadOnlyPaths" } => Binds,
        { Name: "SetCredential" or "SetCredentialEncrypted" } => SetCredentials,
        { Name: "LoadCredential" or "LoadCredentialEncrypted" } => LoadCredentials,
        { Name: "StandardInputText" or "StandardInputData" } => StandardInput,
        _ => OfSection(directive),
    };

    /// <summary>The directive by whose place in a file all are placed among which the order counts.</summary>
    public static int PlaceOf(Directive directive, string section)
    {
        int list = ListOf(directive);
        if (list < 0)
            return FirstOf(directive, section, list);
        string? leader = Neighbours.TryGetValue(directive.Name, out string? neighbour) ? neighbour : directive.AliasSection is null ? directive.Alias : null;
        return leader is not null && DirectiveCatalogue.Find(section, leader) is { } other ? other.Order : directive.Order;
    }

    private static int OfSection(Directive directive) => directive.Sections.Count != 1 ? directive.Order : directive.Sections[0] switch
    {
        "Socket" when directive.Name.StartsWith("Listen", StringComparison.Ordinal) => Listeners,
        "Timer" => Timers,
        "Path" => Paths,
        _ => directive.Order,
    };

    private static int FirstOf(Directive directive, string section, int list) => FirstPlaces.Value.TryGetValue((section, list), out int place) ? place : directive.Order;

    private static readonly Lazy<Dictionary<(string, int), int>> FirstPlaces = new(static () =>
    {
        var places = new Dictionary<(string, int), int>();
        foreach (var directive in DirectiveCatalogue.All)
        {
            int list = ListOf(directive);
            if (list >= 0)
                continue;
            foreach (string section in directive.Sections)
            {
                if (!places.ContainsKey((section, list)))
                    places.Add((section, list), directive.Order);
            }
        }
        return places;
    });
}
