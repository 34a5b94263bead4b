namespace UnitDsl.Site.Planning.Ops;

/// <summary>What an instance of a unit that runs was started with, as a hash: only when it differs does the unit need a restart.</summary>
public sealed record UnitRuns(string Unit, string Hash);
