namespace UnitDsl.Docs.Tests;

/// <summary>Tables in documents, and files, that follow from the rules. <c>UNITDSL_ACCEPT=1</c> writes them anew.</summary>
internal static class Generated
{
    /// <summary>A whole file that follows from the rules.</summary>
    public static void FileIs(string path, string expected)
    {
        if (Environment.GetEnvironmentVariable("UNITDSL_ACCEPT") == "1")
            File.WriteAllText(Repository.At(path), expected);
        Assert.Equal(expected, File.Exists(Repository.At(path)) ? Repository.Read(path) : "");
    }

    public static void RowsAre(string document, string prefix, IEnumerable<string> rows)
    {
        var expected = rows.ToList();
        var lines = Repository.Read(document).Split('\n').ToList();
        var first = lines.FindIndex(line => line.StartsWith(prefix, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("UNITDSL_ACCEPT") == "1")
        {
            lines.RemoveAll(line => line.StartsWith(prefix, StringComparison.Ordinal));
            lines.InsertRange(first, expected);
            File.WriteAllText(Repository.At(document), string.Join('\n', lines));
        }

        Assert.Equal(expected, lines.Where(line => line.StartsWith(prefix, StringComparison.Ordinal)));
    }
}
