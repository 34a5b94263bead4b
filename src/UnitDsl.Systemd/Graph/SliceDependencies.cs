namespace UnitDsl.Systemd;

/// <summary>The slice that a unit is in.</summary>
internal static class SliceDependencies
{
    private const string Root = "-.slice";

    public static void Add(GraphBuilder graph, GraphUnit unit, UnitAssignments? assignments, bool isExtrinsic)
    {
        if (unit.Suffix == ".slice")
        {
            if (Parent(unit.Name) is not { } parent)
                return;
            AddSlice(graph, unit, parent, DependencyOrigins.Implicit, DependencyOrigins.Implicit, "Slice");
            return;
        }

        var section = assignments!.Kind.OwnSection()!;
        var own = assignments.Last(section, "Slice") is { } named ? assignments.Expand(section, "Slice", named) : null;
        AddSlice(graph, unit, own ?? Default(graph.Settings, unit, isExtrinsic), DependencyOrigins.SliceProperty, DependencyOrigins.File, "Slice");
    }

    /// <summary>The slice around a slice, by its name; null for the outermost and for what is no name of a slice.</summary>
    public static string? Parent(string slice)
    {
        var stem = UnitName.WithoutSuffix(slice);
        if (stem == "-" || stem.Length == 0 || stem[0] == '-' || stem[stem.Length - 1] == '-' || stem.Contains("--"))
            return null;
        var dash = stem.LastIndexOf('-');
        return dash < 0 ? Root : stem.Substring(0, dash) + ".slice";
    }

    private static void AddSlice(GraphBuilder graph, GraphUnit unit, string slice, DependencyOrigins membership, DependencyOrigins rest, string directive)
    {
        graph.Add(unit, DependencyKind.InSlice, slice, membership, directive);
        graph.AddBoth(unit, DependencyKind.After, DependencyKind.Requires, slice, rest, directive);
    }

    private static string Default(GraphSettings settings, GraphUnit unit, bool isExtrinsic)
    {
        var top = settings.IsUserManager ? "app" : "system";
        if (UnitName.InstanceOf(unit.Name) is not null)
            return $"{top}-{UnitName.Escape(UnitName.PrefixOf(unit.Name))}.slice";
        return isExtrinsic ? Root : top + ".slice";
    }
}
