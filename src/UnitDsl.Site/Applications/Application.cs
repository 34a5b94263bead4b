using UnitDsl.Systemd;

namespace UnitDsl.Site.Applications;

/// <summary>A program that a project of the same checkout builds, as far as its unit depends on it.</summary>
/// <param name="Path">The project file, relative to the site's.</param>
/// <param name="AssemblyName">What the published program is called.</param>
/// <param name="HasHost">It is published with a program of its own; without one, <c>dotnet</c> runs its assembly.</param>
/// <param name="IsReferenced">The site refers to it as a project.</param>
public sealed record Application(string Path, string AssemblyName, bool HasHost, bool IsReferenced);

/// <summary>The programs that the build has found.</summary>
/// <param name="All">By path.</param>
/// <param name="Missing">The paths that an attribute names and where no file is.</param>
/// <param name="IsComplete">The build has looked for all of them just now; an editor may show what is newer than that.</param>
public sealed record ApplicationSet(EquatableArray<Application> All, EquatableArray<string> Missing, bool IsComplete)
{
    public static readonly ApplicationSet None = new(EquatableArray<Application>.Empty, EquatableArray<string>.Empty, IsComplete: false);

    public IEnumerable<Application> Referenced => All.Where(static application => application.IsReferenced);

    public Application? Find(string path) => All.FirstOrDefault(application => application.Path == path);
}
