namespace UnitDsl.Build;

/// <summary>The system didn't let us write or delete a path.</summary>
internal sealed class LandingException(string path, string reason) : Exception($"'{path}': {reason}");
