namespace UnitDsl;

/// <summary>What is to happen at a path so that a service is started.</summary>
public enum PathEvent
{
    /// <summary><c>PathChanged=</c>: it was changed, and closed by who changed it.</summary>
    Changed,

    /// <summary><c>PathModified=</c>: something was written, even if more is to follow.</summary>
    Modified,

    /// <summary><c>PathExists=</c>: it is there.</summary>
    Exists,

    /// <summary><c>PathExistsGlob=</c>: something that fits the pattern is there.</summary>
    ExistsGlob,

    /// <summary><c>DirectoryNotEmpty=</c>: something is in the directory.</summary>
    DirectoryNotEmpty,
}
