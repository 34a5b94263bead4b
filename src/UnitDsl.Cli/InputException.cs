namespace UnitDsl.Cli;

/// <summary>Something that was given cannot be read.</summary>
internal sealed class InputException(string message) : Exception(message);
