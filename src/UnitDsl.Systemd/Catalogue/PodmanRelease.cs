using System.Globalization;

namespace UnitDsl.Systemd;

/// <summary>A release of Podman: <c>5.4</c>, or <c>5.8.2</c> where that counts.</summary>
public readonly record struct PodmanRelease(int Major, int Minor, int Patch = 0) : IComparable<PodmanRelease>
{
    /// <summary>The oldest that can be asked for: the first one with Quadlet.</summary>
    public static readonly PodmanRelease Oldest = new(4, 4);

    /// <summary>What a site is for unless it says otherwise: Debian 13.</summary>
    public static readonly PodmanRelease Default = new(5, 4);

    /// <summary>The first one that keeps quotation marks at the ends of a value.</summary>
    public static readonly PodmanRelease KeepsQuotes = new(5, 8, 2);

    /// <summary>The first one that finds the services of other Quadlet files in [Unit].</summary>
    public static readonly PodmanRelease TranslatesDependencies = new(5, 5);

    public static bool TryParse(string text, out PodmanRelease release)
    {
        var parts = text.Split('.');
        var numbers = new int[3];
        release = default;
        if (parts.Length is not (2 or 3))
            return false;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length > 4 || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return false;
        }

        release = new PodmanRelease(numbers[0], numbers[1], numbers[2]);
        return true;
    }

    public static bool operator <(PodmanRelease one, PodmanRelease other) => one.CompareTo(other) < 0;

    public static bool operator >(PodmanRelease one, PodmanRelease other) => one.CompareTo(other) > 0;

    public static bool operator <=(PodmanRelease one, PodmanRelease other) => one.CompareTo(other) <= 0;

    public static bool operator >=(PodmanRelease one, PodmanRelease other) => one.CompareTo(other) >= 0;

    public int CompareTo(PodmanRelease other) => (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    public override string ToString() => Patch == 0 ? $"{Major}.{Minor}" : $"{Major}.{Minor}.{Patch}";
}
