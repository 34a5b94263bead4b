namespace UnitDsl.Testing;

public sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("unitdsl-").FullName;

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
