namespace UnitDsl.Site.Model;

/// <summary><c>[Supervisord]</c>: the unit's program is to be told to supervisord as well.</summary>
/// <param name="File">The file's name without <c>.conf</c>.</param>
/// <param name="Origin">Where it was asked for.</param>
public sealed record SupervisordIntention(string File, Origin Origin) : Intention(Origin);
