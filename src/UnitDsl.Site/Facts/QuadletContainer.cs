using UnitDsl.Systemd;

namespace UnitDsl.Site.Facts;

/// <summary>
/// A container that is declared as one, in the same terms as one that a command line runs. What its keys' own grammars judge, and the ports that are ports of the unit, are left out:
/// they would be told of twice.
/// </summary>
internal static class QuadletContainer
{
    private static readonly (string Key, string Option)[] options =
    [
        ("ContainerName", "name"), ("Pod", "pod"), ("Network", "network"), ("User", "user"), ("EnvironmentFile", "env-file"), ("HealthCmd", "health-cmd"),
        ("HealthRetries", "health-retries"), ("StopTimeout", "stop-timeout"), ("Volume", "volume"), ("Secret", "secret"), ("Pull", "pull"),
    ];

    /// <summary>Null where no image is named.</summary>
    public static ContainerFacts? Of(UnitFacts unit)
    {
        if (unit.Unit.Find("Container", "Image") is not { } image)
            return null;

        var said = new List<(string Option, Said Value)>();
        foreach (var (key, option) in options)
        {
            foreach (var assignment in unit.Unit.Find("Container", key)?.Assignments ?? EquatableArray<Model.Assignment>.Empty)
                said.Add((option, new Said(assignment.Text, assignment.Words[0].Origin, assignment.Words[0].TypeId)));
        }

        // In a pod it is a mistake to publish anything, and no port of the unit.
        if (unit.Has("Pod"))
            said.AddRange((unit.Unit.Find("Container", "PublishPort")?.Assignments ?? EquatableArray<Model.Assignment>.Empty).Select(static assignment => ("publish", new Said(assignment.Text, assignment.Words[0].Origin))));
        foreach (var variable in unit.Unit.Environment)
            said.Add(("env", new Said(variable.Name + "=" + variable.Value, variable.NameOrigin)));
        var word = image.Assignments[image.Assignments.Count - 1].Words[0];
        var isUnit = word.TypeId is not null || UnitKinds.QuadletFromName(word.Text) is not null;
        return new ContainerFacts(
            "podman", word.Origin, new Said(isUnit ? "" : word.Text, word.Origin, word.TypeId), said.ToLookup(static one => one.Option, static one => one.Value), [],
            (unit.Unit.Find("Container", "Exec")?.Assignments ?? EquatableArray<Model.Assignment>.Empty).SelectMany(static assignment => assignment.Words).Select(static one => new Said(one.Text, one.Origin)).ToList(), IsOneText: false);
    }
}
