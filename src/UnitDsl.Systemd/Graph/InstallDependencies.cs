namespace UnitDsl.Systemd;

/// <summary>What the [Install] section of an enabled unit asks for.</summary>
internal static class InstallDependencies
{
    private const string Section = "Install";

    private static readonly (string Directive, DependencyKind Kind)[] links =
    [
        ("WantedBy", DependencyKind.Wants), ("RequiredBy", DependencyKind.Requires), ("UpheldBy", DependencyKind.Upholds),
    ];

    public static void AddAliases(GraphBuilder graph, string name, UnitAssignments assignments)
    {
        foreach (var alias in assignments.Words(Section, "Alias", WordRules.Unquote | WordRules.RetainEscapes))
        {
            if (UnitName.SuffixOf(alias) == UnitName.SuffixOf(name) && !UnitName.IsTemplate(alias))
                graph.Alias(alias, name);
        }
    }

    public static void Add(GraphBuilder graph, GraphUnit unit, UnitAssignments assignments)
    {
        foreach (var (directive, kind) in links)
        {
            foreach (var target in assignments.Words(Section, directive, WordRules.Unquote | WordRules.RetainEscapes))
                graph.Add(graph.Unit(UnitReference.Resolve(target, unit.Name)), kind, unit, DependencyOrigins.File, directive, unit);
        }
    }
}
