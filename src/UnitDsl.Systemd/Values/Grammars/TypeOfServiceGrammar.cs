using System.Globalization;

namespace UnitDsl.Systemd;

/// <summary>How packets want to be treated on their way.</summary>
internal sealed class TypeOfServiceGrammar : ValueGrammar
{
    private static readonly (string Word, uint Value)[] words = [("low-delay", 16), ("throughput", 8), ("reliability", 4), ("low-cost", 2)];

    public override void Read(ValueReading reading)
    {
        var text = reading.Value.Text;
        foreach (var (word, _) in words)
        {
            if (word != text)
                continue;
            reading.Keep(word);
            return;
        }

        if (WholeNumber.TryParse(text, byte.MaxValue, out var number, out _))
            reading.Keep(Name((uint)number));
        else
            reading.Report(reading.Value, reading.Rejection, $"{Wording.Shown(text)} is no type of service: it is low-delay, throughput, reliability, low-cost or a number from 0 to 255", Spelling.Closest(text, words.Select(static known => known.Word)));
    }

    private static string Name(uint number)
    {
        foreach (var (word, value) in words)
        {
            if (value == number)
                return word;
        }

        return number.ToString(CultureInfo.InvariantCulture);
    }
}
