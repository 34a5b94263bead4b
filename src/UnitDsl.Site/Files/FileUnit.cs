using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Files;

/// <summary>Makes a unit of the files that somebody wrote by hand, for the same rules that look at records.</summary>
public static class FileUnit
{
    /// <summary>The model of a unit that was found; null for kinds that have no files of their own.</summary>
    public static UnitModel? Read(LoadedUnit unit, int release) => unit.Kind is not { } kind || unit.Files.Count == 0
        ? null
        : new UnitModel(
            unit.Files[0].Path,
            unit.Name,
            unit.Name,
            kind,
            IsExternal: false,
            Settings(unit, release),
            Variables(unit, release).ToEquatableArray(),
            EquatableArray<PortModel>.Empty,
            EquatableArray<SecretModel>.Empty,
            Health: null,
            EquatableArray<Finding>.Empty)
        { Dialect = Dialect.File };

    private static EquatableArray<Setting> Settings(LoadedUnit unit, int release)
    {
        var settings = new List<Setting>();
        foreach (var group in unit.InEffect(release).GroupBy(static setting => (setting.Section, setting.Directive.Name, setting.Directive.Order)))
        {
            if (group.Key.Name == "Environment")
                continue;
            var lines = group.Select(static setting => new Assignment(EquatableArray.Create(new Word(setting.Value, null, FileOrigins.OfValue(setting.Path, setting.Line)))));
            settings.Add(new Setting(group.Key.Section, group.Key.Name, group.Key.Order, lines.ToEquatableArray()));
        }

        settings.Sort(static (a, b) => a.Order.CompareTo(b.Order));
        return settings.ToEquatableArray();
    }

    private static List<EnvironmentVariable> Variables(LoadedUnit unit, int release)
    {
        var variables = new List<EnvironmentVariable>();
        foreach (var setting in unit.InEffect(release))
        {
            if (setting.Directive.Name != "Environment")
                continue;

            var origin = FileOrigins.OfValue(setting.Path, setting.Line);
            foreach (var word in WordReader.ReadAll(new Piece(setting.Value), WordRules.Unquote | WordRules.Unescape, out _))
            {
                var equals = word.Text.IndexOf('=');
                if (equals <= 0)
                    continue;
                var name = word.Slice(0, equals);
                var value = word.Slice(equals + 1);
                variables.RemoveAll(other => other.Name == name.Text);
                variables.Add(new EnvironmentVariable(name.Text, value.Text, origin.At(name.Offset, name.WrittenLength), origin.At(value.Offset, value.WrittenLength)));
            }
        }

        return variables;
    }
}
