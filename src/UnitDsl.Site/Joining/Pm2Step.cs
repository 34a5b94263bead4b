using UnitDsl.Site.Handover;
using UnitDsl.Site.Model;

namespace UnitDsl.Site.Joining;

/// <summary>An app and the PM2 that runs it: it comes with every start of PM2, also after a crash, and goes with every end.</summary>
internal sealed class Pm2Step : IJoinStep
{
    public bool Concerns(UnitModel unit, JoinInputs inputs) => Pm2Intention.Of(unit) is not null;

    public UnitModel Join(UnitModel unit, JoinInputs inputs, List<UnitModel> companions)
    {
        var app = Pm2Intention.Of(unit)!;
        var pm2 = Pm2Paths.Unit(app.User);
        var settings = Lines.Add(unit.Settings, "Unit", "BindsTo", app.Origin, pm2);
        settings = Lines.Add(settings, "Unit", "After", app.Origin, pm2);
        return unit with { Settings = Lines.Add(settings, "Install", "WantedBy", app.Origin, pm2) };
    }
}
