namespace UnitDsl.Systemd;

/// <summary>Capabilities, a bit for each number.</summary>
public readonly record struct CapabilitySet(ulong Bits)
{
    private const string SetName = "Capability";
    private const int MostNumbers = 64;

    private static readonly string[] names = Collect();

    /// <summary>Every bit, those that the kernel has no capability for yet included.</summary>
    public static CapabilitySet All { get; } = new(ulong.MaxValue);

    /// <summary>The names, each at its number.</summary>
    public static IReadOnlyList<string> Names => names;

    public bool IsEmpty => Bits == 0;

    /// <summary>The capability of this name or number; null where there is none.</summary>
    public static int? NumberOf(string word)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (string.Equals(names[i], word, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return WholeNumber.TryParseInt(word, out var number) && number is >= 0 and < MostNumbers ? number : null;
    }

    /// <summary>The set of these capabilities.</summary>
    public static CapabilitySet Of(IEnumerable<string> words)
    {
        var bits = 0UL;
        foreach (var word in words)
            bits |= NumberOf(word) is { } number ? 1UL << number : 0;
        return new CapabilitySet(bits);
    }

    public CapabilitySet And(CapabilitySet other) => new(Bits & other.Bits);

    public CapabilitySet Or(CapabilitySet other) => new(Bits | other.Bits);

    public CapabilitySet Without(CapabilitySet other) => new(Bits & ~other.Bits);

    /// <summary>The names in the order of their numbers; a number where the kernel has no name for it.</summary>
    public override string ToString()
    {
        var words = new List<string>();
        for (var i = 0; i < MostNumbers; i++)
        {
            if ((Bits & (1UL << i)) != 0)
                words.Add(i < names.Length ? names[i] : i.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return string.Join(" ", words);
    }

    private static string[] Collect()
    {
        var members = SetCatalogue.Members(SetName);
        var all = new string[members.Count];
        foreach (var member in members)
            all[int.Parse(member.Meaning)] = member.Word;
        return all;
    }
}
