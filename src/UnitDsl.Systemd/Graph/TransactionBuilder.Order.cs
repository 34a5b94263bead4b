namespace UnitDsl.Systemd;

// The order in which the jobs run.
internal sealed partial class TransactionBuilder
{
    /// <summary>Leaves out jobs until nothing waits for itself any more; fails where all of a circle is needed.</summary>
    private void BreakCycles()
    {
        while (true)
        {
            var present = Present();
            var order = ReadOrder(present, finished: false);
            var needed = order.Components(unit => present[unit] is { Matters: true }, out var unbreakable);
            if (unbreakable.Count > 0)
            {
                Report(order, unbreakable, needed, unit => present[unit] is { Matters: true }, present);
                failure = $"{units[unbreakable[0][0]].Name} would have to wait for itself";
                return;
            }

            var component = order.Components(unit => present[unit] is not null, out var circles);
            if (circles.Count == 0)
                return;
            foreach (var dropped in Report(order, circles, component, unit => present[unit] is not null, present))
            {
                foreach (var type in new[] { JobType.Start, JobType.Verify, JobType.Stop, JobType.Restart })
                {
                    if (jobs.TryGetValue((dropped, type), out var job))
                        Delete(job, withNeeding: true);
                }
            }

            CollectGarbage();
        }
    }

    private List<int> Report(OrderGraph order, List<List<int>> circles, int[] component, Func<int, bool> includes, PlannedJob?[] present)
    {
        var dropped = new List<int>();
        foreach (var members in circles)
        {
            members.Sort();
            var edges = order.Shortest(members[0], component, includes, unit => units[unit].Name);
            int? weakest = null;

            // systemd walks back the way that it came, and leaves out the first that it can do without.
            for (var i = edges.Count - 1; i >= 0 && weakest is null; i--)
            {
                var unit = IndexOf(edges[i]);
                if (present[unit] is { Matters: false })
                    weakest = unit;
            }

            if (weakest is { } index)
                dropped.Add(index);
            cycles.Add(new OrderCycle(edges.ToArray(), weakest is { } found ? units[found].Name : null));
        }

        return dropped;
    }

    private static int IndexOf(OrderEdge edge) => edge.Because.From == edge.First ? edge.Because.FromIndex : edge.Because.ToIndex;

    /// <summary>The job of each unit; of two the one that matters more.</summary>
    private PlannedJob?[] Present()
    {
        var present = new PlannedJob?[units.Count];
        foreach (var job in all)
        {
            if (!job.IsDeleted && (present[job.Unit] is not { } known || (job.Matters && !known.Matters)))
                present[job.Unit] = job;
        }

        return present;
    }

    // Whatever stops goes first, and among what stops the order is the other way around.
    private OrderGraph ReadOrder(PlannedJob?[] present, bool finished)
    {
        var order = new OrderGraph(units.Count);
        foreach (var job in present)
        {
            if (job is null)
                continue;
            foreach (var dependency in units[job.Unit].Out)
            {
                if (dependency.Kind is not (DependencyKind.Before or DependencyKind.After))
                    continue;
                var (first, second) = dependency.Kind == DependencyKind.Before ? (dependency.FromIndex, dependency.ToIndex) : (dependency.ToIndex, dependency.FromIndex);
                if (present[first] is null || present[second] is not { } later)
                    continue;
                if (later.Type == JobType.Stop || (later.Type == JobType.Restart && !finished))
                    order.Add(second, first, dependency);
                else
                    order.Add(first, second, dependency);
            }
        }

        return order;
    }

    private Job[] Merged()
    {
        var merged = new List<Job>();
        var strongest = new Dictionary<int, PlannedJob>();
        foreach (var job in all)
        {
            if (!job.IsDeleted && (!strongest.TryGetValue(job.Unit, out var known) || Strength(job.Type) > Strength(known.Type)))
                strongest[job.Unit] = job;
        }

        foreach (var job in all)
        {
            if (!job.IsDeleted && strongest[job.Unit] == job)
                merged.Add(new Job(units[job.Unit].Name, job.Type, job.Matters, job.Because));
        }

        return [.. merged];
    }

    // A restart starts as well, and a start makes sure as well.
    private static int Strength(JobType type) => type switch { JobType.Verify => 0, JobType.Start => 1, JobType.Stop => 2, _ => 3 };

    private EquatableArray<EquatableArray<string>> Layers()
    {
        var present = Present();
        var order = ReadOrder(present, finished: true);
        var layers = new List<EquatableArray<string>>();
        foreach (var layer in order.Layers(unit => present[unit] is not null))
            layers.Add(layer.ConvertAll(unit => units[unit].Name).ToArray());
        return layers.ToArray();
    }
}
