namespace UnitDsl.Lab;

internal static class ProcessTree
{
    /// <summary>The child that is process 1 of a world of its own; null as long as there is none.</summary>
    public static int? FirstProcessBelow(int parent)
    {
        foreach (string child in Words($"/proc/{parent}/task/{parent}/children"))
        {
            string[] names = [.. Lines($"/proc/{child}/status").Where(static line => line.StartsWith("NSpid:", StringComparison.Ordinal)).SelectMany(static line => line.Split('\t')).Skip(1)];
            if (names.Length > 1 && names[^1] == "1")
                return int.Parse(child);
        }

        return null;
    }

    private static string[] Words(string file) => [.. Lines(file).SelectMany(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    // A process can end while its file is read.
    private static string[] Lines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (IOException)
        {
            return [];
        }
    }
}
