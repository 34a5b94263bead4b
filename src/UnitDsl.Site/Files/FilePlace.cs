using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Files;

/// <summary>A place in a unit file as editors count it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="EndLine">The line on which it ends.</param>
/// <param name="EndColumn">The column behind its last character.</param>
public sealed record FilePlace(string Path, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>Where an origin lies in its file.</summary>
    public static FilePlace Of(Origin origin, UnitFile file)
    {
        var path = origin.TypeId;
        if (origin.Part != OriginPart.Value || Find(file, origin.Ordinal) is not { } line)
            return new FilePlace(path, Math.Max(origin.Ordinal, 1), Math.Max(origin.Start, 1), Math.Max(origin.Ordinal, 1), Math.Max(origin.Start, 1) + Math.Max(origin.Length, 0));

        var text = line.ValueText;
        var start = origin.Length < 0 ? 0 : Math.Min(origin.Start, text.Text.Length);
        var length = origin.Length < 0 ? text.Text.Length : Math.Min(origin.Length, text.Text.Length - start);
        var from = text.PositionOf(start);
        if (length == 0)
            return new FilePlace(path, from.Line, from.Column, from.Line, from.Column);

        // Behind the last character, which may not be where the next one stands.
        var last = text.PositionOf(start + length - 1);
        return new FilePlace(path, from.Line, from.Column, last.Line, last.Column + text.LengthOn(start + length - 1, 1));
    }

    private static AssignmentLine? Find(UnitFile file, int firstLine)
    {
        var (low, high) = (0, file.Assignments.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var line = file.Assignments[middle];
            if (line.FirstLine == firstLine)
                return line;
            if (line.FirstLine < firstLine)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return null;
    }
}
