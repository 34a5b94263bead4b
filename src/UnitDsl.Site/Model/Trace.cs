using UnitDsl.Systemd;

namespace UnitDsl.Site.Model;

/// <summary>A stretch of a text, and where its characters were written.</summary>
/// <param name="Start">Where in the text it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Outer">The written characters: of the attribute, where a hole was filled the hole itself.</param>
/// <param name="IsExact">Each character of the text is one that was written.</param>
/// <param name="Inner">Where what filled the hole was written, if that is a place to point at.</param>
/// <param name="IsInnerExact">Each character of the text is one that was written there.</param>
public sealed record TraceRun(int Start, int Length, Origin Outer, bool IsExact, Origin? Inner = null, bool IsInnerExact = false);

/// <summary>The way back from a text that was put together to what was written.</summary>
public sealed record Trace(EquatableArray<TraceRun> Runs, bool HasHoles)
{
    /// <summary>The place of these characters.</summary>
    public Origin? Locate(int start, int length)
    {
        TraceRun? first = null;
        TraceRun? last = null;
        foreach (var run in Runs)
        {
            // A place between two stretches belongs to the one before it.
            if (run.Start + run.Length < start || (run.Start + run.Length == start && length > 0) || run.Start >= start + Math.Max(length, 1))
                continue;
            first ??= run;
            last = run;
        }

        if (first is null)
            return null;
        if (ReferenceEquals(first, last))
            return Within(first, start, length);

        var (from, _) = Written(first, start, start + length);
        var (_, end) = Written(last!, start, start + length);
        return first.Outer.IsSameTextAs(last!.Outer) ? first.Outer.At(from, end - from) : first.Outer;
    }

    /// <summary>The same for a text that came of this one by putting characters in; null where it came about in another way.</summary>
    public static int[]? Insertions(string before, string after)
    {
        var places = new int[after.Length + 1];
        var at = 0;
        for (var i = 0; i < after.Length; i++)
        {
            places[i] = Math.Min(at, before.Length);
            if (at < before.Length && before[at] == after[i])
                at++;
        }

        places[after.Length] = before.Length;
        return at == before.Length ? places : null;
    }

    /// <summary>The trace of some of the characters, as a text of their own.</summary>
    public Trace Slice(int start, int length)
    {
        var runs = new List<TraceRun>();
        foreach (var run in Runs)
        {
            var from = Math.Max(run.Start, start);
            var end = Math.Min(run.Start + run.Length, start + length);
            if (from >= end)
                continue;
            var skipped = from - run.Start;
            runs.Add(run with
            {
                Start = from - start,
                Length = end - from,
                Outer = run.IsExact ? run.Outer.At(run.Outer.Start + skipped, end - from) : run.Outer,
                Inner = run.Inner is { } inner && run.IsInnerExact ? inner.At(inner.Start + skipped, end - from) : run.Inner,
            });
        }

        return new Trace(runs.ToEquatableArray(), HasHoles);
    }

    private static Origin Within(TraceRun run, int start, int length)
    {
        var skipped = Math.Max(0, start - run.Start);
        var taken = Math.Min(length, run.Length - skipped);
        if (run.Inner is { } inner)
            return run.IsInnerExact ? inner.At(inner.Start + skipped, taken) : inner;
        return run.IsExact ? run.Outer.At(run.Outer.Start + skipped, taken) : run.Outer;
    }

    private static (int From, int End) Written(TraceRun run, int start, int end)
    {
        if (!run.IsExact)
            return (run.Outer.Start, run.Outer.Start + run.Outer.Length);
        var first = Math.Max(start, run.Start) - run.Start;
        var last = Math.Min(end, run.Start + run.Length) - run.Start;
        return (run.Outer.Start + first, run.Outer.Start + last);
    }
}
