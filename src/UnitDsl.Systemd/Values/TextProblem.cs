namespace UnitDsl.Systemd;

/// <summary>What is wrong with a part of a text, and what could stand there instead.</summary>
public readonly record struct TextProblem(int Offset, int Length, string Message, string? Replacement)
{
    /// <summary>A problem with a whole piece.</summary>
    internal static TextProblem Of(Piece piece, string message, string? replacement = null)
    {
        var (offset, length) = piece.Span(0, piece.Length);
        return new TextProblem(offset, length, message, replacement);
    }
}
