using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Files;

/// <summary>UNIT0018 and UNIT0019: lines that systemd cannot read, and names that it does not know.</summary>
internal static class FileText
{
    public static IEnumerable<Finding> Check(LoadedFile loaded, UnitKind kind, int release) =>
        loaded.File.ProblemsOn(kind, release).Select(problem => new Finding(
            problem.Kind is FileProblemKind.UnknownSection or FileProblemKind.UnknownDirective ? FileRules.UnknownName : FileRules.BrokenText,
            $"{problem.Message.TrimEnd('.')}; {Does(problem.Consequence, loaded.IsDropIn)}",
            FileOrigins.OfLine(loaded.Path, problem.Position.Line, problem.Position.Column, problem.Length)));

    private static string Does(FileConsequence consequence, bool isDropIn) => consequence switch
    {
        FileConsequence.IgnoresLine => "systemd ignores the line",
        FileConsequence.IgnoresSection => "systemd ignores the section and all that is in it",
        _ when isDropIn => "systemd stops reading the file here, and what stands below counts for nothing",
        _ => "systemd does not load the unit",
    };
}
