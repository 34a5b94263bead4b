using UnitDsl.Systemd;

namespace UnitDsl.Site.Joining;

/// <summary>A unit's name as an argument in its own command lines.</summary>
internal static class UnitArgument
{
    /// <summary>As it is, or as systemd's own specifier where it is known on the machine only, or has backslashes that a command line would read.</summary>
    public static string Of(string unitName) => UnitName.IsTemplate(unitName) || unitName.IndexOf('\\') >= 0 ? "%n" : unitName;
}
