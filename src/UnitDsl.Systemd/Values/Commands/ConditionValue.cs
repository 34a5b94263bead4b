namespace UnitDsl.Systemd;

/// <summary>What stands behind <c>Condition…=</c> or <c>Assert…=</c>.</summary>
/// <param name="IsTrigger">One of those of which at least one must hold.</param>
/// <param name="IsNegated">It holds when the operand's claim does not.</param>
/// <param name="Operand">What is asked about; specifiers are left as written.</param>
public sealed record ConditionValue(bool IsTrigger, bool IsNegated, Piece Operand)
{
    /// <param name="text">The text behind the equals sign.</param>
    /// <param name="isPath">Whether the directive asks about a path: then blanks behind the prefixes are a part of it.</param>
    public static ConditionValue Parse(Piece text, bool isPath)
    {
        var rest = text.Trim();
        var isTrigger = Take('|', ref rest, isPath);
        var isNegated = Take('!', ref rest, isPath);
        return new ConditionValue(isTrigger, isNegated, rest);
    }

    private static bool Take(char prefix, ref Piece rest, bool isPath)
    {
        if (rest.IsEmpty || rest[0] != prefix)
            return false;
        rest = rest.Slice(1);
        if (!isPath)
            rest = rest.Trim();
        return true;
    }
}
