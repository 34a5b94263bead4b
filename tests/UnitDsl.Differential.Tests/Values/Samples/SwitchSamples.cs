using FsCheck;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>On and off.</summary>
public sealed class SwitchSamples : KindSamples
{
    private static readonly string[] words = ["yes", "no", "true", "false", "on", "off", "1", "0", "y", "n", "t", "f", "YES", "Off", "2", "maybe", "enabled"];

    public override IReadOnlyList<string> Kinds { get; } = ["bool"];

    public override IEnumerable<string> Listed(Directive directive) => ["", "yes", "no", "True", "oui", "yes no"];

    public override Gen<string> Generated(Directive directive) => OneOf(words);
}
