using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Files;

/// <summary>Places in unit files: an assignment is known by the line on which it begins.</summary>
internal static class FileOrigins
{
    public static Origin OfValue(string path, AssignmentLine line) => new(path, OriginPart.Value, line.FirstLine);

    /// <summary>So many columns of a line, from a column on.</summary>
    public static Origin OfLine(string path, int line, int column, int length) => new(path, OriginPart.Line, line, Start: column, Length: length);
}
