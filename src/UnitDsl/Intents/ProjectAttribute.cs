namespace UnitDsl;

/// <summary>
/// The project whose program the service runs: <c>ExecStart=</c> and <c>WorkingDirectory=</c> follow from it, and its source is held against what
/// the unit says of it. An <c>[ExecStart]</c> beside it wins.
/// </summary>
/// <param name="path">The project file, relative to the file of this project, such as <c>../Api/Api.csproj</c>; one literal, because the build has to find it.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class ProjectAttribute(string path) : IntentAttribute
{
    /// <summary>The project file.</summary>
    public string Path { get; } = path;

    /// <summary>The directory on the target into which the program is published: <c>/opt/{Unit}</c> unless said otherwise.</summary>
    public string Directory { get; set; } = "";

    /// <summary>The name of the published program, where it is another one than the project says.</summary>
    public string AssemblyName { get; set; } = "";
}
