using UnitDsl.Analyzers.Reading;
using UnitDsl.Site.Planning;
using UnitDsl.Systemd;

namespace UnitDsl.Analyzers.Generating;

internal static class Summary
{
    public static SiteSummary Of(SiteSource source) =>
        new(source.Settings.Name, source.Units.Where(static unit => !unit.IsBroken).Select(static unit => unit.Summary).ToEquatableArray(), source.Suppressions)
        {
            Systemd = source.Settings.Systemd,
            Generations = source.Settings.Generations,
            Front = source.Settings.Front,
            Tls = source.Settings.Tls,
        };
}
