using System.Globalization;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Model;

/// <summary>A rule that somebody silenced, and why.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Record">The type on which it was silenced; empty where it was a stretch of a file.</param>
/// <param name="File">The file, relative to the project.</param>
/// <param name="Justification">The reason; empty where there is none.</param>
public sealed record Suppression(string Rule, string Record, string File, string Justification)
{
    /// <summary>What stands in a stretch of a file, as <see cref="PlaceOf"/> calls it.</summary>
    public EquatableArray<string> Covers { get; init; } = EquatableArray<string>.Empty;

    /// <summary>Whether what is said of this place is silenced.</summary>
    public bool Silences(string rule, Origin place) =>
        Rule == rule && (Record.Length > 0 ? Record == UnitNames.FullName(place.TypeId) : Covers.Count > 0 && Covers.Contains(PlaceOf(UnitNames.FullName(place.TypeId), place.Part, place.Ordinal)));

    /// <summary>A place that is silenced as one: a type's name, one of its attributes, or the call to its base record.</summary>
    public static string PlaceOf(string type, OriginPart part, int ordinal = -1) => part switch
    {
        OriginPart.Name => type,
        OriginPart.BaseArgument => type + "()",
        _ => type + "#" + ordinal.ToString(CultureInfo.InvariantCulture),
    };
}
