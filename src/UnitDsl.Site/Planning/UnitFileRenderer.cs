using System.Text;
using UnitDsl.Site.Handover;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Planning;

/// <summary>Model → unit file.</summary>
public static class UnitFileRenderer
{
    /// <summary>Where Podman's generator finds the files that it makes services of.</summary>
    public const string QuadletDirectory = "/etc/containers/systemd/";

    internal const string Source = "Written by UnitDsl from the record above; change it there.";

    /// <summary>The whole unit as one file.</summary>
    /// <param name="unit">A unit without problems.</param>
    /// <param name="nameOf">The unit name that a type stands for.</param>
    public static Artifact Render(UnitModel unit, Func<string, string?> nameOf)
    {
        var header = new List<string> { $"{unit.FileName}: {UnitNames.FullName(unit.TypeId)}", Source };
        if (unit is { Kind: UnitKind.Service, IsOfUsers: false } && Pm2Intention.Of(unit) is null)
            header.Add($"exposure {unit.Facts.Sandbox.Exposure.Total}");
        return new Artifact("root" + MachinePath(unit), IsExecutable: false, UnitFileWriter.Compose(header, Sections(Written(unit, nameOf), nameOf)));
    }

    // What a unit says of its program and what stands in its file are two things where somebody else runs the program.
    private static UnitModel Written(UnitModel unit, Func<string, string?> nameOf) =>
        LauncherUnit.Of(unit) is { } launcher ? LauncherUnit.Render(unit, launcher, nameOf)
        : Pm2Intention.Of(unit) is { } app ? Pm2Units.Render(unit, app)
        : unit;

    /// <summary>Where the unit's one file lies on the machine.</summary>
    public static string MachinePath(UnitModel unit) => unit.QuadletFile is { } file ? QuadletDirectory + file : unit.Scope.Directory() + (unit.Instance?.Template ?? unit.Name);

    /// <summary>All files of a unit: one, or those of a slot.</summary>
    public static IReadOnlyList<Artifact> RenderAll(UnitModel unit, Func<string, string?> nameOf) =>
        unit.DropIn is { } dropIn ? [Compose(dropIn.PathFor(unit.Name), [$"{dropIn.File}, for {unit.Name}: {UnitNames.FullName(unit.TypeId)}", Source], unit, nameOf)]
        : unit.Slot is { } slot ? SlotFiles.Of(unit, slot, nameOf).ToList() : [Render(unit, nameOf)];

    internal static Artifact Compose(string path, IEnumerable<string> header, UnitModel unit, Func<string, string?> nameOf) =>
        new("root" + unit.Scope.Directory() + path, IsExecutable: false, UnitFileWriter.Compose(header, Sections(unit, nameOf)));

    /// <summary>
    /// The lines that count for a running instance: without what systemd applies to it when it reads the files again, and what only counts for the
    /// next start, stop or failure.
    /// </summary>
    public static string RenderRuns(UnitModel unit, Func<string, string?> nameOf)
    {
        var text = new StringBuilder();

        // What was handed over is not handed over again by reading files.
        var written = Written(unit, nameOf);
        if (!ReferenceEquals(written, unit))
            Lines(written, "Service", nameOf).ForEach(line => text.Append(line));
        if (Pm2Intention.Of(unit) is { } app)
            text.Append(EcosystemFile.Text([app.Entry]));
        foreach (var setting in unit.Settings)
        {
            if (DirectiveCatalogue.Find(setting.Section, setting.Name) is not { ReloadSuffices: true })
                text.Append(setting.Section).Append('.').Append(Text(setting, nameOf));
        }

        var variables = new List<string>();
        AddVariables(variables, unit);
        variables.ForEach(line => text.Append(line));
        return text.ToString();
    }

    private static IEnumerable<(string Name, IEnumerable<string> Lines)> Sections(UnitModel unit, Func<string, string?> nameOf)
    {
        var known = DirectiveCatalogue.SectionsOf(unit.Kind);
        var names = known[known.Count - 1] == "Install" ? known.Take(known.Count - 1) : known;

        // What a raw directive brings stands in front of [Install], where people look last.
        var others = unit.Settings.Select(static setting => setting.Section).Where(section => !known.Contains(section)).Distinct(StringComparer.Ordinal);
        foreach (var name in names.Concat(others).Append("Install"))
        {
            var lines = Lines(unit, name, nameOf);
            if (lines.Count > 0)
                yield return (name, lines);
        }
    }

    private static List<string> Lines(UnitModel unit, string section, Func<string, string?> nameOf)
    {
        var lines = new List<string>();
        var environmentOrder = unit.Environment.Count > 0 && EnvironmentOf(unit.Kind) is { } environment && section == environment.SectionIn(unit.Kind) ? environment.Order : -1;

        foreach (var setting in unit.Settings)
        {
            if (setting.Section != section)
                continue;

            if (environmentOrder >= 0 && setting.Order > environmentOrder)
            {
                AddVariables(lines, unit);
                environmentOrder = -1;
            }

            lines.Add(Text(setting, nameOf));
        }

        if (environmentOrder >= 0)
            AddVariables(lines, unit);
        return lines;
    }

    private static void AddVariables(List<string> lines, UnitModel unit)
    {
        foreach (var variable in unit.Environment)
        {
            if (TryAssignment(unit.Kind, variable, out var text))
                lines.Add(UnitFileWriter.Line("Environment", text));
        }
    }

    private static Directive? EnvironmentOf(UnitKind kind) => DirectiveCatalogue.FindForKind(kind, "Environment");

    // What Quadlet reads ends in a command line of systemd's, in which a dollar begins a variable.
    private static bool TryAssignment(UnitKind kind, EnvironmentVariable variable, out string text) => EnvironmentOf(kind) is { IsQuadlet: true }
        ? Quoting.TryEnvironmentAssignment(variable.Name, variable.Value.Replace("$", "$$"), specifiers: true, out text, out _)
        : Quoting.TryEnvironmentAssignment(variable.Name, variable.Value, specifiers: true, out text, out _);

    // Most settings are one object in all units made from a pattern.
    private static string Text(Setting setting, Func<string, string?> nameOf) =>
        setting.HasTypeReferences ? Render(setting, nameOf) : setting.Text ??= Render(setting, nameOf);

    private static string Render(Setting setting, Func<string, string?> nameOf)
    {
        if (DirectiveCatalogue.Find(setting.Section, setting.Name)?.Kind == "unit-list")
            return UnitFileWriter.Line(setting.Name, string.Join(" ", UnitSummary.Names(new Dependency(setting.Name, UnitSummary.References(setting).ToEquatableArray()), nameOf)));

        var namesFiles = setting.NamesFiles;
        return string.Concat(setting.Assignments.Select(assignment => UnitFileWriter.Line(
            setting.Name, string.Join(" ", assignment.Words.Select(word => word.TypeId is null ? word.Text : nameOf(namesFiles ? UnitNames.FileOf(word.TypeId) : word.TypeId) + word.Text)))));
    }
}
