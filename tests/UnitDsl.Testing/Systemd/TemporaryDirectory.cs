namespace UnitDsl.Testing;

/// <param name="root">The root directory below whose <c>/tmp</c> it is made; the machine's own where there is none.</param>
public sealed class TemporaryDirectory(string? root = null) : IDisposable
{
    public string Path { get; } = root is null
        ? Directory.CreateTempSubdirectory("unitdsl-").FullName
        : Directory.CreateDirectory($"{root}/tmp/unitdsl-{Guid.NewGuid():N}").FullName;

    public string Write(string relativePath, string text)
    {
        string path = System.IO.Path.Combine(Path, relativePath.TrimStart('/'));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string WriteExecutable(string relativePath)
    {
        string file = Write(relativePath, "#!/bin/sh\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, (UnixFileMode)Convert.ToInt32("755", 8));
        return file;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
