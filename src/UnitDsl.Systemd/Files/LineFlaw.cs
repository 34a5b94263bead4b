namespace UnitDsl.Systemd;

/// <summary>What is wrong with a line as such, whatever section and directive it is about.</summary>
public enum LineFlaw
{
    None,

    /// <summary>Neither a comment nor a header, and no <c>=</c> in it.</summary>
    NoEqualsSign,

    /// <summary>Nothing before the <c>=</c>.</summary>
    NoName,

    /// <summary>It stands before the first section header.</summary>
    OutsideSection,

    /// <summary>It starts with <c>[</c> and does not end with <c>]</c>.</summary>
    UnclosedHeader,

    /// <summary>The header has a quote, a backslash or a control character in it.</summary>
    BadHeaderCharacter,

    /// <summary>It is not UTF-8, or holds a noncharacter.</summary>
    NotUtf8,

    /// <summary>The line, or what continuations make of it, has more bytes than systemd reads.</summary>
    TooLong,
}
