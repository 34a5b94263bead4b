using System.Globalization;
using UnitDsl.Site.Planning.Elsewhere;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Planning.Compose;

/// <summary>The health check of a service.</summary>
internal sealed class ComposeHealth(ComposeValues values, ICollection<Loss> losses)
{
    private static readonly (string Key, string Directive)[] times = [("interval", "HealthInterval"), ("timeout", "HealthTimeout"), ("start_period", "HealthStartPeriod")];

    public IEnumerable<YamlPair> Read()
    {
        var (text, words) = values.Command("HealthCmd");
        if (text is null && words is null)
            yield break;
        if (text == "none")
        {
            yield return new YamlPair("healthcheck", YamlMap.Of([new YamlPair("disable", YamlScalar.Of(true))]));
            yield break;
        }

        var pairs = new List<YamlPair> { new("test", YamlList.Of(words is null ? ["CMD-SHELL", text!] : words[0] is "CMD-SHELL" or "CMD" ? words : words.Prepend("CMD"))) };
        foreach (var (key, directive) in times)
        {
            if (values.Text(directive) is not { } span)
                continue;
            if (GoDuration.TryParse(span, out var seconds))
                pairs.Add(new YamlPair(key, new YamlScalar(GoDuration.FromSeconds(seconds))));
            else
                losses.Add(new Loss($"{directive}={span}", "a check of compose's comes again and again", values.Facts.OriginOf(directive)));
        }

        if (values.Text("HealthRetries") is { } retries && long.TryParse(retries, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            pairs.Insert(Math.Min(pairs.Count, 3), new YamlPair("retries", YamlScalar.Of(count)));
        yield return new YamlPair("healthcheck", YamlMap.Of(pairs));
    }
}
