namespace UnitDsl.Systemd;

/// <summary>Podman before 5.8.2 takes every quotation mark off both ends of a value that stands alone, those of a shell's command included.</summary>
internal static class QuadletQuotes
{
    /// <summary>False after a mark was reported that would get lost.</summary>
    public static bool Keeps(ValueReading reading)
    {
        var text = reading.Value.Text;
        if (reading.Directive.CanRepeat || reading.Context.Podman >= PodmanRelease.KeepsQuotes || text.Length == 0 || (text[0] != '"' && text[text.Length - 1] != '"'))
            return true;

        var at = text[0] == '"' ? 0 : text.Length - 1;
        reading.Report(
            reading.Value, Consequence.IgnoresLine,
            $"Podman before {PodmanRelease.KeepsQuotes} takes the quotation mark {(at == 0 ? "in front" : "at the end")} away, and {reading.Directive.Name}= says something else then",
            Safe(reading, text));
        return false;
    }

    // A health check in its array form ends with a bracket, and means the same.
    private static string? Safe(ValueReading reading, string text)
    {
        if (reading.Directive.Kind == "podman-command")
            return $"[\"CMD-SHELL\",{JsonQuoting.Quote(text)}]";
        return text.Length > 2 && text[0] == '"' && text.IndexOf('"', 1) == text.Length - 1 ? text.Trim('"') : null;
    }
}
