namespace UnitDsl.Systemd;

/// <summary>A time span.</summary>
/// <param name="isFine">Whether it is counted in nanoseconds.</param>
internal sealed class TimeSpanGrammar(bool isFine) : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        var value = reading.Value;
        if (!reading.TryExpand(value, reading.Rejection, out var expanded))
            return;

        var facets = reading.Directive.Facets;
        var isRead = isFine ? Duration.TryParseNanoseconds(expanded.Text, out var span, out var problem) : Duration.TryParse(expanded.Text, TimeSpanParser.Seconds, out span, out problem);
        if (!isRead)
        {
            reading.Report(expanded, problem, reading.Rejection);
            return;
        }

        if (facets.Value("min") is { } min && Duration.TryParse(min, TimeSpanParser.Seconds, out var least, out _) && span < least)
        {
            reading.Report(value, reading.Rejection, $"{reading.Directive.Name}= is at least {min}", min);
            return;
        }

        if (span == Duration.Infinity && facets.Has("finite"))
        {
            reading.Report(value, reading.Rejection, $"{reading.Directive.Name}= cannot be infinite");
            return;
        }

        if (value.Text.IndexOf('%') >= 0)
            reading.Keep(value.Text);
        else if (span == 0 && facets.Value("zeroMeans") is { } meaning)
            reading.Keep(meaning);
        else
            reading.Keep(isFine ? Duration.FormatNanoseconds(span) : Duration.Format(span));
    }
}
