namespace UnitDsl.Site.Rules;

/// <summary>The groups of rules, each of which has a severity that can be set as a whole.</summary>
public static class Categories
{
    public const string Ports = "UnitDsl.Ports";
    public const string Fronts = "UnitDsl.Fronts";
    public const string Dependencies = "UnitDsl.Dependencies";
    public const string Lifecycle = "UnitDsl.Lifecycle";
    public const string Commands = "UnitDsl.Commands";
    public const string Secrets = "UnitDsl.Secrets";
    public const string Sandbox = "UnitDsl.Sandbox";
    public const string Resources = "UnitDsl.Resources";
    public const string Versions = "UnitDsl.Versions";
    public const string Timers = "UnitDsl.Timers";
    public const string Sockets = "UnitDsl.Sockets";
    public const string Observability = "UnitDsl.Observability";
    public const string Around = "UnitDsl.Around";
    public const string Checklist = "UnitDsl.Checklist";
    public const string Containers = "UnitDsl.Containers";
    public const string Users = "UnitDsl.Users";
    public const string Handover = "UnitDsl.Handover";
}
