using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Files;

/// <summary>Makes a unit of the files that somebody wrote by hand, for the same rules that look at records.</summary>
public static class FileUnit
{
    private const string Environment = "Environment";

    /// <summary>The model of a unit that was found.</summary>
    public static UnitModel Read(LoadedUnit unit, UnitKind kind, int? asked)
    {
        var release = asked ?? DirectiveCatalogue.NewestRelease;
        var settings = new Dictionary<int, (EffectiveSetting First, List<Assignment> Lines)>();
        var variables = new List<EnvironmentVariable>();
        var shadowed = new List<EnvironmentVariable>();
        foreach (var setting in unit.InEffect(release))
        {
            if (setting.Directive.Name == Environment)
            {
                Add(variables, shadowed, setting);
                continue;
            }

            if (!settings.TryGetValue(setting.Directive.Order, out var known))
                settings.Add(setting.Directive.Order, known = (setting, new List<Assignment>(1)));
            known.Lines.Add(new Assignment(new Word[] { new(setting.Value, null, FileOrigins.OfValue(setting.Path, setting.Line)) }));
        }

        var made = new Setting[settings.Count];
        var next = 0;
        foreach (var (first, lines) in settings.Values)
            made[next++] = new Setting(first.Section, first.Directive.Name, first.Directive.Order, lines.ToArray());
        Array.Sort(made, static (a, b) => a.Order.CompareTo(b.Order));
        return new UnitModel(
            unit.Files[0].Path, unit.Name, unit.Name, kind, IsExternal: false, made, variables.ToArray(),
            EquatableArray<PortModel>.Empty, EquatableArray<SecretModel>.Empty, Health: null, EquatableArray<Finding>.Empty)
        {
            Dialect = Dialect.File,
            Scope = ScopeOf(unit.Files[0].Path),
            Release = asked,
            Shadowed = shadowed.ToArray(),
            LinkedNames = unit.Aliases.ToEquatableArray(),
            LinkedUnits = unit.Dependencies.Select(static link => link.Unit).ToEquatableArray(),
        };
    }

    // /etc/systemd/user, /usr/lib/systemd/user, ~/.config/systemd/user: what lies there is for users' managers.
    private static UnitScope ScopeOf(string path)
    {
        var parts = path.Split('/');
        for (var i = parts.Length - 2; i > 0; i--)
        {
            if (parts[i - 1] == "systemd" && parts[i] is "user" or "user.control" or "user.attached")
                return UnitScope.User;
        }

        return UnitScope.System;
    }

    private static void Add(List<EnvironmentVariable> variables, List<EnvironmentVariable> shadowed, EffectiveSetting setting)
    {
        var origin = FileOrigins.OfValue(setting.Path, setting.Line);
        foreach (var assignment in EnvironmentAssignment.Parse(setting.Value))
        {
            var (name, value) = (assignment.Name, assignment.Value);
            var valueOrigin = origin.At(value.Offset, value.WrittenLength);
            var variable = new EnvironmentVariable(name.Text, value.Text, origin.At(name.Offset, name.WrittenLength), valueOrigin)
            {
                Written = value.WrittenLength == value.Length ? new Word(value.Text, null, valueOrigin) : null,
            };

            // What a drop-in sets anew is overridden on purpose.
            shadowed.AddRange(variables.Where(other => other.Name == name.Text && other.Value != value.Text && other.NameOrigin.TypeId == origin.TypeId));
            variables.RemoveAll(other => other.Name == name.Text);
            variables.Add(variable);
        }
    }
}
