using FsCheck;
using FsCheck.Fluent;

namespace UnitDsl.Differential.Tests.Values;

/// <summary>The slips that make a valid value a nearly valid one.</summary>
internal static class ValueMutation
{
    private static readonly string[] strays =
    [
        " ", "  ", "\t", "x", "0", "9", "-", "+", ".", ",", ":", ";", "/", "//", "..", "%", "%%", "%n", "%i", "%Z", "%H", "~", "!", "@", "=", "\"", "'", "\\", "\\x20", "\\q", "$", "*", "?", "[", "]",
        "#", "ä", "\u20ac", "\u0001", "\u007f",
    ];

    public static Gen<string> Of(Gen<string> values) => Gen.Frequency(
        (5, values),
        (4, from value in values from changed in Once(value) select changed),
        (1, from value in values from once in Once(value) from twice in Once(once) select twice));

    /// <summary>What one line of a file can hold.</summary>
    public static bool FitsALine(string value) =>
        value.IndexOfAny(['\n', '\r', '\0']) < 0 && !value.TrimEnd(' ', '\t').EndsWith('\\');

    private static Gen<string> Once(string value) => Gen.Frequency(
        (3, from at in Gen.Choose(0, value.Length) from stray in Gen.Elements(strays) select value.Insert(at, stray)),
        (2, value.Length == 0 ? Gen.Constant(value) : from at in Gen.Choose(0, value.Length - 1) select value.Remove(at, 1)),
        (1, value.Length == 0 ? Gen.Constant(value) : from at in Gen.Choose(0, value.Length - 1) select value.Insert(at, value[at].ToString())),
        (1, Gen.Constant(value.ToUpperInvariant())),
        (1, Gen.Constant(value.ToLowerInvariant())),
        (1, Gen.Constant(value + " " + value)),
        (1, Gen.Constant($"\"{value}\"")),
        (1, from length in Gen.Choose(0, value.Length) select value[..length]));
}
