using System.Globalization;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Joining;

/// <summary>
/// Podman ends a container that does not stop in time, and needs a moment of its own for it: systemd waits longer than that, however long its own default is on the machine.
/// </summary>
internal sealed class ContainerGrace : IJoinStep
{
    private const long Margin = 15;

    public bool Concerns(UnitModel unit, JoinInputs inputs) => Seconds(unit) is not null && unit.Find("Service", "TimeoutStopSec") is null && unit.Find("Service", "TimeoutSec") is null;

    public UnitModel Join(UnitModel unit, JoinInputs inputs, List<UnitModel> companions) => unit with
    {
        Settings = Lines.Add(unit.Settings, "Service", "TimeoutStopSec", unit.Facts.OriginOf("StopTimeout"), TimeSpanText.FromSeconds(Seconds(unit)!.Value + Margin)),
    };

    // A key of containers and pods, in whole seconds.
    private static long? Seconds(UnitModel unit) =>
        unit.QuadletFile is not null && unit.Facts.Text("StopTimeout") is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
}
