using UnitDsl.Site.Facts;
using UnitDsl.Site.Files;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Dependencies;

/// <summary>UNIT0120: targets that are gone, and directives that have another name now.</summary>
public sealed class ObsoleteTargetRule() : UnitRule(Descriptor), IFileRule
{
    private static RuleDescriptor Descriptor { get; } = new("UNIT0120", "A target or a directive of long ago", Categories.Dependencies, Severity.Info, HasRepair: true);

    private static readonly string[] directives = ["After", "Wants", "Requires", "Before", "WantedBy"];

    protected override IEnumerable<Finding> Check(UnitFacts unit)
    {
        foreach (var directive in directives)
        {
            if (!unit.Has(directive))
                continue;
            foreach (var said in unit.Items(directive))
            {
                if (said.Text.EndsWith(".target", StringComparison.Ordinal) && UnitCatalogue.Find(said.Text) is { IsObsolete: true })
                    yield return new Finding(Descriptor, $"{said.Text} is gone since long before any systemd of today: {directive}={said.Text} does nothing; leave it out", said.Origin).MendedBy(Repair.RemoveItem());
            }
        }
    }

    public IEnumerable<Finding> Check(LoadedFile file, string unitName, UnitKind kind, int release)
    {
        foreach (var line in file.File.Assignments)
        {
            if (line.Name is ("BindTo" or "PropagateReloadTo" or "PropagateReloadFrom") && line.Section?.Name == "Unit" && DirectiveCatalogue.Find("Unit", line.Name)?.Alias is { } today)
                yield return new Finding(Descriptor, $"{line.Name}= is an old name that no manual explains any more: write {today}=", FileOrigins.OfLine(file.Path, line.FirstLine, line.NameText.PositionOf(0).Column, line.Name.Length));
        }
    }
}
