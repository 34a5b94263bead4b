namespace UnitDsl.Cli;

/// <summary>What the tool tells the shell.</summary>
internal static class ExitCode
{
    public const int Clean = 0;

    /// <summary>It found what it was asked to find: errors in units, values that are none.</summary>
    public const int Findings = 1;

    /// <summary>It could not do what it was asked: a wrong command line, a file that cannot be read.</summary>
    public const int Failure = 2;
}
