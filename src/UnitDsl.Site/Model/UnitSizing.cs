namespace UnitDsl.Site.Model;

/// <summary>How much depends on a unit that it runs.</summary>
public enum UnitCriticality
{
    Critical,
    Standard,
    Low,
}

/// <summary>How much a unit has to do.</summary>
public enum UnitTraffic
{
    High,
    Medium,
    Low,
}

/// <summary><c>[Criticality]</c>.</summary>
public sealed record CriticalityIntention(Origin Origin, UnitCriticality Level) : Intention(Origin);

/// <summary><c>[Traffic]</c>.</summary>
public sealed record TrafficIntention(Origin Origin, UnitTraffic Level) : Intention(Origin);
