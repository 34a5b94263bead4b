using System.Text;

namespace UnitDsl.Systemd;

/// <summary>Reads compiled zone files (TZif, versions 1 to 4).</summary>
internal static class TimeZoneFile
{
    private const int HeaderLength = 44;

    public static TimeZoneRules? Read(byte[] content)
    {
        if (!Header.TryRead(content, 0, out var header)) return null;
        if (header.Version < 2) return Block(content, HeaderLength, header, wide: false, null);

        // The first block is there for readers of the first version, which know 32 bits only.
        var second = HeaderLength + header.Length(4);
        if (second > content.Length || !Header.TryRead(content, (int)second, out var wide)) return null;
        var footer = second + HeaderLength + wide.Length(8);
        if (footer > content.Length) return null;
        var text = Footer(content, (int)footer);
        if (text is null) return null;
        var rule = text.Length == 0 ? null : PosixZoneRule.Parse(text);
        return Block(content, (int)second + HeaderLength, wide, wide: true, rule);
    }

    private static string? Footer(byte[] content, int at)
    {
        if (at >= content.Length || content[at] != '\n') return null;
        var end = Array.IndexOf(content, (byte)'\n', at + 1);
        return end < 0 ? null : Encoding.ASCII.GetString(content, at + 1, end - at - 1);
    }

    private static TimeZoneRules? Block(byte[] content, int at, Header header, bool wide, PosixZoneRule? rule)
    {
        var size = wide ? 8 : 4;
        if (header.Types == 0 || header.LeapSeconds > 0 || at + header.Length(size) > content.Length) return null;
        var indexes = at + (header.Moments * size);
        var typesAt = indexes + header.Moments;
        var namesAt = typesAt + (header.Types * 6);

        var types = new LocalType[header.Types];
        for (var i = 0; i < types.Length; i++)
        {
            var entry = typesAt + (i * 6);
            if (content[entry + 5] >= header.NameBytes) return null;
            types[i] = new LocalType(Int32(content, entry), content[entry + 4] != 0, Name(content, namesAt + content[entry + 5], namesAt + header.NameBytes));
        }

        var (moments, after) = (new long[header.Moments], new byte[header.Moments]);
        for (var i = 0; i < moments.Length; i++)
        {
            moments[i] = wide ? Int64(content, at + (i * 8)) : Int32(content, at + (i * 4));
            after[i] = content[indexes + i];
            if (after[i] >= types.Length || (i > 0 && moments[i] <= moments[i - 1])) return null;
        }

        return new TimeZoneRules(moments, after, types, rule);
    }

    private static string Name(byte[] content, int at, int limit)
    {
        var end = at;
        while (end < limit && content[end] != 0) end++;
        return Encoding.ASCII.GetString(content, at, end - at);
    }

    private static int Int32(byte[] content, int at) =>
        (content[at] << 24) | (content[at + 1] << 16) | (content[at + 2] << 8) | content[at + 3];

    private static long Int64(byte[] content, int at) => ((long)Int32(content, at) << 32) | (uint)Int32(content, at + 4);

    private readonly record struct Header(int Version, int UniversalFlags, int StandardFlags, int LeapSeconds, int Moments, int Types, int NameBytes)
    {
        // More than any zone has, and few enough that no sum of them overflows.
        private const int Most = 1 << 20;

        public static bool TryRead(byte[] content, int at, out Header header)
        {
            header = default;
            if (content.Length - at < HeaderLength || content[at] != 'T' || content[at + 1] != 'Z' || content[at + 2] != 'i' || content[at + 3] != 'f')
                return false;
            var counts = new int[6];
            for (var i = 0; i < counts.Length; i++)
            {
                counts[i] = Int32(content, at + 20 + (i * 4));
                if (counts[i] is < 0 or > Most) return false;
            }

            header = new Header(content[at + 4] == 0 ? 1 : content[at + 4] - '0', counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
            return true;
        }

        public long Length(int size) => ((long)Moments * (size + 1)) + (Types * 6L) + NameBytes + (LeapSeconds * (size + 4L)) + StandardFlags + UniversalFlags;
    }
}
