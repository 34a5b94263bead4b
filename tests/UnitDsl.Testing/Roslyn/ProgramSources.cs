using System.Collections.Immutable;

namespace UnitDsl.Testing;

/// <summary>The files of programs, as our targets hand them to the compiler.</summary>
public static class ProgramSources
{
    private const string Item = "build_metadata.AdditionalFiles.";

    /// <summary>
    /// A file <c>../Api/Program.cs</c> is one of the project <c>../Api/Api.csproj</c>, which comes along: a web project, unless its own text
    /// stands among the files, in which case its first line tells its traits.
    /// </summary>
    /// <param name="files">Path and text.</param>
    /// <param name="isReferenced">The site refers to the projects.</param>
    public static IReadOnlyList<AdditionalSource> Of(IEnumerable<(string Path, string Text)> files, bool isReferenced = false)
    {
        var made = new List<AdditionalSource>();
        foreach (var program in files.GroupBy(static file => ProjectOf(file.Path), StringComparer.Ordinal))
        {
            var traits = program.FirstOrDefault(static file => file.Path.EndsWith(".csproj", StringComparison.Ordinal)).Text?.Trim() ?? "web";
            made.Add(new AdditionalSource(program.Key, "<Project />") { Metadata = Metadata(program.Key, Path.GetFileNameWithoutExtension(program.Key), isReferenced ? traits + " referenced" : traits) });
            made.AddRange(program.Where(static file => !file.Path.EndsWith(".csproj", StringComparison.Ordinal)).Select(file => new AdditionalSource(file.Path, file.Text) { Metadata = Metadata(program.Key, "", "") }));
        }

        return made;
    }

    private static string ProjectOf(string path)
    {
        var parts = path.Split('/');
        var name = parts[0] == ".." ? parts[1] : parts[0];
        return (parts[0] == ".." ? "../" : "") + $"{name}/{name}.csproj";
    }

    private static ImmutableDictionary<string, string> Metadata(string program, string assembly, string traits) => ImmutableDictionary<string, string>.Empty
        .Add(Item + "UnitDslProgram", program).Add(Item + "UnitDslAssemblyName", assembly).Add(Item + "UnitDslTraits", traits);
}
