namespace UnitDsl.Systemd;

/// <summary>Makes <see cref="EquatableArray{T}"/>s. (Collection expressions would need ReadOnlySpan, which netstandard2.0 lacks.)</summary>
public static class EquatableArray
{
    /// <summary>Takes the array over: the caller must not change it afterwards.</summary>
    public static EquatableArray<T> Create<T>(params T[] items) where T : IEquatable<T> => new(items);

    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items) where T : IEquatable<T> =>
        items is EquatableArray<T> already ? already : new(items.ToArray());
}
