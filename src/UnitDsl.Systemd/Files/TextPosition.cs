namespace UnitDsl.Systemd;

/// <summary>A place in a file. A column counts UTF-16 characters, as editors do; a byte order mark at the very start has none.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Offset">The byte, from 0.</param>
public readonly record struct TextPosition(int Line, int Column, int Offset);
