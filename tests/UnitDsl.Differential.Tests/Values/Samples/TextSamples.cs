using FsCheck;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Free text, with escapes and without, and what is ignored.</summary>
public sealed class TextSamples : KindSamples
{
    private static readonly string[] listed =
    [
        "a", "a b  c", "\"a b\"", "a\"", "'", "%n x", "%i", "x%i", "%Z", "a %Z b", "100%", "%", "%%n", "%!", "a\\nb", "a\\qb", "\\q", "\\x41\\102\\u00e9\\U0001f600", "\\xff", "\\ud800", "\\x00", "\\000", "\\400", "\\x4", "\\U0010ffff", "\\x25n", "\\x25Z", "\\x25%n",
        "\\\\", "\\\\\\\\", "a\\\\ b", "\\\"", "\\s", "ä€", "\u0001", "a;b", "#x", "yes", "1", "-",
    ];

    public override IReadOnlyList<string> Kinds { get; } = ["string", "text-cunescape", "ignored"];

    public override IEnumerable<string> Listed(Directive directive) => [.. listed, ""];

    public override Gen<string> Generated(Directive directive) => Mixed("a", " ", "\"", "'", "%n", "%i", "%Z", "%%", "%", "\\n", "\\x41", "\\xff", "\\x25", "\\q", "\\\\", "ä", "=", ";");
}
