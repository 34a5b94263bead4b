namespace UnitDsl.Systemd;

/// <summary>Whatever of a unit counts for its exposure, as its lines add up.</summary>
internal sealed class ExposureSettings(UnitKind kind, string unitName)
{
    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);
    private readonly HashSet<string> filledLists = new(StringComparer.Ordinal);

    public UnitKind Kind { get; } = kind;

    public string UnitName { get; } = unitName;

    public CapabilitySet Bounding { get; set; } = CapabilitySet.All;

    public CapabilitySet Ambient { get; set; }

    public SystemCallFilter SystemCalls { get; private set; } = new();

    public AddressFamilies Families { get; private set; } = new();

    public AllowedNamespaces Namespaces { get; private set; } = new();

    public HashSet<string> Architectures { get; private set; } = new(StringComparer.Ordinal);

    public List<IpPrefix> AllowedAddresses { get; private set; } = [];

    public List<IpPrefix> DeniedAddresses { get; private set; } = [];

    /// <summary>Whether each credential came in encrypted, by the directive's kind and its name.</summary>
    public Dictionary<string, bool> Credentials { get; private set; } = new(StringComparer.Ordinal);

    public ExposureSettings Copy()
    {
        var copy = new ExposureSettings(Kind, UnitName)
        {
            Bounding = Bounding,
            Ambient = Ambient,
            SystemCalls = SystemCalls.Copy(),
            Families = Families.Copy(),
            Namespaces = Namespaces.Copy(),
            Architectures = new HashSet<string>(Architectures, StringComparer.Ordinal),
            AllowedAddresses = [.. AllowedAddresses],
            DeniedAddresses = [.. DeniedAddresses],
            Credentials = new Dictionary<string, bool>(Credentials, StringComparer.Ordinal),
        };
        foreach (var word in words)
            copy.words.Add(word.Key, word.Value);
        copy.filledLists.UnionWith(filledLists);
        return copy;
    }

    /// <summary>The value of a directive that has one; null while it has its default.</summary>
    public string? Word(string directive) => words.TryGetValue(directive, out var word) ? word : null;

    public bool IsOn(string directive) => Word(directive) == "yes";

    /// <summary>Gives a directive a value; an empty one brings the default back.</summary>
    public void Set(string directive, string value)
    {
        if (value.Length == 0)
            words.Remove(directive);
        else
            words[directive] = value;
    }

    /// <summary>Whether a list of which only that counts has anything in it.</summary>
    public bool HasAny(string list) => filledLists.Contains(list);

    public void Fill(string list) => filledLists.Add(list);

    public void Clear(string list) => filledLists.Remove(list);
}
