namespace UnitDsl.SystemTests.Support;

internal static class Nothing
{
    private const int Shown = 40;

    /// <summary>Fails with the lines themselves: a count or a prefix of them says nothing.</summary>
    public static void In(IEnumerable<string> complaints)
    {
        var all = complaints.ToList();
        if (all.Count > 0)
            Assert.Fail($"{all.Count} complaints:\n{string.Join('\n', all.Take(Shown))}");
    }
}
