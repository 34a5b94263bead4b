namespace UnitDsl.Systemd;

/// <summary>The kinds of memory that go into a core dump.</summary>
internal sealed class CoredumpFilterGrammar : ValueGrammar
{
    private const ulong Default = 0x33;
    private const ulong All = 0xffffffff;

    // In the order of their bits.
    private static readonly string[] names =
    [
        "private-anonymous", "shared-anonymous", "private-file-backed", "shared-file-backed", "elf-headers", "private-huge", "shared-huge", "private-dax", "shared-dax",
    ];

    public override void Read(ValueReading reading)
    {
        ulong mask = 0;
        foreach (var word in reading.Words(reading.Value, WordRules.Plain, reading.Rejection))
        {
            var bit = Array.IndexOf(names, word.Text);
            if (bit >= 0)
            {
                mask |= 1UL << bit;
            }
            else if (word.Text == "default")
            {
                mask |= Default;
            }
            else if (word.Text == "all")
            {
                mask = All;
            }
            else if (TryBits(word.Text, out var bits))
            {
                mask |= bits;
            }
            else
            {
                reading.Report(word, reading.Rejection, $"{Wording.Shown(word.Text)} is no kind of memory, such as private-anonymous or elf-headers, nor default, all or a number in hexadecimal", Meant(word.Text));
                return;
            }
        }

        if (!reading.IsRejected)
            reading.Keep("0x" + mask.ToString("x"));
    }

    private static bool TryBits(string text, out ulong bits) =>
        WholeNumber.TryParse(text, 16, out var isNegative, out bits, out _) && (!isNegative || bits == 0);

    private static string? Meant(string text)
    {
        if (text.IndexOf(',') > 0)
        {
            foreach (var part in text.Split(','))
            {
                if (part.Length > 0 && Array.IndexOf(names, part) < 0)
                    return null;
            }

            return text.Replace(',', ' ').Trim();
        }

        return Spelling.Closest(text.Replace('_', '-'), [.. names, "default", "all"]);
    }
}
