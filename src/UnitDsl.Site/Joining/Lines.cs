using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Joining;

/// <summary>Adding lines to a unit that is declared already.</summary>
internal static class Lines
{
    /// <summary>The settings with one more line behind those that the directive has.</summary>
    public static EquatableArray<Setting> Add(EquatableArray<Setting> settings, string section, string name, Origin origin, params string[] words)
    {
        var line = new Assignment(words.Select(word => new Word(word, null, origin)).ToEquatableArray());
        var all = settings.ToList();
        var at = all.FindIndex(setting => setting.Name == name && setting.Section == section && setting.Order != int.MaxValue);
        if (at >= 0)
        {
            all[at] = new Setting(section, name, all[at].Order, all[at].Assignments.Append(line).ToEquatableArray());
            return all.ToEquatableArray();
        }

        var order = DirectiveCatalogue.Find(section, name)!.Order;
        var next = all.FindIndex(setting => setting.Order > order);
        all.Insert(next < 0 ? all.Count : next, new Setting(section, name, order, EquatableArray.Create(line)));
        return all.ToEquatableArray();
    }

    /// <summary>The settings of a unit that has only these.</summary>
    public static EquatableArray<Setting> Of(Origin origin, IEnumerable<(string Section, string Name, string Value)> lines)
    {
        var settings = EquatableArray<Setting>.Empty;
        foreach (var (section, name, value) in lines)
            settings = Add(settings, section, name, origin, value);
        return settings;
    }
}
