using System.Globalization;
using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Containers;

/// <summary>UNIT0704: the tools read times as Go does, which has no "min", no day, no blank and no number alone.</summary>
public sealed class ContainerDurationRule() : ContainerRule(
    new RuleDescriptor("UNIT0704", "A time that the container tool cannot read", Categories.Containers, Severity.Error, HasRepair: true))
{
    private static readonly string[] durations =
        ["health-interval", "health-timeout", "health-start-period", "health-start-interval", "health-startup-interval", "health-startup-timeout", "retry-delay"];

    private static readonly string[] units = ["ns", "us", "µs", "μs", "ms", "s", "m", "h"];

    protected override IEnumerable<Finding> Check(UnitFacts unit, ContainerFacts container)
    {
        foreach (var option in durations)
        {
            foreach (var said in container.Options[option])
            {
                // To podman "disable" switches the checks' own timer off.
                if (IsOpen(said.Text) || IsDuration(said.Text) || (said.Text == "disable" && container.IsPodman))
                    continue;
                var meant = TimeSpanParser.TryParse(said.Text, out var span) && span is > 0 and < TimeSpanParser.Infinity ? Go(span) : null;
                yield return Found($"--{option}={said.Text}: '{said.Text}' is no time to {container.Tool}, which knows ms, s, m and h and wants no blanks", said, container, meant);
            }
        }

        if (container.StopTimeoutSaid is { } stop && !IsOpen(stop.Text) && !int.TryParse(stop.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            var seconds = TimeSpanParser.TryParse(stop.Text, out var span) && span < TimeSpanParser.Infinity && span % TimeUnit.Second == 0 ? (span / TimeUnit.Second).ToString(CultureInfo.InvariantCulture) : null;
            yield return Found($"--stop-timeout={stop.Text}: it is a number of seconds, without a unit", stop, container, seconds);
        }
    }

    private Finding Found(string what, Said said, ContainerFacts container, string? meant)
    {
        var finding = new Finding(Rule, $"{what}; {container.Tool} refuses to run the container{(meant is null ? "" : $"; write {meant}")}", said.Origin);
        return meant is null ? finding : finding.MendedBy(Repair.Replace(said.Text, meant));
    }

    private static bool IsDuration(string text)
    {
        var at = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        if (text.Substring(at) == "0")
            return true;
        if (at == text.Length)
            return false;
        while (at < text.Length)
        {
            var start = at;
            while (at < text.Length && text[at] is (>= '0' and <= '9') or '.')
                at++;
            var name = at;
            while (at < text.Length && text[at] is not ((>= '0' and <= '9') or '.'))
                at++;
            if (name == start || !units.Contains(text.Substring(name, at - name)))
                return false;
        }

        return true;
    }

    private static string Go(ulong span)
    {
        var text = new System.Text.StringBuilder();
        foreach (var (length, unit) in new[] { (TimeUnit.Hour, "h"), (TimeUnit.Minute, "m"), (TimeUnit.Second, "s"), (TimeUnit.Millisecond, "ms"), (TimeUnit.Microsecond, "us") })
        {
            if (span < length)
                continue;
            text.Append((span / length).ToString(CultureInfo.InvariantCulture)).Append(unit);
            span %= length;
        }

        return text.ToString();
    }
}
