namespace UnitDsl.Systemd;

// What systemd does when it is asked for something.
public sealed partial class UnitGraph
{
    /// <summary>What happens on <c>systemctl start</c>.</summary>
    /// <param name="name">The unit.</param>
    /// <param name="isActive">Which units are active already; none, when not given.</param>
    public Transaction Start(string name, Func<string, bool>? isActive = null) => Run(name, JobType.Start, isActive ?? (static _ => false));

    /// <summary>What happens on <c>systemctl stop</c>.</summary>
    /// <param name="name">The unit.</param>
    /// <param name="isActive">Which units are active; all, when not given.</param>
    public Transaction Stop(string name, Func<string, bool>? isActive = null) => Run(name, JobType.Stop, isActive ?? (static _ => true));

    /// <summary>What happens on <c>systemctl restart</c>.</summary>
    /// <param name="name">The unit.</param>
    /// <param name="isActive">Which units are active; all, when not given.</param>
    public Transaction Restart(string name, Func<string, bool>? isActive = null) => Run(name, JobType.Restart, isActive ?? (static _ => true));

    private Transaction Run(string name, JobType type, Func<string, bool> isActive)
    {
        if (Find(name) is not { } unit)
            return TransactionBuilder.Fail($"there is no unit {name}");
        return new TransactionBuilder(units, isActive).Build(unit, type);
    }
}
