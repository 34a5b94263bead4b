using UnitDsl.Site.Model;

namespace UnitDsl.Site.Facts;

/// <summary>A text that somebody wrote: a value, or a part of one.</summary>
/// <param name="Text">What systemd makes of it: quotes and escapes are gone.</param>
/// <param name="Origin">Where it was written.</param>
/// <param name="TypeId">The type that stands for a unit here, where one does.</param>
public sealed record Said(string Text, Origin Origin, string? TypeId = null);

/// <summary>A time span that somebody wrote.</summary>
/// <param name="Microseconds">How long it is; <see cref="Systemd.TimeSpanParser.Infinity"/> for no end.</param>
/// <param name="Text">As it was written.</param>
/// <param name="Origin">Where.</param>
public sealed record SaidSpan(ulong Microseconds, string Text, Origin Origin)
{
    public bool IsInfinite => Microseconds == Systemd.TimeSpanParser.Infinity;
}
