using Microsoft.CodeAnalysis.Diagnostics;
using UnitDsl.Analyzers.Reading.Applications;
using UnitDsl.Site.Applications;

namespace UnitDsl.Analyzers.Reading;

/// <summary>What is read beside the compilation, and told by the build.</summary>
/// <param name="ProjectDirectory">The project's directory, with a separator behind it; empty where nobody told.</param>
/// <param name="Applications">The programs that services may run.</param>
/// <param name="Rules">The set of rules that the project chose; empty where it chose none.</param>
internal sealed record ReadingInputs(string ProjectDirectory, ApplicationSet Applications, string Rules)
{
    public static readonly ReadingInputs None = new("", ApplicationSet.None, "");

    /// <summary>The set of rules that holds services against the checklist.</summary>
    public bool IsChecklist => string.Equals(Rules, "checklist", StringComparison.OrdinalIgnoreCase);

    public static ReadingInputs Of(AnalyzerOptions options) => ProgramMetadata.Inputs(
        options.AdditionalFiles.SelectMany(file => ProgramMetadata.ApplicationsOf(options.AnalyzerConfigOptionsProvider.GetOptions(file))),
        options.AnalyzerConfigOptionsProvider.GlobalOptions);

    /// <summary>A file as people name it: below the project by its path there, elsewhere by its name, and never by where the checkout lies.</summary>
    public string Shown(string path) => ProjectDirectory.Length > 0 && path.StartsWith(ProjectDirectory, StringComparison.Ordinal)
        ? path.Substring(ProjectDirectory.Length).Replace('\\', '/')
        : path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
