namespace UnitDsl.Systemd;

/// <summary>A line of tmpfiles.d, as systemd takes it.</summary>
/// <param name="Type">The letter that says what is done.</param>
/// <param name="Path">What it is done to: simplified, its specifiers as they stand.</param>
/// <param name="User">The owner; empty where the line names none.</param>
/// <param name="Group">The group; empty where the line names none.</param>
public sealed record TmpfilesLine(char Type, string Path, string User, string Group)
{
    /// <summary>It makes a directory where there is none.</summary>
    public bool MakesDirectory => Type is 'd' or 'D' or 'v' or 'q' or 'Q';
}
