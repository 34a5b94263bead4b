namespace UnitDsl.Site.Model;

/// <summary><c>[Port]</c> without a number that nothing further down gives: the unit cannot be written yet.</summary>
/// <param name="Origin">The attribute, where it stands on the record itself; otherwise the record's name.</param>
/// <param name="Name">The port's name; empty for the main one.</param>
/// <param name="Count">How many ports in a row it takes: one for each slot.</param>
public sealed record UnnumberedPort(Origin Origin, string Name, int Count) : Intention(Origin);
