using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Site.Rules.Lifecycle;
using UnitDsl.Site.Rules.Sandbox;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Files;

/// <summary>UNIT0018 and UNIT0019: lines that systemd cannot read, and names that it does not know.</summary>
internal sealed class FileTextRule : IFileRule
{
    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [.. FileRules.All, TargetRelease.Descriptor];

    public IEnumerable<Finding> Check(LoadedFile file, string unitName, UnitKind kind, int release) =>
        file.File.ProblemsOn(kind, release)
            .Where(problem => !HasRuleOfItsOwn(file, problem))
            .Select(problem => problem.Kind == FileProblemKind.NewerDirective ? Newer(file, problem) : Found(file, problem));

    private static bool HasRuleOfItsOwn(LoadedFile file, FileProblem problem) =>
        problem.Kind == FileProblemKind.UnknownDirective
        && file.File.Assignments.FirstOrDefault(line => line.NameText.Start.Line == problem.Position.Line) is { Section: { } section } line
        && MisplacedStartLimitRule.Tells(section.Name, line.Name);

    private static Finding Newer(LoadedFile loaded, FileProblem problem)
    {
        var text = loaded.File.Assignments.First(line => line.NameText.Start == problem.Position).Name;
        return new Finding(
            TargetRelease.Descriptor, $"{problem.Message}; systemd ignores the line{TargetRelease.OlderWay(text)}", FileOrigins.OfLine(loaded.Path, problem.Position.Line, problem.Position.Column, problem.Length));
    }

    private static Finding Found(LoadedFile loaded, FileProblem problem)
    {
        var rule = problem.Kind is FileProblemKind.UnknownSection or FileProblemKind.UnknownDirective ? FileRules.UnknownName : FileRules.BrokenText;
        var origin = FileOrigins.OfLine(loaded.Path, problem.Position.Line, problem.Position.Column, problem.Length);
        var message = $"{char.ToUpperInvariant(problem.Message[0])}{problem.Message.Substring(1)}; {Does(problem.Consequence, loaded.IsDropIn)}";
        return problem.Replacement is not { } meant
            ? new Finding(rule, message, origin)
            : new Finding(rule, $"{message}; did you mean {meant}{(problem.Kind == FileProblemKind.UnknownDirective ? "=" : "")}?", origin, EquatableArray<Origin>.Empty, EquatableArray.Create(new FindingProperty(LanguageRules.Suggestion, meant)));
    }

    private static string Does(FileConsequence consequence, bool isDropIn) => consequence switch
    {
        FileConsequence.IgnoresLine => "systemd ignores the line",
        FileConsequence.IgnoresSection => "systemd ignores the section and all that is in it",
        _ when isDropIn => "systemd stops reading the file here, and what stands below counts for nothing",
        _ => "systemd does not load the unit",
    };
}
