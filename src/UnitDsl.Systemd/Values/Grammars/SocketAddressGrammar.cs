namespace UnitDsl.Systemd;

/// <summary>Where a socket listens: a port, an address with a port, a path, an abstract name, or a port of a virtual machine.</summary>
internal sealed class SocketAddressGrammar : ValueGrammar
{
    private const string OldRuntimeDirectory = "/var/run/";
    private const string RuntimeDirectory = "/run/";

    public override void Read(ValueReading reading)
    {
        if (!reading.TryExpand(reading.Value, reading.Rejection, out var address))
            return;
        var kept = reading.Value.Text;

        // Taken without a word for the directory that it has become.
        if (address.StartsWith(OldRuntimeDirectory))
        {
            address = address.Slice(OldRuntimeDirectory.Length - RuntimeDirectory.Length);
            if (kept.StartsWith(OldRuntimeDirectory, StringComparison.Ordinal))
                kept = kept.Substring(OldRuntimeDirectory.Length - RuntimeDirectory.Length);
        }

        if (SocketAddress.Fault(address.Text, reading.Release, out var family) is { } why)
            reading.Report(reading.Value, reading.Rejection, $"'{address}' is no address to listen on: {why}");
        else if (reading.Directive.Facets.Has("onlyFamilies") && reading.Release < ValueContext.NewerRelease && family != SocketAddressFamily.Unix)
            reading.Report(reading.Value, reading.Rejection, $"'{address}' is no path: {reading.Directive.Name}= listens on paths and abstract names only");
        else
            reading.Keep(kept);
    }
}
