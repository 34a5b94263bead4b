namespace UnitDsl.Lab;

/// <summary>A release that machines are made of.</summary>
public enum Debian
{
    /// <summary>With systemd 252.</summary>
    Bookworm = 12,

    /// <summary>With systemd 257.</summary>
    Trixie = 13,
}
