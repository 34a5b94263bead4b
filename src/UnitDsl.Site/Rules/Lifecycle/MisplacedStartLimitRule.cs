using UnitDsl.Site.Facts;
using UnitDsl.Site.Files;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>UNIT0206: the start limit lives in [Unit]; in [Service] the new name is dropped, and only the old names still work.</summary>
public sealed class MisplacedStartLimitRule() : UnitRule(descriptor), IFileRule
{
    private const string Home = "Unit";
    private const string Place = "Service";

    private static readonly RuleDescriptor descriptor = new("UNIT0206", "A start limit in the wrong section", Categories.Lifecycle, Severity.Warning, HasRepair: true);

    /// <summary>Whether this is told here, so that it need not be told as a name that nobody knows.</summary>
    public static bool Tells(string section, string name) => section == Place && IsStartLimit(name);

    public IEnumerable<Finding> Check(LoadedFile file, string unitName, UnitKind kind, int release)
    {
        if (kind != UnitKind.Service)
            yield break;
        for (var i = 0; i < file.File.ReadParts; i++)
        {
            if (file.File.Parts[i] is not AssignmentLine { Flaw: LineFlaw.None, Section.Name: Place } line || !IsStartLimit(line.Name))
                continue;
            var at = line.NameText;
            var message = DirectiveCatalogue.Find(Place, line.Name) is not null
                ? $"{line.Name}= in [Service] is the old place{(line.Name == Living(line.Name) ? "" : " and the old name")}: systemd still reads it there and says nothing, but documents it no more; write {Living(line.Name)}={line.Value} into [Unit]"
                : $"{line.Name}= belongs into [Unit]: in [Service] systemd ignores it, and the limit stays at {Default(line.Name)}; move the line";
            yield return new Finding(Rule, message, FileOrigins.OfLine(file.Path, at.Start.Line, at.Start.Column, at.LengthOn(0, line.Name.Length)));
        }
    }

    protected override IEnumerable<Finding> Check(UnitFacts unit)
    {
        if (unit.Unit.Kind != UnitKind.Service || unit.Unit.Dialect == Dialect.File)
            yield break;
        foreach (var setting in unit.Unit.Settings)
        {
            if (setting.Section != Place || !IsStartLimit(setting.Name) || setting.Assignments.Count == 0)
                continue;
            var living = Living(setting.Name);
            var value = setting.LastText.Trim();
            var said = unit.Value(setting.Name);
            var message = DirectiveCatalogue.Find(Place, setting.Name) is not null
                ? $"{setting.Name}= is the old name of {living}=, from when it stood in [Service]: systemd still reads it, but documents it no more; write {Written.Setting(unit, living, value)}"
                : $"{setting.Name}= belongs into [Unit]: in [Service] systemd ignores it, and the limit stays at {Default(setting.Name)}; write {Written.Setting(unit, living, value)}";
            yield return new Finding(Rule, message, said?.Origin ?? unit.Unit.Origin).MendedBy(Repair.RemoveHere(), Repair.Add(living, value));
        }
    }

    private static bool IsStartLimit(string name) => name is "StartLimitIntervalSec" or "StartLimitInterval" or "StartLimitBurst" or "StartLimitAction";

    private static string Living(string name) => name == "StartLimitInterval" ? "StartLimitIntervalSec" : name;

    private static string Default(string name) => name switch
    {
        "StartLimitBurst" => "5 starts",
        "StartLimitAction" => "none",
        _ => "10s",
    };
}
