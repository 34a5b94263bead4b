namespace UnitDsl.Systemd;

/// <summary>Puts together what is done, in the steps in which systemd does it.</summary>
internal sealed partial class TransactionBuilder(IReadOnlyList<GraphUnit> units, Func<string, bool> isActive)
{
    private readonly Dictionary<(int Unit, JobType Type), PlannedJob> jobs = [];
    private readonly List<PlannedJob> all = [];
    private readonly Queue<PlannedJob> fresh = [];
    private readonly List<OrderCycle> cycles = [];
    private readonly List<string> contradictions = [];
    private PlannedJob anchor = null!;
    private string? failure;

    public static Transaction Fail(string why) => new(default, default, default, default, why);

    public Transaction Build(GraphUnit unit, JobType type)
    {
        if (type != JobType.Stop && !unit.IsLoaded)
            return Fail($"there is no unit {unit.Name}");
        anchor = new PlannedJob(unit.Index, type, null);
        jobs.Add((unit.Index, type), anchor);
        all.Add(anchor);
        fresh.Enqueue(anchor);
        while (fresh.Count > 0 && failure is null)
            Expand(fresh.Dequeue());
        if (failure is null)
        {
            FindWhatMatters();
            DropRedundant();
            CollectGarbage();
            BreakCycles();
        }

        if (failure is null)
            ResolveContradictions();
        if (failure is not null)
            return new Transaction(default, default, cycles.ToArray(), contradictions.ToArray(), failure);
        DropRedundant();
        return new Transaction(Merged(), Layers(), cycles.ToArray(), contradictions.ToArray(), null);
    }

    private void Expand(PlannedJob job)
    {
        var unit = units[job.Unit];
        if (job.Type is JobType.Start or JobType.Restart)
        {
            foreach (var (dependency, kind, other) in Around(unit))
            {
                switch (kind)
                {
                    case DependencyKind.Requires or DependencyKind.BindsTo:
                        Add(job, other, JobType.Start, dependency, matters: true);
                        break;
                    case DependencyKind.Wants or DependencyKind.Upholds:
                        Add(job, other, JobType.Start, dependency, matters: false);
                        break;
                    case DependencyKind.Requisite:
                        Add(job, other, JobType.Verify, dependency, matters: true);
                        break;
                    case DependencyKind.Conflicts:
                        Add(job, other, JobType.Stop, dependency, matters: true, isConflict: true);
                        break;
                    case DependencyKind.ConflictedBy:
                        Add(job, other, JobType.Stop, dependency, matters: false);
                        break;
                }
            }
        }

        if (job.Type is not (JobType.Stop or JobType.Restart))
            return;
        foreach (var (dependency, kind, other) in Around(unit))
        {
            if (job.Type == JobType.Stop && kind.PropagatesStop())
                Add(job, other, JobType.Stop, dependency, matters: true);
            else if (job.Type == JobType.Restart && kind.PropagatesRestart() && isActive(units[other].Name))
                Add(job, other, JobType.Restart, dependency, matters: true);
        }
    }

    /// <summary>Everything that the unit has to do with others, from its own side.</summary>
    private static IEnumerable<(Dependency Dependency, DependencyKind Kind, int Other)> Around(GraphUnit unit)
    {
        foreach (var dependency in unit.Out)
            yield return (dependency, dependency.Kind, dependency.ToIndex);
        foreach (var dependency in unit.In)
            yield return (dependency, dependency.Kind.Inverse(), dependency.FromIndex);
    }

    private void Add(PlannedJob by, int unit, JobType type, Dependency because, bool matters, bool isConflict = false)
    {
        if (type != JobType.Stop && !units[unit].IsLoaded)
        {
            if (matters)
                Break(by, units[unit].Name);
            return;
        }

        if (!jobs.TryGetValue((unit, type), out var job))
        {
            job = new PlannedJob(unit, type, because) { Creator = (by, matters) };
            jobs.Add((unit, type), job);
            all.Add(job);
            fresh.Enqueue(job);
        }

        var link = new JobLink(by, job, matters, isConflict);
        by.Needs.Add(link);
        job.NeededBy.Add(link);
    }

