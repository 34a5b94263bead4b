using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values;

/// <summary>
/// Values of some kinds, valid and nearly valid. Every class derived from it is found by itself; its values are mutated
/// further before systemd is asked.
/// </summary>
public abstract class KindSamples
{
    /// <summary>The kinds it has values for, as the catalogue calls them (<c>enum:*</c> for all closed sets).</summary>
    public abstract IReadOnlyList<string> Kinds { get; }

    /// <summary>Values that stand for something: each limit from both sides, each form, each known mistake.</summary>
    public abstract IEnumerable<string> Listed(Directive directive);

    /// <summary>Any number more.</summary>
    public abstract Gen<string> Generated(Directive directive);

    /// <summary>A text put together from some of these parts.</summary>
    protected static Gen<string> Mixed(params string[] parts) =>
        Gen.Elements(parts).ListOf().Select(static chosen => string.Concat(chosen.Take(8)));

    /// <summary>One of these.</summary>
    protected static Gen<string> OneOf(params string[] values) => Gen.Elements(values);

    /// <summary>Several of these, with a separator between them.</summary>
    protected static Gen<string> ListOf(Gen<string> item, string separator = " ") =>
        from count in Gen.Choose(1, 4)
        from items in item.ListOf(count)
        select string.Join(separator, items);
}
