namespace UnitDsl.Cli;

/// <summary>For whom the output is.</summary>
internal enum OutputFormat
{
    /// <summary>People.</summary>
    Text,

    /// <summary>Programs.</summary>
    Json,
}
