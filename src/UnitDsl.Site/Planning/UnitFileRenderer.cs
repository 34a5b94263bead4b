using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Planning;

/// <summary>Model → unit file.</summary>
public static class UnitFileRenderer
{
    public const string Directory = "root/etc/systemd/system/";

    /// <param name="unit">A unit without problems.</param>
    /// <param name="nameOf">The unit name that a type stands for.</param>
    public static Artifact Render(UnitModel unit, Func<string, string?> nameOf)
    {
        var sections = DirectiveCatalogue.SectionsOf(unit.Kind)
            .Concat(unit.Settings.Select(static setting => setting.Section))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(static section => section switch { "Unit" => 0, "Install" => 2, _ => 1 })
            .Select(section => new Section(section, Entries(unit, section, nameOf).ToEquatableArray()))
            .Where(static section => section.Entries.Count > 0);

        var header = new[] { $"{unit.Name}: {UnitNames.FullName(unit.TypeId)}", "Written by UnitDsl from the record above; change it there." };
        return new Artifact(Directory + unit.Name, IsExecutable: false, UnitFileWriter.Write(header, sections));
    }

    private static IEnumerable<Entry> Entries(UnitModel unit, string section, Func<string, string?> nameOf)
    {
        var environmentOrder = section == (unit.Kind.OwnSection() ?? "Unit") && unit.Environment.Count > 0
            ? DirectiveCatalogue.Find(section, "Environment")?.Order ?? int.MaxValue
            : -1;

        foreach (var setting in unit.Settings)
        {
            if (setting.Section != section)
                continue;

            if (environmentOrder >= 0 && setting.Order > environmentOrder)
            {
                foreach (var variable in Variables(unit))
                    yield return variable;
                environmentOrder = -1;
            }

            foreach (var value in Lines(setting, nameOf))
                yield return new Entry(setting.Name, value);
        }

        if (environmentOrder >= 0)
        {
            foreach (var variable in Variables(unit))
                yield return variable;
        }
    }

    private static IEnumerable<Entry> Variables(UnitModel unit)
    {
        foreach (var variable in unit.Environment)
        {
            if (Quoting.TryEnvironmentAssignment(variable.Name, variable.Value, specifiers: true, out var text, out _))
                yield return new Entry("Environment", text);
        }
    }

    private static IEnumerable<string> Lines(Setting setting, Func<string, string?> nameOf)
    {
        if (DirectiveCatalogue.Find(setting.Section, setting.Name)?.Kind == "unit-list")
            return [string.Join(" ", UnitSummary.Names(new Dependency(setting.Name, UnitSummary.References(setting).ToEquatableArray()), nameOf))];

        return setting.Assignments.Select(assignment => string.Join(" ", assignment.Words.Select(word => word.TypeId is null ? word.Text : nameOf(word.TypeId))));
    }
}
