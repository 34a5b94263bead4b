namespace UnitDsl.Site.Rules;

/// <summary>The rules of the language itself. While one of its errors stands, nothing can be emitted.</summary>
public static class LanguageRules
{
    public const string Category = "UnitDsl.Language";

    /// <summary>The property that holds what was probably meant, for a fix to write.</summary>
    public const string Suggestion = "Suggestion";

    public static readonly RuleDescriptor UnknownHole = Error("UNIT0001", "Nothing fills this hole");
    public static readonly RuleDescriptor MalformedHole = Error("UNIT0002", "A brace that opens no hole");
    public static readonly RuleDescriptor NotConstant = Error("UNIT0003", "An argument is not a compile-time constant");
    public static readonly RuleDescriptor WrongKind = Error("UNIT0004", "An attribute that this kind of unit does not have");
    public static readonly RuleDescriptor DuplicateName = Error("UNIT0005", "Two units of one name");
    public static readonly RuleDescriptor UnresolvedReference = Error("UNIT0006", "A reference to a type that is not a unit");
    public static readonly RuleDescriptor CyclicPattern = Error("UNIT0007", "A pattern that contains itself");
    public static readonly RuleDescriptor InvalidName = Error("UNIT0008", "Not a unit name");
    public static readonly RuleDescriptor InvalidValue = Error("UNIT0009", "A value that a unit file cannot hold");
    public static readonly RuleDescriptor InvalidPort = Error("UNIT0010", "Not a port");
    public static readonly RuleDescriptor InvalidIntent = Error("UNIT0011", "An attribute whose facts do not fit together");
    public static readonly RuleDescriptor UnknownDirective = Error("UNIT0012", "A raw directive that is in the catalogue already");
    public static readonly RuleDescriptor NotDeployable = Error("UNIT0013", "A record that cannot be a unit");
    public static readonly RuleDescriptor MissingDirective = Error("UNIT0014", "A unit that systemd would refuse to load");
    public static readonly RuleDescriptor InvalidSite = Error("UNIT0015", "A site declaration that does not hold");
    public static readonly RuleDescriptor NotAUnit = Error("UNIT0016", "Attributes on what is no unit");

    public static readonly RuleDescriptor UnknownHealth = Error("UNIT0026", "A start that cannot wait for health") with { HasRepair = true };
    public static readonly RuleDescriptor UnknownCaller = Error("UNIT0044", "A caller whose user nobody knows");
    public static readonly RuleDescriptor CannotHandOver = Error("UNIT0036", "Something that the one who runs the program cannot do");
    public static readonly RuleDescriptor ClaimedRoute = Error("UNIT0037", "Two services take the same requests");
    public static readonly RuleDescriptor UnclearTls = Error("UNIT0038", "A host that cannot speak TLS as it is said");
    public static readonly RuleDescriptor UnnumberedPort = Error("UNIT0042", "A port without a number");
    public static readonly RuleDescriptor UnknownProject = Error("UNIT0024", "A project that is not there");

    public static readonly RuleDescriptor Untold = Error("UNIT0035", "Something that cannot be told elsewhere");

    /// <summary>The one that is no error: what it tells of can be emitted, and is what nobody meant.</summary>
    public static readonly RuleDescriptor OverriddenByPattern = new("UNIT0017", "An attribute that a later pattern overrides", Category, Severity.Warning);

    /// <summary>Nor is this one: it is about what silences the others.</summary>
    public static readonly RuleDescriptor UnjustifiedSuppression = new("UNIT0025", "A rule that is silenced without a reason", Category, Severity.Warning);

    public static IReadOnlyList<RuleDescriptor> All { get; } =
    [
        UnknownHole, MalformedHole, NotConstant, WrongKind, DuplicateName, UnresolvedReference, CyclicPattern, InvalidName,
        InvalidValue, InvalidPort, InvalidIntent, UnknownDirective, NotDeployable, MissingDirective, InvalidSite, NotAUnit,
        OverriddenByPattern, UnknownProject, UnknownHealth, UnknownCaller, Untold, CannotHandOver, ClaimedRoute, UnclearTls, UnnumberedPort, UnjustifiedSuppression,
    ];

    private static RuleDescriptor Error(string id, string title) => new(id, title, Category, Severity.Error, IsLanguage: true);
}
