namespace UnitDsl;

/// <summary>
/// The service runs when something happens at a path: brings <c>x.path</c> along with <c>x.service</c>, which is then not started at boot itself.
/// </summary>
/// <example>
/// <code>
/// [Watches("/srv/inbox", PathEvent.DirectoryNotEmpty, MakeDirectory = true), Type(ServiceType.Oneshot), ExecStart("/usr/local/bin/import")]
/// public sealed record Import() : Service;
/// </code>
/// </example>
/// <param name="path">The path; <c>""</c> takes back those of a pattern.</param>
/// <param name="on">What is to happen there.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class WatchesAttribute(string path, PathEvent on = PathEvent.Changed) : IntentAttribute
{
    /// <summary>The path.</summary>
    public string Path { get; } = path;

    /// <summary>What is to happen there.</summary>
    public PathEvent On { get; } = on;

    /// <summary><c>MakeDirectory=</c>: makes the directories of all paths of the service that are not there.</summary>
    public bool MakeDirectory { get; set; }

    /// <summary><c>DirectoryMode=</c>: the mode of those that it makes.</summary>
    public string DirectoryMode { get; set; } = "";
}
