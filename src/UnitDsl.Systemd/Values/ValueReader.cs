namespace UnitDsl.Systemd;

/// <summary>Reads the value of a directive as systemd would.</summary>
public static class ValueReader
{
    /// <summary>What systemd makes of the text behind the equals sign, continuation lines joined.</summary>
    public static ValueVerdict Read(ValueContext context, string text)
    {
        var verdict = ReadOnce(context, text);
        return verdict.IsClean ? verdict : Replacements.KeepGood(verdict, text, mended => ReadOnce(context, mended));
    }

    private static ValueVerdict ReadOnce(ValueContext context, string text)
    {
        var reading = new ValueReading(context, new Piece(text).Trim());
        if (DirectiveNotices.IsHeeded(reading))
        {
            DirectiveNotices.Before(reading);
            if (reading.Value.IsEmpty && !context.Directive.IsIgnored)
                ReadEmpty(reading);
            else
                Grammar(context)?.Read(reading);
            DirectiveNotices.After(reading);
        }

        return reading.ToVerdict();
    }

    /// <summary>Whether values of this directive can be judged; a kind that the catalogue invents without a grammar cannot.</summary>
    public static bool CanRead(ValueContext context) => Grammar(context) is not null;

    private static ValueGrammar? Grammar(ValueContext context) => ValueGrammars.Find(context.Directive.KindIn(context.Release));

    private static void ReadEmpty(ValueReading reading)
    {
        switch (reading.Directive.EmptyIn(reading.Release))
        {
            case EmptyAssignment.Error:
                reading.Report(reading.Value, reading.Rejection, $"{reading.Directive.Name}= needs a value");
                break;
            case EmptyAssignment.Special:
                Grammar(reading.Context)?.Read(reading);
                break;
            default:
                reading.Keep("");
                break;
        }
    }
}
