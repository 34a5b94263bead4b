namespace UnitDsl.Systemd;

/// <summary>How systemd takes one assignment apart into items.</summary>
public enum Split
{
    /// <summary>Not at all: the whole text is one value.</summary>
    None,

    /// <summary>At blanks.</summary>
    Words,

    /// <summary>At blanks that are not quoted.</summary>
    WordsUnquoted,

    /// <summary>At blanks that are not quoted, and C escapes are resolved.</summary>
    WordsUnquotedCunescape,

    /// <summary>At colons.</summary>
    Colon,

    /// <summary>At commas.</summary>
    Comma,

    /// <summary>Into commands, at a semicolon that stands alone, and each of them into words.</summary>
    Commands,
}
