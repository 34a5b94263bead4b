using UnitDsl.Site.Declarations;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Intents;

/// <summary><c>[HealthCheck]</c>: recorded for the manifest and for those who act on it.</summary>
internal static class HealthCheckIntent
{
    private static readonly string[] probes = ["Http", "Tcp", "Command"];

    public static void Apply(UnitDraft draft, AppliedAttribute attribute)
    {
        var intent = new Intent(draft, attribute);
        var declared = probes.Where(probe => attribute.Use.Property(probe) is { Kind: ArgumentKind.Text, Text.Length: > 0 }).ToList();
        if (declared.Count != 1)
        {
            draft.Report(LanguageRules.InvalidIntent, "A health check asks exactly one thing: give it Http, Tcp or Command", attribute.Whole);
            return;
        }

        if (intent.Property(declared[0]) is not { } target || !IsValid(draft, declared[0], target))
            return;

        var retries = attribute.Use.Property("Retries") is { Kind: ArgumentKind.Number } number && int.TryParse(number.Text, out var given) ? given : 3;
        if (retries < 1)
            draft.Report(LanguageRules.InvalidIntent, "A health check fails after one failure at the earliest: Retries is 1 or more", attribute.OfProperty("Retries"));
        if (Span(draft, intent, "Interval", "5s") is { } interval && Span(draft, intent, "Timeout", "5s") is { } timeout && Span(draft, intent, "StartPeriod", "0s") is { } start)
            draft.Health = new HealthCheckModel(declared[0].ToLowerInvariant(), target.Text, interval, timeout, retries, start, target.Origin) { Written = target.ToWord() };
    }

    private static bool IsValid(UnitDraft draft, string probe, Filled target)
    {
        var problem = probe switch
        {
            "Http" when !Uri.TryCreate(target.Text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") => $"'{target.Text}' is no http or https URL",
            "Tcp" when !IsEndPoint(target.Text) => $"'{target.Text}' is no address with a port, such as 127.0.0.1:3000",
            _ => null,
        };
        if (problem is not null && !draft.Context.IsPatternCheck)
            draft.Report(LanguageRules.InvalidIntent, problem, target.Origin);
        return problem is null;
    }

    private static bool IsEndPoint(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon > 0 && int.TryParse(text.Substring(colon + 1), out var port) && port is >= 1 and <= 65535;
    }

    private static string? Span(UnitDraft draft, Intent intent, string name, string otherwise)
    {
        if (intent.Property(name) is not { } value)
            return otherwise;
        if (TimeSpanParser.TryParse(value.Text, out _))
            return value.Text;

        draft.Report(LanguageRules.InvalidIntent, $"'{value.Text}' is no time span; write it as systemd does: 10s, 1min 30s", value.Origin);
        return null;
    }
}
