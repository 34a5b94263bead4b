using UnitDsl.Site.Model;

namespace UnitDsl.Site.Handover;

/// <summary><c>[Launcher]</c>: the unit of the record starts another one, which runs the program.</summary>
/// <param name="Child">The transient unit; of a template with <c>%i</c> where the instance stands.</param>
/// <param name="Origin">The attribute.</param>
public sealed record LauncherIntention(string Child, Origin Origin) : Intention(Origin);
