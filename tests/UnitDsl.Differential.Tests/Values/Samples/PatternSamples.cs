using FsCheck;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Kinds that only newer releases have; the oldest one is never asked.</summary>
public sealed class PatternSamples : KindSamples
{
    public override IReadOnlyList<string> Kinds { get; } = ["regex", "refresh-on-reload-flags"];

    public override IEnumerable<string> Listed(Directive directive) => ["", "~", ".*", "~a(b|c)", "[a", "yes", "~extensions", "extensions credentials", "extension"];

    public override Gen<string> Generated(Directive directive) => Mixed("a", "(", ")", "[", "]", "*", "\\", "~", "extensions", "credentials", " ");
}
