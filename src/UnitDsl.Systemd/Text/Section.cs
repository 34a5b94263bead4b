namespace UnitDsl.Systemd;

/// <summary>One <c>[Name]</c> section of a unit file.</summary>
public sealed record Section(string Name, EquatableArray<Entry> Entries)
{
    public Section(string name, params Entry[] entries)
        : this(name, new EquatableArray<Entry>(entries))
    {
    }
}
