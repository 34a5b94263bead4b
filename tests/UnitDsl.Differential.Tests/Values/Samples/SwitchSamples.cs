using FsCheck;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>On and off.</summary>
public sealed class SwitchSamples : KindSamples
{
    public override IReadOnlyList<string> Kinds { get; } = ["bool", "tristate"];

    public override IEnumerable<string> Listed(Directive directive) =>
    [
        "", "yes", "no", "True", "oui", "yes no", "on", "OFF", "T", "f", "Y", "N", "1", "0", "2", "01", "enabled", "disabled", "none", "tru", "-1",
    ];

    public override Gen<string> Generated(Directive directive) =>
        OneOf("yes", "no", "true", "false", "on", "off", "1", "0", "y", "n", "t", "f", "YES", "Off", "2", "maybe", "enabled");
}
