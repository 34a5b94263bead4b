using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>UNIT0424 for directives as a whole; values are read as the target reads them.</summary>
public sealed class NewerDirectiveRule() : UnitRule(TargetRelease.Descriptor)
{
    protected override IEnumerable<Finding> Check(UnitFacts unit)
    {
        // In files these lines are told of where they stand.
        if (unit.Unit.Release is not { } release || unit.Unit.Dialect == Dialect.File)
            yield break;

        foreach (var setting in unit.Unit.Settings)
        {
            if (DirectiveCatalogue.Find(setting.Section, setting.Name) is not { } directive || directive.SinceIn(setting.Section) is var since && since <= release || setting.Assignments.Count == 0)
                continue;
            foreach (var origin in setting.Assignments.Select(static assignment => Attribute(assignment.Words[0].Origin)).Distinct())
                yield return new Finding(Rule, $"{setting.Name}= needs systemd {since}, and the site is for {release}: systemd would ignore the line{TargetRelease.OlderWay(setting.Name)}", origin).MendedBy(Repair.RemoveHere());
        }
    }

    // The attribute as a whole is what the target does not know.
    private static Origin Attribute(Origin origin) => origin.Part is OriginPart.Argument or OriginPart.Property ? new Origin(origin.TypeId, OriginPart.Attribute, origin.Ordinal) : origin;
}
