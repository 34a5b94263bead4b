namespace UnitDsl.Systemd;

/// <summary>A job while its transaction is put together.</summary>
internal sealed class PlannedJob(int unit, JobType type, Dependency? because)
{
    public int Unit { get; } = unit;

    public JobType Type { get; } = type;

    public Dependency? Because { get; } = because;

    /// <summary>The job that first asked for it, and whether that fails without it.</summary>
    public (PlannedJob Job, bool IsHard)? Creator { get; set; }

    /// <summary>What it asks for.</summary>
    public List<JobLink> Needs { get; } = [];

    /// <summary>What asks for it.</summary>
    public List<JobLink> NeededBy { get; } = [];

    public bool Matters { get; set; }

    public bool IsDeleted { get; set; }
}
