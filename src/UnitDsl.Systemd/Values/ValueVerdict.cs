namespace UnitDsl.Systemd;

/// <summary>What systemd makes of a value.</summary>
/// <param name="Problems">In the order in which systemd would complain; empty when it takes the value without a word.</param>
/// <param name="Effective">
/// The value in normal form, as far as systemd takes it: another value with the same text means the same. Null when nothing of
/// it is left, because the line is ignored or the unit refused.
/// </param>
public sealed record ValueVerdict(EquatableArray<ValueProblem> Problems, string? Effective)
{
    public bool IsClean => Problems.Count == 0;

    /// <summary>The gravest of what happens; null when all is well.</summary>
    public Consequence? Worst
    {
        get
        {
            Consequence? worst = null;
            foreach (var problem in Problems)
            {
                if (worst is null || problem.Consequence > worst)
                    worst = problem.Consequence;
            }

            return worst;
        }
    }
}
