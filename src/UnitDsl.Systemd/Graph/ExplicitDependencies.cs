namespace UnitDsl.Systemd;

/// <summary>What the [Unit] section names.</summary>
internal static class ExplicitDependencies
{
    private const string Section = "Unit";

    private static readonly Dictionary<string, DependencyKind> kinds = new(StringComparer.Ordinal)
    {
        ["Requires"] = DependencyKind.Requires,
        ["RequiresOverridable"] = DependencyKind.Requires,
        ["Requisite"] = DependencyKind.Requisite,
        ["RequisiteOverridable"] = DependencyKind.Requisite,
        ["Wants"] = DependencyKind.Wants,
        ["BindsTo"] = DependencyKind.BindsTo,
        ["BindTo"] = DependencyKind.BindsTo,
        ["PartOf"] = DependencyKind.PartOf,
        ["Upholds"] = DependencyKind.Upholds,
        ["Conflicts"] = DependencyKind.Conflicts,
        ["Before"] = DependencyKind.Before,
        ["After"] = DependencyKind.After,
        ["OnSuccess"] = DependencyKind.OnSuccess,
        ["OnFailure"] = DependencyKind.OnFailure,
        ["PropagatesReloadTo"] = DependencyKind.PropagatesReloadTo,
        ["PropagateReloadTo"] = DependencyKind.PropagatesReloadTo,
        ["ReloadPropagatedFrom"] = DependencyKind.ReloadPropagatedFrom,
        ["PropagateReloadFrom"] = DependencyKind.ReloadPropagatedFrom,
        ["PropagatesStopTo"] = DependencyKind.PropagatesStopTo,
        ["StopPropagatedFrom"] = DependencyKind.StopPropagatedFrom,
        ["JoinsNamespaceOf"] = DependencyKind.JoinsNamespaceOf,
    };

    public static void Add(GraphBuilder graph, GraphUnit unit, UnitAssignments assignments)
    {
        foreach (var (name, value) in assignments.In(Section))
        {
            if (!kinds.TryGetValue(name, out var kind) || DirectiveCatalogue.Find(Section, name) is not { } directive)
                continue;
            foreach (var word in assignments.WordsOf(directive, Section, value, WordRules.RetainEscapes))
                graph.Add(unit, kind, UnitReference.Resolve(word, unit.Name), DependencyOrigins.File, name);
        }

        foreach (var path in assignments.Words(Section, "RequiresMountsFor", WordRules.Unquote | WordRules.RetainEscapes))
            unit.RequireMountsFor(path, DependencyOrigins.File, "RequiresMountsFor");
    }
}
