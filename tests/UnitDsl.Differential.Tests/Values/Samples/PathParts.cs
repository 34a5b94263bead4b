using FsCheck;
using FsCheck.Fluent;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Paths, good and bad, that the samples of all kinds with paths are made of.</summary>
internal static class PathParts
{
    private static readonly string[] names =
        ["a", "b", "var", "run", "lib", "etc", "private", ".", "..", "...", ".x", "", "", "-", "~", "ä", "%i", "%n", "%p", "%t", "%S", "%%", "%", "a.b", "a-b", "@x", "$X", "%Z", new string('n', 255), new string('n', 256), new string('\u00e4', 128)];

    /// <summary>Names with slashes between them, and perhaps around them.</summary>
    public static Gen<string> Any { get; } =
        from start in Gen.Frequency((8, Gen.Constant("/")), (2, Gen.Constant("")), (1, Gen.Elements("//", "/./", "./", "~/", "-/", "%t/", "/var/run/", "/run/")))
        from count in Gen.Choose(0, 4)
        from parts in Gen.Frequency((6, Gen.Elements(names[..8])), (2, Gen.Elements(names))).ListOf(count)
        from end in Gen.Elements("", "", "", "/", "/.", "//")
        select start + string.Join("/", parts) + end;

    /// <summary>A path that is taken wherever paths are.</summary>
    public static Gen<string> Good { get; } =
        Gen.Elements("/a", "/a/b", "/var/lib/x", "/", "/srv/%n", "%t/x", "/opt//x/", "/a/./b", "/ä", "/a%%b");

    /// <summary>Paths at the limits, and everything that is known to be mistaken for a path.</summary>
    public static string[] Listed { get; } =
    [
        "", "/", "//", "/.", "/..", "/a", "/a/", "/a//b/./c/", "/a/../b", "/../a", "/a/b/../../c", "/a/..", "a", "a/b", "./a", ".", "..", "~", "~/a", "~user/a", "$HOME/a", "${HOME}/a", "file:///a", "usr/lib/a", "var",
        "\"/a\"", "'/a b'", "/a b", "/a\\ b", "/a\\x20b", "\"/a b\"", "-/a", "+/a", "!/a", "-+/a", "+-/a", "--/a", "|/a", "-", "/a,/b", "/a:/b", "/a;/b",
        "/var/run", "/var/run/", "/var/run/a", "/var//run/./a/", "/var/run/../a", "/var/runx", "/var/run/%n", "%t/a", "/%n/%%/%", "/%i", "%i", "%i/a", "%i./a", "./%t", "././%i/a", "/%Z", "/%", "/a/%H/%m",
        "/" + new string('x', 255), "/" + new string('x', 256), "/a/" + new string('\u00e4', 128) + "/b", "/a/" + new string('\u00e4', 127) + "x/", Long(4095), Long(4096), Long(4095) + "/", Long(4094) + "/", Long(4090)[1..], Long(4091)[1..], Long(4080) + "/%p/%p",
    ];

    private static string Long(int length)
    {
        // Long names, since each directory on the way costs systemd a dependency.
        var path = string.Concat(Enumerable.Repeat("/" + new string('l', 239), 18));
        return path[..length].TrimEnd('/').PadRight(length, 'x');
    }
}
