using UnitDsl.Site.Linking;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Planning;

/// <summary>What Quadlet puts into a service because its file names other files: the network, volumes and image that it waits for, the pod that it lives with.</summary>
internal static class QuadletDependencies
{
    private static readonly string[] keys = ["Image", "Network", "Volume", "Mount", "Pod"];

    /// <summary>The files that a unit of Quadlet's names, by type or by text; a text that names none is left out.</summary>
    public static IEnumerable<(string Key, UnitReference Unit, Word Word)> Of(UnitModel unit)
    {
        var own = unit.Kind.OwnSection()!;
        foreach (var key in keys)
        {
            // An image is pulled by what it says itself.
            if ((key == "Image" && unit.Kind == UnitKind.Image) || unit.Find(own, key) is not { } setting)
                continue;
            foreach (var word in setting.Assignments.SelectMany(static assignment => assignment.Words))
            {
                if (word.TypeId is { } id)
                    yield return (key, new UnitReference("", id), word);
                else if (FileIn(key, word.Text) is { } file)
                    yield return (key, new UnitReference(QuadletNaming.ServiceOf(file), null), word);
            }
        }
    }

    public static void AddTo(List<Dependency> dependencies, UnitModel unit)
    {
        foreach (var (key, reference, _) in Of(unit))
        {
            Add(dependencies, key == "Pod" ? "BindsTo" : "Requires", reference);
            Add(dependencies, "After", reference);
        }
    }

    /// <summary>The file of Quadlet's that a text names; null where it names something else.</summary>
    public static string? FileIn(string key, string text)
    {
        var name = key switch
        {
            "Mount" => text.Split(',').Select(static field => field.Split(['='], 2)).FirstOrDefault(static field => field.Length == 2 && field[0] is "source" or "src")?[1] ?? "",
            "Network" or "Volume" => text.Split(':')[0],
            _ => text,
        };
        return UnitKinds.QuadletFromName(name) is not null && name.LastIndexOf('.') > 0 && name.IndexOf('/') < 0 ? name : null;
    }

    private static void Add(List<Dependency> dependencies, string directive, UnitReference unit)
    {
        var at = dependencies.FindIndex(dependency => dependency.Directive == directive);
        if (at < 0)
            dependencies.Add(new Dependency(directive, EquatableArray.Create(unit)));
        else if (!dependencies[at].Units.Contains(unit))
            dependencies[at] = dependencies[at] with { Units = dependencies[at].Units.Append(unit).ToEquatableArray() };
    }
}
