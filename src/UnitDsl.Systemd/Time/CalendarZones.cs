namespace UnitDsl.Systemd;

/// <summary>The zones that the end of a calendar event or a time stamp may name.</summary>
/// <param name="Find">The rules of a zone, or null where there is no zone of this name.</param>
/// <param name="LocalStandard">The short name of standard time on this machine, such as CET; null where it is not known.</param>
/// <param name="LocalDaylight">The short name of daylight saving time there, such as CEST.</param>
public sealed record CalendarZones(Func<string, TimeZoneRules?> Find, string? LocalStandard = null, string? LocalDaylight = null)
{
    /// <summary>All zones of the catalogue, and no machine.</summary>
    public static CalendarZones OfCatalogue { get; } = new(TimeZoneCatalogue.Find);

    /// <summary>Whether a name can be that of a zone at all. It is going to be part of a path.</summary>
    internal static bool IsName(string name)
    {
        if (name.Length is 0 or > 256 || name[0] == '/' || name[name.Length - 1] == '/') return false;
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '+' or '/')) return false;
            if (name[i] == '/' && name[i - 1] == '/') return false;
        }

        return true;
    }

    /// <summary>Takes the name of the machine's own time off the end of a text: 0 for standard time, 1 for daylight saving time, -1 for none.</summary>
    internal int TakeLocalName(string text, ref int end)
    {
        for (var i = 0; i < 2; i++)
        {
            var name = i == 0 ? LocalStandard : LocalDaylight;
            if (name is not { Length: > 0 } || !EndsWith(text, end, name) || end == name.Length || text[end - name.Length - 1] != ' ') continue;
            end -= name.Length + 1;
            return i;
        }

        return -1;
    }

    internal static bool EndsWith(string text, int end, string suffix) =>
        end >= suffix.Length && string.Compare(text, end - suffix.Length, suffix, 0, suffix.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
