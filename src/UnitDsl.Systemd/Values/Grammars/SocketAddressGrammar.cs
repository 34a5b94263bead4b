namespace UnitDsl.Systemd;

/// <summary>Where a socket listens: a port, an address with a port, a path, an abstract name, or a port of a virtual machine.</summary>
internal sealed class SocketAddressGrammar : ValueGrammar
{
    private const string RuntimeDirectory = "/run/";

    public override void Read(ValueReading reading)
    {
        if (!reading.TryExpand(reading.Value, reading.Rejection, out var address))
            return;
        var (kept, meant) = (reading.Value.Text, address.Text);
        if (PlaceBelowOld(meant) is { } place)
        {
            meant = RuntimeDirectory + meant.Substring(place);
            if (PlaceBelowOld(kept) is { } written)
            {
                reading.Report(reading.Value, 0, written, Consequence.Complains, "/var/run is the old name of /run", RuntimeDirectory);
                kept = RuntimeDirectory + kept.Substring(written);
            }
            else
            {
                reading.Report(reading.Value, Consequence.Complains, "/var/run is the old name of /run");
            }
        }

        if (SocketAddress.Fault(meant, reading.Release, out var family) is { } why)
            reading.Report(reading.Value, reading.Rejection, $"'{meant}' is no address to listen on: {why}");
        else if (reading.Directive.Facets.Has("onlyFamilies") && family != SocketAddressFamily.Unix)
            reading.Report(reading.Value, reading.Rejection, $"'{meant}' is no path: {reading.Directive.Name}= listens on paths and abstract names only");
        else
            reading.Keep(kept);
    }

    // Where in a path what lies below /var/run begins; null for a path elsewhere.
    private static int? PlaceBelowOld(string path)
    {
        if (!PathText.IsAbsolute(path))
            return null;
        var at = 0;
        foreach (var name in new[] { "var", "run", null })
        {
            int start, length;
            while (PathText.TryNext(path, at, out start, out length) && PathText.IsDot(path, start, length))
                at = start + length;
            if (name is null)
                return start;
            if (length != name.Length || string.CompareOrdinal(path, start, name, 0, length) != 0)
                return null;
            at = start + length;
        }

        return null;
    }
}
