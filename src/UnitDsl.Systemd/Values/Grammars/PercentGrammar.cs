namespace UnitDsl.Systemd;

/// <summary>A percentage.</summary>
internal sealed class PercentGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        var value = reading.Value;
        var (isUnbounded, isNothingTaken) = (reading.Directive.Facets.Has("unbounded"), !reading.Directive.Facets.Has("min"));
        if (!Share.TryParse(value.Text, out var share))
            reading.Report(value, ShareProblems.Explain(value.Text, isNumberTaken: false, isUnbounded), reading.Rejection);
        else if (share > Share.Whole && !isUnbounded)
            reading.Report(value, reading.Rejection, $"{Wording.Shown(value.Text)} is more than all of it", "100%");
        else if (share == 0 && !isNothingTaken)
            reading.Report(value, reading.Rejection, $"{reading.Directive.Name}= is at least 0.01%");
        else
            reading.Keep(Share.Format(share));
    }
}
