using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace UnitDsl.Systemd.Tests;

/// <summary>Unit files made of everything that means something to a parser, and of what means nothing to anybody.</summary>
internal static class OddFiles
{
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "\n", "\n", "\n", "\r\n", "\r", "\n\r", "\0", "\n\0", "\r\n\0", "\\\n", "\\\n", "\\\r\n", "\\\\\n", "\\\\\\\n", "\\\n\n", "\\", " ", "\t", "  ", "#", ";", "# c\n", " ; c\n", "#\\\n", "=", "=\n",
            "[", "]", "[Unit]\n", "[Unit]\n", "[Service]\n", "[Un", "it]\n", "[X-a]\n", "[Nope]\n", "[ Unit ]\n", "[Unit] # no\n", "[]\n", "[a'b]\n", "[a\\\n", "Description=", "Description=a\n", "Description = b \n",
            "Documentation=man:a(1) \\\n", "X-A=1\n", "Foo=1\n", "Foo = 1", "junk\n", "\ufeff", "é", "漢=字\n", "😀", "\ufffe", "\ufdd0", "\u00a0", "\v", "\f", "\x7f", "\"", "'", "%n", "%%",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xF4, 0x90, 0x80, 0x80], [0x80],
    ];

    public static Gen<byte[]> Bytes { get; } =
        from pieces in Gen.Elements(Pieces).ListOf()
        select pieces.SelectMany(static piece => piece).ToArray();

    /// <summary>The same without what makes systemd stop at once, so that there is more to compare.</summary>
    public static Gen<byte[]> Readable { get; } =
        from pieces in Gen.Elements(Pieces.Where(static piece => piece[^1] < 0x80 && !piece.Any(static b => b is (byte)'[') || piece.Length > 5).ToArray()).ListOf()
        select pieces.SelectMany(static piece => piece).ToArray();

    /// <summary>Longer than <see cref="Hostile.Take{T}"/> makes them, and the same on every run.</summary>
    public static T[] TakeLong<T>(this Gen<T> generator, int count) => [.. generator.Sample(count, new Rnd(20240607UL, 7UL), 40)];
}
