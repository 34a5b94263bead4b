namespace UnitDsl.Build;

/// <summary>The assembly carries something that can't be landed as it stands.</summary>
internal sealed class PayloadException(string message) : Exception(message);
