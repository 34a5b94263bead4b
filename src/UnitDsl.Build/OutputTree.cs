namespace UnitDsl.Build;

/// <summary>The files below one output directory. Every failure is a <see cref="LandingException"/> that names the path.</summary>
internal sealed class OutputTree(string root)
{
    // One name for all: what a killed build left behind is overwritten by the next one that writes there.
    private const string TemporaryName = ".unitdsl-tmp";

    public string PathOf(string relative) => Path.Combine(root, relative.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>True when something had to be written.</summary>
    public bool Put(Artifact artifact)
    {
        var target = PathOf(artifact.Path);
        return Guarded(target, () =>
        {
            if (HasContent(target, artifact.Content))
            {
                if (UnixMode.Has(target, artifact.Mode))
                    return false;
                return UnixMode.TrySet(target, artifact.Mode);
            }
            Replace(target, artifact);
            return true;
        });
    }

    /// <summary>Deletes the files and the directories that this empties, the root included; whatever else lies there stays.</summary>
    public void Remove(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var target = PathOf(path);
            Guarded(target, () =>
            {
                // A directory at the place of our file is somebody else's.
                if (Directory.Exists(Path.GetDirectoryName(target)!) && !Directory.Exists(target))
                    File.Delete(target);
                RemoveEmptied(Path.GetDirectoryName(target)!);
                return true;
            });
        }
    }

    private void RemoveEmptied(string directory)
    {
        while (directory.Length >= root.Length)
        {
            if (Directory.Exists(directory))
            {
                if (Directory.EnumerateFileSystemEntries(directory).Any())
                    return;
                Directory.Delete(directory);
            }
            if (directory.Length == root.Length)
                return;
            directory = Path.GetDirectoryName(directory)!;
        }
    }

    private static bool HasContent(string path, byte[] content)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length == content.Length && AreEqual(File.ReadAllBytes(path), content);
    }

    // A span would do it in one call, and would make System.Memory a dependency of ours on .NET Framework hosts.
    private static bool AreEqual(byte[] left, byte[] right)
    {
        if (left.Length != right.Length)
            return false;
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i])
                return false;
        }
        return true;
    }

    private static void Replace(string target, Artifact artifact)
    {
        var directory = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(directory);
        var temporary = Path.Combine(directory, TemporaryName);
        try
        {
            File.WriteAllBytes(temporary, artifact.Content);
            UnixMode.TrySet(temporary, artifact.Mode);
            if (File.Exists(target))
                File.Replace(temporary, target, destinationBackupFileName: null);
            else
                File.Move(temporary, target);
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The reason that is reported is the one that came first.
        }
    }

    private static T Guarded<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new LandingException(path, failure.Message);
        }
    }
}
