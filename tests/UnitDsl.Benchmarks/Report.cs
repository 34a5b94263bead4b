using System.Globalization;

namespace UnitDsl.Benchmarks;

/// <summary>A small table, and whether every goal holds.</summary>
internal sealed class Report
{
    public bool AllHold { get; private set; } = true;

    public void Add(string what, double value, double goal, string detail)
    {
        var holds = value <= goal;
        AllHold &= holds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-58} {value,7:0.000}  goal {goal,5:0.00}  {(holds ? "holds " : "MISSED")}  {detail}"));
    }

    public static string Pair(double a, double b) => string.Create(CultureInfo.InvariantCulture, $"{a:0.0} / {b:0.0} ms");
}
