namespace UnitDsl.Systemd;

/// <summary>An error that a forbidden system call returns, or that it kills.</summary>
internal sealed class ErrnoGrammar : ValueGrammar
{
    private const string Kill = "kill";

    public override void Read(ValueReading reading)
    {
        var text = reading.Value.Text;
        if (text == Kill)
            reading.Keep(Kill);
        else if (ErrorNumbers.Parse(text) is not { } number)
            reading.Report(reading.Value, reading.Rejection, $"{Wording.Shown(text)} is no error; one is written like EPERM or 1, up to {ErrorNumbers.Highest}, or kill", Meant(text));
        else if (number == 0)
            reading.Report(reading.Value, reading.Rejection, "0 is no error");
        else
            reading.Keep(ErrorNumbers.Format(number));
    }

    private static string? Meant(string text) => string.Equals(text, Kill, StringComparison.OrdinalIgnoreCase) ? Kill : ErrorNumbers.Suggest(text);
}
