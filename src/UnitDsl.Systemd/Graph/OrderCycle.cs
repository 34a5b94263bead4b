namespace UnitDsl.Systemd;

/// <summary>Units of which each waits for the next, and the last for the first.</summary>
/// <param name="Edges">The way around.</param>
/// <param name="Dropped">The unit whose job systemd leaves out to go on; null where it cannot, or nothing is to be started.</param>
public sealed record OrderCycle(EquatableArray<OrderEdge> Edges, string? Dropped)
{
    /// <summary>The units on the way, each once.</summary>
    public IEnumerable<string> Units
    {
        get
        {
            foreach (var edge in Edges)
                yield return edge.First;
        }
    }
}
