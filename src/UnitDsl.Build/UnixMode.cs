using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;

namespace UnitDsl.Build;

/// <summary>Permission bits, on the systems that have them.</summary>
internal static class UnixMode
{
    // netstandard2.0 has no word for it, every Unix host has; calling stat ourselves would mean one struct layout for each platform.
    private static readonly MethodInfo? GetUnixFileMode = RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
        ? null
        : typeof(File).GetMethod("GetUnixFileMode", [typeof(string)]);

    /// <summary>True when the file already has the mode, or when nobody can tell.</summary>
    public static bool Has(string path, int mode) =>
        GetUnixFileMode is null || Convert.ToInt32(GetUnixFileMode.Invoke(null, [path])) == mode;

    /// <summary>False on a file system that keeps no modes (a Windows drive under WSL, a FAT stick): the text is landed all the same.</summary>
    public static bool TrySet(string path, int mode) =>
        GetUnixFileMode is null || Native.ChangeMode(Encoding.UTF8.GetBytes(path + '\0'), (uint)mode) == 0;

    private static class Native
    {
        [DllImport("libc", EntryPoint = "chmod", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int ChangeMode(byte[] path, uint mode);
    }
}
