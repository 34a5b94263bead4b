using Microsoft.CodeAnalysis.Diagnostics;
using UnitDsl.Site.Applications;
using UnitDsl.Systemd;

namespace UnitDsl.Analyzers.Reading.Applications;

/// <summary>
/// What the build tells of the files of programs: which program each is of, and of its project file what it publishes. The names are those that
/// our targets use.
/// </summary>
internal static class ProgramMetadata
{
    private const string Item = "build_metadata.AdditionalFiles.";
    private const string Property = "build_property.";

    /// <summary>A library can be part of several programs.</summary>
    public static IReadOnlyList<string> ProgramsOf(AnalyzerConfigOptions file) => file.TryGetValue(Item + "UnitDslProgram", out var programs) ? Split(programs) : [];

    public static bool IsWeb(AnalyzerConfigOptions file) => HasTrait(file, "web");

    /// <summary>The program, where the file is its project; by each name under which it is known.</summary>
    public static IEnumerable<Application> ApplicationsOf(AnalyzerConfigOptions file) => Get(file, Item + "UnitDslAssemblyName") is { } assembly
        ? ProgramsOf(file).Select(path => new Application(path, assembly, !HasTrait(file, "hostless"), HasTrait(file, "referenced")))
        : [];

    public static ReadingInputs Inputs(IEnumerable<Application> applications, AnalyzerConfigOptions project) => new(
        project.TryGetValue(Property + "ProjectDir", out var directory) ? directory : "",
        new ApplicationSet(
            applications.OrderBy(static application => application.Path, StringComparer.Ordinal).Distinct().ToEquatableArray(),
            (project.TryGetValue(Property + "UnitDslMissingPrograms", out var missing) ? Split(missing) : []).ToEquatableArray(),
            Get(project, Property + "UnitDslProgramsRead") == "true"),
        Get(project, Property + "UnitDslRules") ?? "");

    private static bool HasTrait(AnalyzerConfigOptions file, string trait) => Get(file, Item + "UnitDslTraits") is { } traits && traits.Split(' ').Contains(trait);

    private static List<string> Split(string paths) => paths.Split(['|'], StringSplitOptions.RemoveEmptyEntries).Select(Unescape).ToList();

    private static string? Get(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out var value) && value.Length > 0 ? Unescape(value) : null;

    // What would begin a comment in the file that carries these is written as its number there.
    private static string Unescape(string text) => text.IndexOf('^') < 0 ? text : Uri.UnescapeDataString(text.Replace("%", "%25").Replace('^', '%'));
}
