using UnitDsl.Site.Linking.Sizing;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Lifecycle;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Joining;

/// <summary>
/// A pause that keeps the unit apart from others, in place of the one that it shares with them. Its start limit goes along: where it could trip before, it still can, unless the
/// record itself says within which time.
/// </summary>
internal sealed class StaggeredRestart : IJoinStep
{
    private const string Section = "Service";
    private const string Directive = "RestartSec";

    public bool Concerns(UnitModel unit, JoinInputs inputs) => inputs.Pause is not null && unit.Kind == UnitKind.Service;

    public UnitModel Join(UnitModel unit, JoinInputs inputs, List<UnitModel> companions)
    {
        var (pause, origin) = (inputs.Pause!.Microseconds, inputs.Pause.Origin);
        var others = unit.Settings.Where(static setting => setting is not { Section: Section, Name: Directive }).ToEquatableArray();
        var staggered = StartLimitWindow.FitToCriticality(unit with { Settings = Lines.Add(others, Section, Directive, origin, TimeSpanText.FromMicroseconds(pause)) });
        return CouldTrip(unit) && !RestartPauses.IsOwn(unit, unit.Find(StartLimitWindow.Section, StartLimitWindow.Directive)) && Limit(staggered) is { IsTight: true }
            ? StartLimitWindow.Fit(staggered, origin)
            : staggered;
    }

    private static bool CouldTrip(UnitModel unit) => Limit(unit) is { IsOff: false, NeverTrips: false };

    private static RestartLimit? Limit(UnitModel unit) => unit.Facts.Service is { } service ? RestartLimit.Of(unit.Facts, service) : null;
}
