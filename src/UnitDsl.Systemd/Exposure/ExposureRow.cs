using System.Globalization;

namespace UnitDsl.Systemd;

/// <summary>One thing that exposes a unit, or does not.</summary>
/// <param name="Field">Its name in systemd's JSON.</param>
/// <param name="Name">Its name in the table: the directive, or a part of what it lists.</param>
/// <param name="Description">What it means, for people.</param>
/// <param name="Set">How the unit does.</param>
/// <param name="Badness">From nothing to <paramref name="Range"/>; null where the row does not apply.</param>
/// <param name="Range">The worst.</param>
/// <param name="Weight">How much the row counts.</param>
/// <param name="ExposureTenths">What it adds to the total, rounded up; null where that is nothing.</param>
public sealed record ExposureRow(string Field, string Name, string Description, ExposureSet Set, int? Badness, int Range, int Weight, int? ExposureTenths)
{
    /// <summary><c>0.4</c>; empty where it adds nothing.</summary>
    public string Exposure => ExposureTenths is { } tenths ? Tenths(tenths) : "";

    internal static string Tenths(int tenths) => (tenths / 10).ToString(CultureInfo.InvariantCulture) + "." + (tenths % 10).ToString(CultureInfo.InvariantCulture);
}
