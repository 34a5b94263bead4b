namespace UnitDsl.Systemd;

/// <summary>An amount, a share of what the machine has, or no limit at all.</summary>
/// <param name="isSize">Whether the amount is in bytes, with units; a plain number otherwise.</param>
internal sealed class LimitGrammar(bool isSize) : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        var (value, text, facets) = (reading.Value, reading.Value.Text, reading.Directive.Facets);
        var isEndless = facets.Has("infinity");
        if ((isEndless && text == "infinity") || facets.Words("alsoAccepts").Contains(text))
        {
            reading.Keep(text);
            return;
        }

        if (Share.TryParse(text, out var share) && share <= Share.Whole)
        {
            // No share of the tasks is refused, though no task at all is.
            if (share == 0 && isSize && facets.Has("min"))
                ReportNothing(reading);
            else
                reading.Keep(Share.Format(share));
            return;
        }

        var step = SizeGrammar.Step(reading.Directive);
        var isRead = isSize ? ByteSize.TryParse(text, step, out var amount, out var problem) : WholeNumber.TryParse(text, out amount, out problem);
        if (!isRead)
            reading.Report(value, Explain(text, problem, share, isEndless), reading.Rejection);
        else if (amount == 0 && facets.Has("min"))
            ReportNothing(reading);
        else if (amount == ulong.MaxValue)
            reading.Report(value, reading.Rejection, $"{Wording.Shown(text)} is as much as 64 bits can count; no limit is written infinity", isEndless ? "infinity" : null);
        else
            reading.Keep(isSize ? ByteSize.Format(amount, step) : amount.ToString());
    }

    private static void ReportNothing(ValueReading reading) =>
        reading.Report(reading.Value, reading.Rejection, $"{reading.Directive.Name}= cannot be nothing at all");

    private static TextProblem Explain(string text, TextProblem problem, int share, bool isEndless)
    {
        if (share > Share.Whole)
            return new TextProblem(0, text.Length, $"{Wording.Shown(text)} is more than all of it", "100%");
        if (text[text.Length - 1] == '%')
            return ShareProblems.Explain(text, isNumberTaken: true, isUnbounded: false);
        return isEndless && EndlessWords.Contains(text)
            ? new TextProblem(0, text.Length, $"{Wording.Shown(text)} is written infinity", "infinity")
            : problem;
    }
}