    // A unit that is missing breaks all that need it, up to the first that can do without.
    private void Break(PlannedJob job, string missing)
    {
        while (job.Creator is { } creator)
        {
            if (!creator.IsHard)
                return;
            job = creator.Job;
        }

        failure ??= $"{units[anchor.Unit].Name} needs {missing}, which does not exist";
    }

    private void FindWhatMatters()
    {
        var queue = new Queue<PlannedJob>();
        anchor.Matters = true;
        queue.Enqueue(anchor);
        while (queue.Count > 0)
        {
            foreach (var link in queue.Dequeue().Needs)
            {
                if (!link.Matters || link.Needed.Matters)
                    continue;
                link.Needed.Matters = true;
                queue.Enqueue(link.Needed);
            }
        }
    }

    private void DropRedundant()
    {
        foreach (var job in all)
        {
            if (job == anchor || job.IsDeleted || job.Type == JobType.Restart || isActive(units[job.Unit].Name) == (job.Type == JobType.Stop))
                continue;

            // Where something else is done to the unit, all of it stays.
            var isAlone = true;
            foreach (var type in new[] { JobType.Start, JobType.Verify, JobType.Stop, JobType.Restart })
                isAlone &= type == job.Type || !jobs.TryGetValue((job.Unit, type), out var other) || other.IsDeleted || IsRedundant(other);
            if (isAlone)
                Delete(job, withNeeding: false);
        }
    }

    private bool IsRedundant(PlannedJob job) =>
        job != anchor && job.Type != JobType.Restart && isActive(units[job.Unit].Name) != (job.Type == JobType.Stop);

    private void CollectGarbage()
    {
        var queue = new Queue<PlannedJob>();
        foreach (var job in all)
            queue.Enqueue(job);
        while (queue.Count > 0)
        {
            var job = queue.Dequeue();
            if (job.IsDeleted || job == anchor || HasLiving(job.NeededBy))
                continue;
            job.IsDeleted = true;
            foreach (var link in job.Needs)
                queue.Enqueue(link.Needed);
        }
    }

    private static bool HasLiving(List<JobLink> links)
    {
        foreach (var link in links)
        {
            if (!link.By.IsDeleted)
                return true;
        }

        return false;
    }

    private static void Delete(PlannedJob job, bool withNeeding)
    {
        var queue = new Queue<PlannedJob>();
        queue.Enqueue(job);
        while (queue.Count > 0)
        {
            var deleted = queue.Dequeue();
            if (deleted.IsDeleted)
                continue;
            deleted.IsDeleted = true;
            if (!withNeeding)
                return;
            foreach (var link in deleted.NeededBy)
            {
                if (link.Matters)
                    queue.Enqueue(link.By);
            }
        }
    }

    // What would have to be started and stopped at once loses what matters less.
    private void ResolveContradictions()
    {
        foreach (var stop in all)
        {
            if (stop.Type != JobType.Stop)
                continue;
            foreach (var type in new[] { JobType.Start, JobType.Verify, JobType.Restart })
            {
                if (stop.IsDeleted || !jobs.TryGetValue((stop.Unit, type), out var other) || other.IsDeleted)
                    continue;
                contradictions.Add(units[stop.Unit].Name);
                if (stop.Matters && other.Matters)
                {
                    failure = $"{units[stop.Unit].Name} would have to be both started and stopped";
                    return;
                }

                var isStopWeaker = stop.Matters == other.Matters ? !IsConflicted(stop) : other.Matters;
                Delete(isStopWeaker ? stop : other, withNeeding: true);
                CollectGarbage();
            }
        }
    }

    private static bool IsConflicted(PlannedJob job)
    {
        foreach (var link in job.NeededBy)
        {
            if (link.IsConflict && !link.By.IsDeleted)
                return true;
        }

        return false;
    }
}
