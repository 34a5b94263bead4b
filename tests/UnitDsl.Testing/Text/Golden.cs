using System.Runtime.CompilerServices;
using Xunit.Sdk;

namespace UnitDsl.Testing;

/// <summary>
/// Compares a text with the verified file beside the test. A difference leaves a received file and fails;
/// <c>UNITDSL_ACCEPT=1</c> makes what was received the verified text.
/// </summary>
public static class Golden
{
    private const string Accept = "UNITDSL_ACCEPT";

    /// <summary>The file is named after the test, or <paramref name="name"/>; its <paramref name="extension"/> lets editors colour it. Line ends do not count.</summary>
    public static void Match(string received, string? name = null, string extension = "txt", [CallerFilePath] string testFile = "", [CallerMemberName] string testName = "") =>
        Match(received, Path.Combine(SourceFolder(testFile), name ?? $"{Path.GetFileNameWithoutExtension(testFile)}.{testName}"), extension, Environment.GetEnvironmentVariable(Accept) == "1");

    /// <summary>Each file by its path, verified below <paramref name="folder"/> where a tree of the same shape lies. What is verified and did not come is a difference, too.</summary>
    public static void MatchTree(IEnumerable<KeyValuePair<string, string>> received, string folder, [CallerFilePath] string testFile = "") =>
        MatchTree(received, Path.Combine(SourceFolder(testFile), folder), Environment.GetEnvironmentVariable(Accept) == "1");

    internal static void MatchTree(IEnumerable<KeyValuePair<string, string>> received, string root, bool accept)
    {
        List<string> differences = [];
        HashSet<string> came = [];
        foreach (var (path, text) in received)
        {
            string withoutExtension = Path.Combine(root, Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(path));
            string extension = Path.GetExtension(path).TrimStart('.');
            came.Add($"{withoutExtension}.verified.{extension}");
            Directory.CreateDirectory(Path.GetDirectoryName(withoutExtension)!);
            if (Record(() => Match(text, withoutExtension, extension, accept)) is { } difference)
                differences.Add(difference);
        }
        foreach (string gone in Directory.EnumerateFiles(root, "*.verified.*", SearchOption.AllDirectories).Where(file => !came.Contains(file)).ToList())
        {
            if (accept)
                File.Delete(gone);
            else
                differences.Add($"{Path.GetRelativePath(root, gone)} is verified, and there is no such file any more (run with {Accept}=1 to accept).");
        }
        if (differences.Count > 0)
            throw new XunitException(string.Join('\n', differences));
    }

    private static string? Record(Action match)
    {
        try
        {
            match();
            return null;
        }
        catch (XunitException difference)
        {
            return difference.Message;
        }
    }

    internal static void Match(string received, string pathWithoutExtension, string extension, bool accept)
    {
        string verifiedPath = $"{pathWithoutExtension}.verified.{extension}";
        string receivedPath = $"{pathWithoutExtension}.received.{extension}";
        string actual = Normalize(received);
        Directory.CreateDirectory(Path.GetDirectoryName(verifiedPath)!);
        string? expected = File.Exists(verifiedPath) ? Normalize(File.ReadAllText(verifiedPath)) : null;
        if (accept && expected != actual)
        {
            File.WriteAllText(verifiedPath, actual);
            expected = actual;
        }
        if (expected == actual)
        {
            File.Delete(receivedPath);
            return;
        }
        File.WriteAllText(receivedPath, actual);
        throw new XunitException(expected is null
            ? $"Nothing is verified yet. Read {receivedPath}, then run with {Accept}=1.\n{actual}"
            : $"{Path.GetFileName(verifiedPath)} differs (run with {Accept}=1 to accept).\n{TextDiff.Of(expected, actual)}");
    }

    private static string Normalize(string text) => text.ReplaceLineEndings("\n");

    // Continuous integration builds map the sources to /_/, where no file is.
    private static string SourceFolder(string testFile)
    {
        const string mapped = "/_/";
        string folder = Path.GetDirectoryName(testFile)!;
        if (Directory.Exists(folder) || !testFile.StartsWith(mapped, StringComparison.Ordinal))
            return folder;
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "UnitDsl.sln")))
            root = root.Parent;
        return Path.Combine(root?.FullName ?? "/", folder[mapped.Length..]);
    }
}
