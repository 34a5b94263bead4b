namespace UnitDsl.Site.Fronts;

/// <summary>What all fronts say and do alike.</summary>
internal static class FrontText
{
    /// <summary>Seconds after which whoever was told that a service is down may ask again.</summary>
    public const int RetryAfter = 5;

    /// <summary>What is said while a service is down.</summary>
    public const string Down = "This service is not available at the moment.";

    /// <summary>How long a web socket may be silent, in milliseconds, where nothing else is said.</summary>
    public const long SilentSocket = 60 * 60 * 1000;
}
