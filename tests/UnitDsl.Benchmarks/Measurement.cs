using System.Diagnostics;

namespace UnitDsl.Benchmarks;

internal static class Measurement
{
    public static double Milliseconds(Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed.TotalMilliseconds;
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>All of them once a round, so that whatever else the machine does meets all alike.</summary>
    public static double[] Interleaved(int rounds, params Func<double>[] measured)
    {
        var values = measured.Select(static _ => new List<double>()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < measured.Length; i++)
                values[i].Add(measured[i]());
        }

        return [.. values.Select(Median)];
    }
}
