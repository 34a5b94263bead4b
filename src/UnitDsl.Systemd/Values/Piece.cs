using System.Text;

namespace UnitDsl.Systemd;

/// <summary>
/// Text on its way from the file to what systemd makes of it. Whatever was trimmed, unquoted or expanded on the way, each
/// character still knows where it was written.
/// </summary>
public readonly struct Piece
{
    private readonly int start;

    // Where each character was written, and after them where the text ended; null where nothing was changed yet.
    private readonly int[]? places;

    public Piece(string text, int start = 0)
    {
        Text = text;
        this.start = start;
        places = null;
    }

    private Piece(string text, int[] places)
    {
        Text = text;
        start = 0;
        this.places = places;
    }

    public string Text { get; }

    public int Length => Text.Length;

    public bool IsEmpty => Text.Length == 0;

    public char this[int index] => Text[index];

    /// <summary>Where its first character was written.</summary>
    public int Offset => PlaceOf(0);

    /// <summary>How many written characters became it.</summary>
    public int WrittenLength => Span(0, Text.Length).Length;

    /// <summary>Which written characters became these.</summary>
    public (int Offset, int Length) Span(int index, int length)
    {
        var from = PlaceOf(index);
        if (length == 0)
            return (from, 0);

        // What one specifier or escape came to was written in one place; it ends where the next thing begins.
        var end = index + length;
        var last = PlaceOf(end - 1);
        while (end < Text.Length && PlaceOf(end) <= last)
            end++;
        return (from, Math.Max(PlaceOf(end), last + 1) - from);
    }

    public Piece Slice(int index, int length)
    {
        if (places is null)
            return new Piece(Text.Substring(index, length), start + index);
        var part = new int[length + 1];
        Array.Copy(places, index, part, 0, length + 1);
        return new Piece(Text.Substring(index, length), part);
    }

    public Piece Slice(int index) => Slice(index, Text.Length - index);

    public Piece Trim()
    {
        var from = 0;
        var end = Text.Length;
        while (from < end && Utf8Text.IsBlank(Text[from]))
            from++;
        while (end > from && Utf8Text.IsBlank(Text[end - 1]))
            end--;
        return from == 0 && end == Text.Length ? this : Slice(from, end - from);
    }

    /// <summary>The parts between the separators, empty ones included; the text as a whole when there is none.</summary>
    public List<Piece> Split(char separator)
    {
        var parts = new List<Piece>();
        var from = 0;
        for (var at = Text.IndexOf(separator); at >= 0; at = Text.IndexOf(separator, from))
        {
            parts.Add(Slice(from, at - from));
            from = at + 1;
        }

        parts.Add(Slice(from));
        return parts;
    }

    public bool StartsWith(string text) => Text.StartsWith(text, StringComparison.Ordinal);

    public override string ToString() => Text;

    internal int PlaceOf(int index) => places is null ? start + index : places[index];

    /// <summary>Puts a text together and remembers where its characters came from.</summary>
    internal sealed class Builder
    {
        private readonly StringBuilder text = new();
        private readonly List<int> places = [];

        public int Length => text.Length;

        public void Add(char c, int place)
        {
            text.Append(c);
            places.Add(place);
        }

        public void Add(string letters, int place)
        {
            text.Append(letters);
            for (var i = 0; i < letters.Length; i++)
                places.Add(place);
        }

        public Piece ToPiece(int end)
        {
            places.Add(end);
            return new Piece(text.ToString(), places.ToArray());
        }
    }
}
