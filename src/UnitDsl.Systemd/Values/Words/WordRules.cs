namespace UnitDsl.Systemd;

/// <summary>How a text is taken apart into words; directives differ in it.</summary>
[Flags]
public enum WordRules
{
    /// <summary>At separators only; a backslash takes its own place and keeps the next character as it is.</summary>
    Plain = 0,

    /// <summary>Quotes hold words together, and are taken off.</summary>
    Unquote = 1,

    /// <summary>Quotes hold words together, and stay.</summary>
    KeepQuotes = 2,

    /// <summary>C escapes are resolved; an unknown one is an error.</summary>
    Unescape = 4,

    /// <summary>An unknown escape, or a backslash at the end, stays as it is.</summary>
    RelaxEscapes = 8,

    /// <summary>A backslash is a character like any other.</summary>
    RetainEscapes = 16,

    /// <summary>An open quote ends with the text.</summary>
    Relax = 32,

    /// <summary>Every separator ends a word, if an empty one.</summary>
    KeepEmpty = 64,

    /// <summary>A backslash takes its meaning from a separator.</summary>
    UnescapeSeparators = 128,
}
