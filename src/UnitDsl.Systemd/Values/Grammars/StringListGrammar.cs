namespace UnitDsl.Systemd;

/// <summary>Any words.</summary>
internal sealed class StringListGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        var words = reading.Words(reading.Value, WordRules.Unquote | WordRules.RetainEscapes);
        foreach (var word in words)
            reading.Keep(WordWriting.Unescaped(word.Text));
    }
}
