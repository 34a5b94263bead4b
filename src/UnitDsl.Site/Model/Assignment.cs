using UnitDsl.Systemd;

namespace UnitDsl.Site.Model;

/// <summary>One line of a directive.</summary>
public sealed record Assignment(EquatableArray<Word> Words)
{
    // Worked out at the first question and no part of what the line is.
    private Judgement? judged;

    public string Text => Words.Count == 1 ? Words[0].Text : string.Join(" ", Words.Select(static word => word.Text));

    public bool Equals(Assignment? other) => ReferenceEquals(this, other) || (other is not null && Words == other.Words);

    public override int GetHashCode() => Words.GetHashCode();

    /// <summary>Where these characters of the text were written.</summary>
    public Origin Locate(int start, int length)
    {
        var at = 0;
        foreach (var word in Words)
        {
            var end = at + word.Text.Length;
            if (start <= end)
                return word.Locate(start - at, Math.Min(length, Math.Max(end - start, 0)));
            at = end + 1;
        }

        return Words[Words.Count - 1].Origin;
    }

    /// <summary>What systemd makes of the line. Most lines are one object in all units made from a pattern, and are read once.</summary>
    public ValueVerdict Judge(ValueContext context)
    {
        // What a specifier comes to is another thing in another unit.
        var text = Text;
        var unit = text.IndexOf('%') < 0 ? "" : context.UnitName;
        if (judged is { } known && known.Kind == context.Kind && known.Release == context.Release && known.Podman == context.Podman && known.UnitName == unit)
            return known.Verdict;

        var verdict = ValueReader.Read(context, text);
        judged = new Judgement(context.Kind, context.Release, context.Podman, unit, verdict);
        return verdict;
    }

    private sealed record Judgement(UnitKind Kind, int Release, PodmanRelease Podman, string UnitName, ValueVerdict Verdict);
}
