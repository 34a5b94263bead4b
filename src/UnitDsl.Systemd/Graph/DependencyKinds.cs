namespace UnitDsl.Systemd;

/// <summary>What follows from the kind of a dependency.</summary>
public static class DependencyKinds
{
    private static readonly DependencyKind[] inverses = Inverses();

    /// <summary>What the other unit is to this one.</summary>
    public static DependencyKind Inverse(this DependencyKind kind) => inverses[(int)kind];

    /// <summary>Starting the one starts the other.</summary>
    public static bool PullsIn(this DependencyKind kind) =>
        kind is DependencyKind.Requires or DependencyKind.BindsTo or DependencyKind.Wants or DependencyKind.Upholds;

    /// <summary>The one cannot start where the other does not.</summary>
    public static bool IsHard(this DependencyKind kind) => kind is DependencyKind.Requires or DependencyKind.BindsTo or DependencyKind.Requisite;

    /// <summary>Stopping the one stops the other.</summary>
    public static bool PropagatesStop(this DependencyKind kind) => kind == DependencyKind.PropagatesStopTo || kind.PropagatesRestart();

    /// <summary>Restarting the one restarts the other.</summary>
    public static bool PropagatesRestart(this DependencyKind kind) =>
        kind is DependencyKind.RequiredBy or DependencyKind.RequisiteOf or DependencyKind.BoundBy or DependencyKind.ConsistsOf;

    private static DependencyKind[] Inverses()
    {
        var table = new DependencyKind[(int)DependencyKind.ReferencedBy + 1];
        foreach (var (one, other) in new[]
        {
            (DependencyKind.Requires, DependencyKind.RequiredBy),
            (DependencyKind.Requisite, DependencyKind.RequisiteOf),
            (DependencyKind.Wants, DependencyKind.WantedBy),
            (DependencyKind.BindsTo, DependencyKind.BoundBy),
            (DependencyKind.PartOf, DependencyKind.ConsistsOf),
            (DependencyKind.Upholds, DependencyKind.UpheldBy),
            (DependencyKind.Conflicts, DependencyKind.ConflictedBy),
            (DependencyKind.Before, DependencyKind.After),
            (DependencyKind.OnSuccess, DependencyKind.OnSuccessOf),
            (DependencyKind.OnFailure, DependencyKind.OnFailureOf),
            (DependencyKind.Triggers, DependencyKind.TriggeredBy),
            (DependencyKind.PropagatesReloadTo, DependencyKind.ReloadPropagatedFrom),
            (DependencyKind.PropagatesStopTo, DependencyKind.StopPropagatedFrom),
            (DependencyKind.JoinsNamespaceOf, DependencyKind.JoinsNamespaceOf),
            (DependencyKind.InSlice, DependencyKind.SliceOf),
            (DependencyKind.References, DependencyKind.ReferencedBy),
        })
        {
            table[(int)one] = other;
            table[(int)other] = one;
        }

        return table;
    }
}
