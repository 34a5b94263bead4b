namespace UnitDsl;

/// <summary>In what form a program writes what it has to say.</summary>
public enum LogFormat
{
    /// <summary>Lines of text.</summary>
    Text,

    /// <summary>An object of JSON a line.</summary>
    Json,
}
