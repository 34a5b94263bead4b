namespace UnitDsl.Systemd;

/// <summary>Single values that count for a unit's exposure.</summary>
internal static class ExposureValue
{
    private const int HighestMode = 0xFFF;

    /// <summary>What systemd takes a value for, with specifiers put in; empty brings the default back, null leaves what was before.</summary>
    public static string? Read(ValueContext context, string written)
    {
        if (Effective(context, written) is not { } value)
            return null;
        if (value.Length == 0)
            return context.Directive.EmptyIn(context.Release) == EmptyAssignment.Error ? null : "";
        return context.Directive.Name switch
        {
            "UMask" => Mode(value) is null ? null : value,
            "User" => Expand(context, value),
            "RootDirectory" or "RootImage" => Expand(context, value) is { } path && IsAbsolute(path) ? path : null,
            _ => value,
        };
    }

    /// <summary>Whether a value puts anything into a list.</summary>
    public static bool HasItem(ValueContext context, string written)
    {
        if (Effective(context, written) is not { Length: > 0 } value)
            return false;
        return context.Directive.Name is not ("IPIngressFilterPath" or "IPEgressFilterPath") || (Expand(context, value) is { } path && IsAbsolute(path));
    }

    /// <summary>The number that an octal mode stands for; null where it is none.</summary>
    public static int? Mode(string text)
    {
        var mode = 0;
        foreach (var c in text)
        {
            if (c is < '0' or > '7')
                return null;
            mode = (mode * 8) + (c - '0');
            if (mode > HighestMode)
                return null;
        }

        return text.Length == 0 ? null : mode;
    }

    /// <summary>Whether a path is the root directory, however it is written.</summary>
    public static bool IsRoot(string path) => PathText.Simplify(path) == "/";

    private static string? Effective(ValueContext context, string written) =>
        ValueReader.CanRead(context) ? ValueReader.Read(context, written).Effective : new Piece(written).Trim().Text;

    private static bool IsAbsolute(string path) => AbsolutePath.TrySimplify(path, out _);

    private static string? Expand(ValueContext context, string value) =>
        SpecifierExpansion.TryExpand(new Piece(value), context.Directive.SpecifiersIn(context.Release), context, out var expanded, out _) ? expanded.Text : null;
}
