namespace UnitDsl.Systemd;

/// <summary>Several groups.</summary>
internal sealed class AccountListGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        foreach (var word in reading.Words(reading.Value, WordRules.Plain, reading.Rejection))
        {
            // What comes behind the first wrong name is not looked at any more.
            if (!reading.TryExpand(word, reading.Rejection, out var name) || !AccountNameGrammar.Check(reading, word, name.Text))
                return;
            reading.Keep(WordWriting.Unquoted(word.Text));
        }
    }
}
