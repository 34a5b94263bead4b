namespace UnitDsl.Systemd;

// What people ask of a site.
public sealed partial class UnitGraph
{
    private OrderGraph? order;

    /// <summary>Circles in the order of all units, each with its shortest way around; whether they matter depends on what is started.</summary>
    public IReadOnlyList<OrderCycle> Cycles
    {
        get
        {
            var component = Order.Components(static _ => true, out var circles);
            var cycles = new List<OrderCycle>();
            foreach (var members in circles)
            {
                members.Sort();
                cycles.Add(new OrderCycle(Order.Shortest(members[0], component, static _ => true, NameOf).ToArray(), null));
            }

            return cycles;
        }
    }

    /// <summary>All units in layers: each comes after those of the layers before it. Those in circles, and behind them, are left out.</summary>
    public IReadOnlyList<IReadOnlyList<string>> StartOrder => Order.Layers(static _ => true).ConvertAll(layer => (IReadOnlyList<string>)layer.ConvertAll(NameOf));

    /// <summary>Units with a file that nothing starts: no link, no timer, no other unit that is itself started by something.</summary>
    public IReadOnlyList<string> Unreachable
    {
        get
        {
            var reached = new bool[units.Count];
            var queue = new Queue<int>();
            foreach (var unit in units)
            {
                // What is never named by others is where a site begins, if it begins with something that systemd itself starts.
                if (IsEntry(unit.Name))
                    Reach(unit.Index);
            }

            while (queue.Count > 0)
            {
                foreach (var dependency in units[queue.Dequeue()].Out)
                {
                    if (dependency.Kind.PullsIn() || dependency.Kind is DependencyKind.Triggers or DependencyKind.OnFailure or DependencyKind.OnSuccess)
                        Reach(dependency.ToIndex);
                }
            }

            var rest = new List<string>();
            foreach (var unit in units)
            {
                if (unit.Assignments is not null && !reached[unit.Index])
                    rest.Add(unit.Name);
            }

            return rest;

            void Reach(int index)
            {
                if (reached[index])
                    return;
                reached[index] = true;
                queue.Enqueue(index);
            }
        }
    }

    private OrderGraph Order => order ??= ReadOrder();

    /// <summary>What starts with the unit, directly or by way of others; units without a file included.</summary>
    public IReadOnlyList<string> Pulls(string name) => Walk(name, static unit => unit.Out, static kind => kind.PullsIn());

    /// <summary>What starts the unit when it starts itself, directly or by way of others.</summary>
    public IReadOnlyList<string> PulledInBy(string name) => Walk(name, static unit => unit.In, static kind => kind.PullsIn());

    /// <summary>What is stopped with the unit, as far as it is active.</summary>
    public IReadOnlyList<string> StopTakesAlong(string name) =>
        WalkBoth(name, static kind => kind.PropagatesStop());

    /// <summary>What is restarted with the unit, as far as it is active.</summary>
    public IReadOnlyList<string> RestartTakesAlong(string name) =>
        WalkBoth(name, static kind => kind.PropagatesRestart());

    // The targets that systemd starts by itself, on the way up, on the way down and when something happens.
    private static bool IsEntry(string name) => name is "default.target" or "multi-user.target" or "graphical.target" or "sysinit.target" or "basic.target"
        or "rescue.target" or "emergency.target" or "shutdown.target" or "reboot.target" or "poweroff.target" or "halt.target" or "kexec.target" or "ctrl-alt-del.target"
        or "sockets.target" or "timers.target" or "paths.target" or "local-fs.target" or "remote-fs.target" or "swap.target" or "initrd.target" or "exit.target" or "sleep.target"
        or "suspend.target" or "hibernate.target";

    private string NameOf(int index) => units[index].Name;

    private List<string> Walk(string name, Func<GraphUnit, List<Dependency>> edges, Func<DependencyKind, bool> follows) =>
        Walk(name, (unit, reach) =>
        {
            foreach (var dependency in edges(unit))
            {
                if (follows(dependency.Kind))
                    reach(dependency.FromIndex == unit.Index ? dependency.ToIndex : dependency.FromIndex);
            }
        });

    private List<string> WalkBoth(string name, Func<DependencyKind, bool> follows) =>
        Walk(name, (unit, reach) =>
        {
            foreach (var dependency in unit.Out)
            {
                if (follows(dependency.Kind))
                    reach(dependency.ToIndex);
            }

            foreach (var dependency in unit.In)
            {
                if (follows(dependency.Kind.Inverse()))
                    reach(dependency.FromIndex);
            }
        });

    private List<string> Walk(string name, Action<GraphUnit, Action<int>> neighbours)
    {
        var found = new List<string>();
        if (Find(name) is not { } start)
            return found;
        var seen = new bool[units.Count];
        var queue = new Queue<GraphUnit>();
        seen[start.Index] = true;
        queue.Enqueue(start);
        void Reach(int index)
        {
            if (seen[index])
                return;
            seen[index] = true;
            found.Add(units[index].Name);
            queue.Enqueue(units[index]);
        }

        while (queue.Count > 0)
            neighbours(queue.Dequeue(), Reach);
        return found;
    }

    private OrderGraph ReadOrder()
    {
        var graph = new OrderGraph(units.Count);
        foreach (var unit in units)
        {
            foreach (var dependency in unit.Out)
            {
                if (dependency.Kind == DependencyKind.Before)
                    graph.Add(dependency.FromIndex, dependency.ToIndex, dependency);
                else if (dependency.Kind == DependencyKind.After)
                    graph.Add(dependency.ToIndex, dependency.FromIndex, dependency);
            }
        }

        return graph;
    }
}
