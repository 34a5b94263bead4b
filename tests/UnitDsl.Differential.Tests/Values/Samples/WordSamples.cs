using FsCheck;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>The words of closed sets.</summary>
public sealed class WordSamples : KindSamples
{
    public override IReadOnlyList<string> Kinds { get; } = ["enum:*"];

    public override IEnumerable<string> Listed(Directive directive) => [.. EnumCatalogue.Words(directive.EnumName!), "", "yes", "no", "on", "0", "never", "default"];

    public override Gen<string> Generated(Directive directive) => OneOf([.. EnumCatalogue.Words(directive.EnumName!), "yes", "no"]);
}
