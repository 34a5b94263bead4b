namespace UnitDsl.Systemd;

/// <summary>A file with variables, which need not exist behind a minus sign.</summary>
internal sealed class EnvironmentFileGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        if (!reading.TryExpand(reading.Value, Consequence.IgnoresLine, out var file))
            return;

        // Only now is the minus sign looked for, so a specifier could bring it.
        var path = file.StartsWith("-") ? file.Slice(1) : file;
        if (PathReader.ProblemOf(path, reading.Release) is { } problem)
        {
            reading.Report(problem, Consequence.IgnoresLine);
            return;
        }

        var written = reading.Value.Text;
        var isOptional = written[0] == '-';
        reading.Keep((isOptional ? "-" : "") + WordWriting.Simple(isOptional ? written.Substring(1) : written));
    }
}
