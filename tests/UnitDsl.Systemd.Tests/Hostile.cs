using FsCheck;
using FsCheck.Fluent;

namespace UnitDsl.Systemd.Tests;

/// <summary>Texts made of everything that means something to somebody on the way to the process.</summary>
internal static class Hostile
{
    private static readonly string[] Pieces =
    [
        "a", "Z", "0", " ", "  ", "\t", "\n", "\r", "\\", "\\\\", "\\n", "\\x41", "\"", "'", "%", "%%", "%i", "%n", "$", "$$", "$HOME", "${HOME}", ";", " ; ", "#", "=", "-", "--", "-x", "@", "+", "!", ":",
        "|", "&", "`", "~", "*", "{", "}", "[", "]", "/", ",", "\u0001", "\u001b", "\u007f", "\u0085", "é", "漢", "😀", "\u00a0", "\u2028", "\u202e", "\u200d", "\ufeff",
    ];

    public static Gen<string> Text { get; } =
        from pieces in Gen.Elements(Pieces).ListOf()
        select string.Concat(pieces);

    public static Gen<string> EnvironmentVariable { get; } =
        from first in Gen.Elements("A", "b", "_")
        from rest in Gen.Elements("X", "y", "_", "7").ListOf()
        select first + string.Concat(rest);

    /// <summary>The same samples on every run, so that a failure can be looked at again.</summary>
    public static T[] Take<T>(this Gen<T> generator, int count) => [.. generator.Sample(count, new Rnd(20240607UL, 7UL), 12)];
}
