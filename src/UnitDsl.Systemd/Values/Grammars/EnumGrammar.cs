namespace UnitDsl.Systemd;

/// <summary>A word of a closed set.</summary>
internal sealed class EnumGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        var text = reading.Value.Text;
        var name = reading.Directive.EnumName!;
        foreach (var member in EnumCatalogue.Members(name))
        {
            if (member.Word == text && member.Since <= reading.Release && !(member.Until < reading.Release))
            {
                reading.Keep(text);
                return;
            }
        }

        if (reading.Directive.AcceptsBoolean && BooleanGrammar.Parse(text) is { } value)
            reading.Keep(value ? "yes" : "no");
        else
            reading.Report(reading.Value, reading.Rejection, Message(reading, name, text), EnumCatalogue.Suggest(name, text));
    }

    private static string Message(ValueReading reading, string name, string text)
    {
        var words = EnumCatalogue.Words(name);
        return $"'{text}' is nothing that {reading.Directive.Name}= can be"
            + (words.Count <= 12 ? $"; it is one of {string.Join(", ", words)}" : "");
    }
}
