namespace UnitDsl.Analyzers.Reading;

/// <summary>The surroundings that were read last. The generator and the analyzers share them: in a build each reads what the other has read.</summary>
internal static class ReadingMemory
{
    // A few projects and frameworks take turns in one compiler process.
    private const int Kept = 8;

    private static readonly List<ReadingEnvironment> environments = [];

    public static ReadingEnvironment For(EnvironmentKey key)
    {
        lock (environments)
        {
            var index = environments.FindIndex(environment => environment.Key.Equals(key));
            var found = index >= 0 ? environments[index] : new ReadingEnvironment(key);
            if (index >= 0)
                environments.RemoveAt(index);
            else if (environments.Count == Kept)
                environments.RemoveAt(Kept - 1);
            environments.Insert(0, found);
            return found;
        }
    }

    public static void Forget(ReadingEnvironment environment)
    {
        lock (environments)
            environments.Remove(environment);
    }

    /// <summary>As in a process that has read nothing yet; for those who measure it.</summary>
    public static void Clear()
    {
        lock (environments)
            environments.Clear();
    }
}
