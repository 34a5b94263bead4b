namespace UnitDsl.Systemd;

/// <summary>A set of small numbers.</summary>
internal sealed class BitSet
{
    private const int WordSize = 64;

    private readonly ulong[] words;

    public BitSet(int size) => words = new ulong[(size + WordSize - 1) / WordSize];

    private BitSet(ulong[] words) => this.words = words;

    public bool Has(int number) => (words[number / WordSize] & (1UL << (number % WordSize))) != 0;

    public void Add(int number) => words[number / WordSize] |= 1UL << (number % WordSize);

    public void Add(BitSet others)
    {
        for (var i = 0; i < words.Length; i++)
            words[i] |= others.words[i];
    }

    public void Remove(BitSet others)
    {
        for (var i = 0; i < words.Length; i++)
            words[i] &= ~others.words[i];
    }

    /// <summary>Those that are in both.</summary>
    public BitSet And(BitSet others)
    {
        var both = new ulong[words.Length];
        for (var i = 0; i < words.Length; i++)
            both[i] = words[i] & others.words[i];
        return new BitSet(both);
    }

    public bool HasAny(BitSet others)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if ((words[i] & others.words[i]) != 0)
                return true;
        }

        return false;
    }

    public bool HasAll(BitSet others)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if ((~words[i] & others.words[i]) != 0)
                return false;
        }

        return true;
    }
}
