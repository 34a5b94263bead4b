using Microsoft.CodeAnalysis.Text;

namespace UnitDsl.Analyzers.Reading;

/// <summary>
/// 128 bits over text: what was read is reused when these agree, so they must be wide enough that chance never makes them.
/// </summary>
internal struct ContentHash : IEquatable<ContentHash>
{
    private const ulong FirstPrime = 0x9E3779B185EBCA87;
    private const ulong SecondPrime = 0xC2B2AE3D27D4EB4F;

    private ulong first;
    private ulong second;

    public static ContentHash New() => new() { first = 0x27D4EB2F165667C5, second = 0x85EBCA77C2B2AE63 };

    public void Add(string? text)
    {
        if (text is null)
        {
            Add(-1L);
            return;
        }

        foreach (var c in text)
            Mix(c);
        Add((long)text.Length);
    }

    public void Add(SourceText text, TextSpan span)
    {
        var buffer = Buffer.Chars;
        for (var at = span.Start; at < span.End; at += buffer.Length)
        {
            var count = Math.Min(buffer.Length, span.End - at);
            text.CopyTo(at, buffer, 0, count);
            Mix(buffer, count);
        }

        Add((long)span.Length);
    }

    public void Add(long value) => Mix((ulong)value ^ 0xA5A5_0000_0000_0000);

    public void Add(ContentHash other)
    {
        Mix(other.first);
        Mix(other.second);
    }

    public readonly bool Equals(ContentHash other) => first == other.first && second == other.second;

    public override readonly bool Equals(object? obj) => obj is ContentHash other && Equals(other);

    public override readonly int GetHashCode() => unchecked((int)(first ^ (second >> 32)));

    private void Mix(char[] chars, int count)
    {
        var i = 0;
        for (; i + 4 <= count; i += 4)
            Mix(chars[i] | ((ulong)chars[i + 1] << 16) | ((ulong)chars[i + 2] << 32) | ((ulong)chars[i + 3] << 48));
        for (; i < count; i++)
            Mix(chars[i]);
    }

    private void Mix(ulong value)
    {
        unchecked
        {
            first = (first ^ value) * FirstPrime;
            first ^= first >> 29;
            second = (second + (value * SecondPrime)) * FirstPrime;
            second ^= second >> 31;
        }
    }

    private static class Buffer
    {
        [ThreadStatic]
        private static char[]? chars;

        // A multiple of what is mixed at once, so that where a text is cut makes no difference.
        public static char[] Chars => chars ??= new char[4096];
    }
}
