namespace UnitDsl.Systemd;

/// <summary>A device, or a group of them, and what may be done with it.</summary>
internal sealed class DeviceAllowGrammar : ValueGrammar
{
    private const string Rights = "rwm";

    private static readonly string[] places = ["/dev", "/run/systemd/inaccessible"];

    public override void Read(ValueReading reading)
    {
        var words = new WordReader(reading.Value, WordRules.Unquote);
        if (!words.TryRead(out var device))
        {
            var broken = words.Problem ?? new TextProblem(reading.Value.Offset, reading.Value.Length, "it names no device", null);
            reading.Report(broken, reading.Rejection);
            return;
        }

        if (!reading.TryExpand(device, reading.Rejection, out var path))
            return;
        if (ProblemOf(path, reading.Release) is { } problem)
        {
            reading.Report(problem, reading.Rejection);
            return;
        }

        var rights = words.Rest;
        for (var i = 0; i < rights.Length; i++)
        {
            if (Rights.IndexOf(rights[i]) < 0)
            {
                reading.Report(rights, reading.Rejection, $"{Wording.Shown(rights)} is no combination of r (read), w (write) and m (mknod)", MeantRights(rights.Text));
                return;
            }
        }

        reading.Keep(ListValue.Quote(device));
        reading.Keep(NormalRights(rights.Text));
    }

    private static bool IsGroup(string device) =>
        device.StartsWith("block-", StringComparison.Ordinal) || device.StartsWith("char-", StringComparison.Ordinal);

    private static TextProblem? ProblemOf(Piece device, int release)
    {
        if (IsGroup(device.Text))
            return null;
        if (!device.IsEmpty && PathFault.Find(device, dropsUp: PathText.DropsUpAtRoot(release)) is { } fault)
            return PathAdvice.Fault(device, fault);
        var path = PathText.Simplify(device.Text);
        foreach (var place in places)
        {
            if (PathText.IsBelow(path, place))
                return null;
        }

        return TextProblem.Of(device, $"{Wording.Shown(device)} is no device that can be allowed: it is a path below /dev, or char- or block- and the name of a group", Meant(device.Text));
    }

    private static string? Meant(string device) => device.StartsWith("dev/", StringComparison.Ordinal) ? "/" + device : null;

    private static string? MeantRights(string written)
    {
        var meant = "";
        foreach (var c in written)
        {
            if (Rights.IndexOf(char.ToLowerInvariant(c)) >= 0)
                meant += char.ToLowerInvariant(c);
            else if (c is not (' ' or ',' or '\t'))
                return null;
        }

        return meant.Length > 0 ? NormalRights(meant) : null;
    }

    private static string NormalRights(string written)
    {
        if (written.Length == 0)
            return Rights;
        var normal = "";
        foreach (var right in Rights)
        {
            if (written.IndexOf(right) >= 0)
                normal += right;
        }

        return normal;
    }
}
