namespace UnitDsl.Systemd;

/// <summary>Nobody is told to write what systemd would not take either: what a grammar offers is read once more, in its place.</summary>
internal static class Replacements
{
    // Nobody mends the hundredth mistake by a click, and reading again takes its time.
    private const int MostProblems = 16;
    private const int LongestText = 4096;

    /// <summary>The verdict without the replacements that would be complained of themselves; what is wrong beside them is another matter.</summary>
    public static ValueVerdict KeepGood(ValueVerdict verdict, string text, Func<string, ValueVerdict> read)
    {
        ValueProblem[]? kept = null;
        for (var i = 0; i < verdict.Problems.Count; i++)
        {
            var problem = verdict.Problems[i];
            if (problem.Replacement is null || (i < MostProblems && text.Length <= LongestText && IsGood(problem, text, read)))
                continue;
            kept ??= verdict.Problems.ToArray();
            kept[i] = problem with { Replacement = null };
        }

        return kept is null ? verdict : verdict with { Problems = kept };
    }

    private static bool IsGood(ValueProblem problem, string text, Func<string, ValueVerdict> read)
    {
        var replacement = problem.Replacement!;
        var mended = text.Substring(0, problem.Offset) + replacement + text.Substring(problem.Offset + problem.Length);
        foreach (var left in read(mended).Problems)
        {
            var isBehind = left.Offset >= problem.Offset + replacement.Length && left.Offset > problem.Offset;
            var isBefore = left.Offset + left.Length <= problem.Offset;
            if (!isBehind && !isBefore)
                return false;
        }

        return true;
    }
}
