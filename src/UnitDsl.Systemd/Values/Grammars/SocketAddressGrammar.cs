namespace UnitDsl.Systemd;

/// <summary>Where a socket listens: a port, an address with a port, a path, an abstract name, or a port of a virtual machine.</summary>
internal sealed class SocketAddressGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        if (!reading.TryExpand(reading.Value, reading.Rejection, out var address))
            return;
        var path = reading.Directive.Facets.Has("legacyRun") ? OldRun.ModernAddress(reading, reading.Value, address.Text) : new ReadPath(reading.Value.Text, address.Text);
        if (SocketAddress.Fault(path.Meant, reading.Release, out var family) is { } why)
            reading.Report(reading.Value, reading.Rejection, $"{Wording.Shown(path.Meant)} is no address to listen on: {why}", Meant(reading.Value.Text));
        else if (reading.Directive.Facets.Has("onlyFamilies") && family != SocketAddressFamily.Unix)
            reading.Report(reading.Value, reading.Rejection, $"{Wording.Shown(path.Meant)} is no path: {reading.Directive.Name}= listens on paths and abstract names only");
        else
            reading.Keep(path.Normal);
    }

    // Other programs take names and stars here.
    private static string? Meant(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 0 || !SocketAddress.TryPort(text.Substring(colon + 1), out _))
            return null;
        var port = text.Substring(colon + 1);
        return text.Substring(0, colon) switch { "localhost" => "127.0.0.1:" + port, "" or "*" => port, _ => null };
    }
}
