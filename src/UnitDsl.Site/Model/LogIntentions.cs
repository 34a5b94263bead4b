using UnitDsl.Systemd;

namespace UnitDsl.Site.Model;

/// <summary>A line of journald.conf.</summary>
public sealed record JournalSetting(string Name, string Value);

/// <summary>A journal of the site's own.</summary>
public sealed record JournalIntention(EquatableArray<JournalSetting> Settings, Origin Origin) : Intention(Origin);

/// <summary>In what form a program writes: <c>text</c> or <c>json</c>.</summary>
public sealed record LogFormatIntention(string Format, Origin Origin) : Intention(Origin)
{
    public const string Json = "json";

    public bool IsJson => Format == Json;
}
