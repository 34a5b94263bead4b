namespace UnitDsl.Systemd;

/// <summary>A device, or a file on it, and one setting of it.</summary>
internal sealed class DeviceSettingGrammar(DeviceSetting setting) : ValueGrammar
{
    private const ulong Highest = 10_000;

    public override void Read(ValueReading reading)
    {
        var value = reading.Value;
        var reader = new WordReader(value, WordRules.Unquote);
        if (!reader.TryRead(out var device))
        {
            if (reader.Problem is { } broken)
                reading.Report(broken, reading.Rejection);
            return;
        }

        var rest = reader.Rest;
        if (rest.IsEmpty)
        {
            var what = setting switch { DeviceSetting.Weight => "weight", DeviceSetting.Limit => "limit", _ => "time" };
            reading.Report(value, reading.Rejection, $"{reading.Directive.Name}= takes a device and a {what}: /dev/sda {(setting == DeviceSetting.Weight ? "100" : setting == DeviceSetting.Limit ? "10M" : "10ms")}");
            return;
        }

        if (!reading.TryExpand(device, reading.Rejection, out var expanded))
            return;
        if (ProblemOf(expanded, reading.Release) is { } wrong)
        {
            reading.Report(wrong, reading.Rejection);
            return;
        }

        if (!TryAmount(reading, rest.Text, out var amount, out var problem))
        {
            reading.Report(rest, problem, reading.Rejection);
            return;
        }

        var hasSpecifiers = device.Text.IndexOf('%') >= 0;
        if (!Quoting.TryWord(hasSpecifiers ? device.Text : PathText.Simplify(expanded.Text), hasSpecifiers, out var word, out _))
            word = value.Slice(0, value.Length - rest.Length).Trim().Text;
        reading.Keep(word);
        reading.Keep(amount);
    }

    // Need not even be absolute, but has to be more than a dot.
    private static TextProblem? ProblemOf(Piece device, int release)
    {
        if (PathFault.Find(device, longest: int.MaxValue, dropsUp: PathText.DropsUpAtRoot(release)) is { } fault)
            return PathAdvice.Fault(device, fault);
        return PathText.Simplify(device.Text) switch
        {
            "" => TextProblem.Of(device, "the device is missing"),
            "." => TextProblem.Of(device, "'.' is no device"),
            _ => null,
        };
    }

    private bool TryAmount(ValueReading reading, string text, out string amount, out TextProblem problem)
    {
        amount = "";
        switch (setting)
        {
            case DeviceSetting.Weight:
                if (!WholeNumber.TryParse(text, out var weight, out problem))
                    return false;
                var (least, most) = (Facet(reading, "min", 1), Facet(reading, "max", Highest));
                amount = weight.ToString();
                problem = new TextProblem(0, text.Length, $"weights go from {least} to {most}", (weight < least ? least : most).ToString());
                return weight >= least && weight <= most;

            case DeviceSetting.Limit:
                var isEndless = reading.Directive.Facets.Value("itemSyntax")?.Contains("infinity") == true;
                amount = text;
                problem = default;
                if (isEndless && text == "infinity")
                    return true;
                if (!ByteSize.TryParse(text, SizeGrammar.Step(reading.Directive), out var limit, out problem))
                {
                    if (isEndless && EndlessWords.Contains(text))
                        problem = new TextProblem(0, text.Length, $"{Wording.Shown(text)} is written infinity", "infinity");
                    return false;
                }

                amount = isEndless && limit == ulong.MaxValue ? "infinity" : ByteSize.Format(limit, SizeGrammar.Step(reading.Directive));
                problem = new TextProblem(0, text.Length, "a limit cannot be nothing at all", null);
                return limit > 0;

            default:
                var isRead = Duration.TryParse(text, TimeSpanParser.Seconds, out var span, out problem);
                amount = isRead ? Duration.Format(span) : "";
                return isRead;
        }
    }

    private static ulong Facet(ValueReading reading, string name, ulong otherwise) =>
        reading.Directive.Facets.Value(name) is { } text && ulong.TryParse(text, out var limit) ? limit : otherwise;
}
