namespace UnitDsl.Systemd;

/// <summary>What a problem of a unit file is about.</summary>
public enum FileProblemKind
{
    NoEqualsSign,
    NoName,
    OutsideSection,
    UnclosedHeader,
    BadHeaderCharacter,
    NotUtf8,
    TooLong,
    UnknownSection,
    UnknownDirective,

    /// <summary>A directive that only newer releases know.</summary>
    NewerDirective,
}

/// <summary>Something that systemd complains of when it reads a unit file.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Position">Where it is.</param>
/// <param name="Length">How many columns of that line it concerns.</param>
/// <param name="Message">What is wrong, without what systemd does.</param>
/// <param name="Consequence">What comes of it.</param>
/// <param name="LoggedLine">The line that systemd names: the last one of a continued line.</param>
/// <param name="Replacement">What was probably meant to stand there, or null.</param>
public sealed record FileProblem(FileProblemKind Kind, TextPosition Position, int Length, string Message, FileConsequence Consequence, int LoggedLine, string? Replacement = null);
