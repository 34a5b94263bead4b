namespace UnitDsl.Systemd;

/// <summary>A path, or <c>~</c> for the home directory; a minus in front allows it to be missing, and to be wrong.</summary>
internal sealed class WorkingDirectoryGrammar : ValueGrammar
{
    private const string Home = "~";

    public override void Read(ValueReading reading)
    {
        var mayBeMissing = reading.Value.StartsWith("-");
        var where = mayBeMissing ? reading.Value.Slice(1) : reading.Value;
        var prefix = mayBeMissing ? "-" : "";
        if (where.Text == Home)
            reading.Keep(prefix + Home);
        else if (where.StartsWith(Home + "/"))
            reading.Report(where, mayBeMissing ? Consequence.IgnoresLine : reading.Rejection, $"{Wording.Shown(where)} is no path: '~' stands for the home directory only by itself");
        else if (PathReader.TryAbsolute(reading, where, mayBeMissing ? Consequence.IgnoresLine : reading.Rejection, out var path))
            reading.Keep(prefix + WordWriting.Last(path.Normal));
    }
}
