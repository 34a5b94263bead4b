using UnitDsl.Systemd;

namespace UnitDsl.Site.Model;

/// <summary>One word of an assignment: a text, or a unit named by its type.</summary>
/// <param name="Text">As it stands in the unit file.</param>
/// <param name="TypeId">The type, where the unit is named by it.</param>
/// <param name="Origin">Where it was written.</param>
/// <param name="Trace">The way back for each character; null where the text is what was written.</param>
public sealed record Word(string Text, string? TypeId, Origin Origin, Trace? Trace = null)
{
    /// <summary>What it says is not the same for every unit that has it.</summary>
    public bool HasHoles => Trace is { HasHoles: true };

    /// <summary>Where these characters were written.</summary>
    public Origin Locate(int start, int length) =>
        Trace is not null ? Trace.Locate(start, length) ?? Origin : Origin.At(Math.Max(Origin.Start, 0) + start, length);

    /// <summary>The same word with a text that came of it by putting characters in: quotes, escapes, a suffix.</summary>
    public Word Written(string text)
    {
        if (text == Text)
            return this;
        return this with { Text = text, Trace = Model.Trace.Insertions(Text, text) is { } places ? Spread(places, text.Length) : Whole(text.Length) };
    }

    /// <summary>Some of its characters, as a word of their own.</summary>
    public Word Slice(int start, int length) => this with
    {
        Text = Text.Substring(start, length),
        Origin = Locate(start, length),
        Trace = Trace?.Slice(start, length),
    };

    /// <summary>Several words written one after another, with a separator between them.</summary>
    public static Word Join(IReadOnlyList<Word> words, string separator)
    {
        var runs = new List<TraceRun>();
        var at = 0;
        foreach (var word in words)
        {
            if (word.Trace is null)
                runs.Add(new TraceRun(at, word.Text.Length, word.Locate(0, word.Text.Length), IsExact: true));
            else
                runs.AddRange(word.Trace.Runs.Select(run => run with { Start = run.Start + at }));
            at += word.Text.Length + separator.Length;
        }

        return words[0] with
        {
            Text = string.Join(separator, words.Select(static word => word.Text)),
            Trace = new Trace(runs.ToEquatableArray(), words.Any(static word => word.HasHoles)),
        };
    }

    private Trace Whole(int length) => new(EquatableArray.Create(new TraceRun(0, length, Locate(0, Text.Length), IsExact: false)), HasHoles);

    // One stretch for each part between two insertions; what was put in belongs to the stretch before it.
    private Trace Spread(int[] places, int length)
    {
        var runs = new List<TraceRun>();
        for (var from = 0; from < length;)
        {
            var end = from + 1;
            while (end < length && places[end] == places[from] + end - from && places[end] > places[end - 1])
                end++;
            var written = Math.Min(end - from, Text.Length - places[from]);
            if (written > 0)
                AddRuns(runs, from, places[from], written);
            from = end;
        }

        return new Trace(runs.ToEquatableArray(), HasHoles);
    }

    private void AddRuns(List<TraceRun> runs, int at, int place, int length)
    {
        if (Trace is null)
            runs.Add(new TraceRun(at, length, Locate(place, length), IsExact: true));
        else
            runs.AddRange(Trace.Slice(place, length).Runs.Select(run => run with { Start = run.Start + at }));
    }
}
