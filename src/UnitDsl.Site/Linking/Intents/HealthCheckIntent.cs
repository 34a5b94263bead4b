using System.Globalization;
using UnitDsl.Site.Declarations;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Intents;

/// <summary><c>[HealthCheck]</c>: recorded for the manifest and for those who act on it.</summary>
internal static class HealthCheckIntent
{
    private static readonly string[] probes = ["Http", "Tcp", "Command"];
    private static readonly string[] ofHttp = ["Status", "Body"];

    public static void Apply(UnitDraft draft, AppliedAttribute attribute)
    {
        var intent = new Intent(draft, attribute);
        var declared = probes.Where(probe => IsGiven(attribute, probe)).ToList();
        if (declared.Count > 1)
        {
            draft.Report(LanguageRules.InvalidIntent, "A health check asks one thing: give it one of Http, Tcp and Command, or none of them to go by the unit's state", attribute.Whole);
            return;
        }

        var probe = declared.Count == 0 ? null : declared[0];
        Filled? target = null;
        if (probe is not null && ((target = intent.Property(probe)) is not { } asked || !HealthTarget.IsValid(draft, probe, asked)))
            return;

        var (retries, passes) = (Count(draft, attribute, "Retries", "fails after one failure"), Count(draft, attribute, "Passes", "passes after one success"));
        if (Times(draft, intent) is not var (interval, timeout, start) || Answer(draft, intent, probe) is not var (status, body))
            return;

        draft.Health = new HealthCheckModel(probe?.ToLowerInvariant() ?? HealthCheckModel.State, target?.Text ?? "", interval, timeout, retries, start, target?.Origin ?? attribute.Whole)
        {
            Status = status,
            Body = body,
            Passes = passes,
            IsGate = IsOn(attribute, "Gate"),
            RestartsUnhealthy = IsOn(attribute, "RestartUnhealthy"),
            Attribute = attribute.Whole,
            Written = target?.ToWord(),
            StartPeriodOrigin = intent.Property("StartPeriod")?.Origin,
        };
    }

    /// <summary>What only shows once the whole unit is known: whether there is a start to hold back, and something to restart.</summary>
    public static void CheckUses(UnitDraft draft, IReadOnlyList<AppliedAttribute> attributes, bool isExternal)
    {
        if (draft.Health is null || attributes.LastOrDefault(static a => a.Use.OwnName == "HealthCheck") is not { } attribute)
            return;

        foreach (var property in new[] { "Gate", "RestartUnhealthy" })
        {
            if (IsOn(attribute, property) && WhyNot(draft, property, isExternal) is { } why)
                draft.Report(LanguageRules.InvalidIntent, why, attribute.OfProperty(property));
        }
    }

    private static string? WhyNot(UnitDraft draft, string property, bool isExternal)
    {
        if (isExternal)
            return $"{property} changes how a unit runs, and this one is shipped by someone else: its check is there for 'ops health' only";
        if (draft.Kind is not (UnitKind.Service or UnitKind.Container))
            return $"{property} is for services: a .{KindRecords.Word(draft.Kind)} unit runs no program that could turn healthy";
        return draft.Value("Service", "Type") == "oneshot"
            ? property == "Gate"
                ? "With Type=oneshot the start is done when the program has ended, so there is nothing left to be healthy: leave Gate out, or make it a service that stays"
                : "With Type=oneshot the program ends by itself, and nothing is left to restart: leave RestartUnhealthy out"
            : null;
    }

    private static bool IsGiven(AppliedAttribute attribute, string property) => attribute.Use.Property(property) is { Kind: ArgumentKind.Text, Text.Length: > 0 };

    private static bool IsOn(AppliedAttribute attribute, string property) => attribute.Use.Property(property) is { Kind: ArgumentKind.Boolean, Text: "true" };

    private static int Count(UnitDraft draft, AppliedAttribute attribute, string name, string least)
    {
        var count = attribute.Use.Property(name) is { Kind: ArgumentKind.Number } number && int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var given) ? given : 3;
        if (count < 1)
            draft.Report(LanguageRules.InvalidIntent, $"A health check {least} at the earliest: {name} is 1 or more", attribute.OfProperty(name));
        return Math.Max(count, 1);
    }

    private static (string Status, string Body)? Answer(UnitDraft draft, Intent intent, string? probe)
    {
        if (probe != "Http")
        {
            foreach (var property in ofHttp.Where(property => IsGiven(intent.Attribute, property)))
            {
                draft.Report(LanguageRules.InvalidIntent, $"{property} is about an answer over HTTP, and this check asks {(probe is null ? "for the unit's state" : "by " + probe)}: give it Http, or leave {property} out", intent.Attribute.OfProperty(property));
                return null;
            }

            return ("", "");
        }

        var status = StatusCodes.Good;
        if (intent.Attribute.Use.Property("Status") is { Kind: ArgumentKind.Text })
        {
            if (intent.Property("Status") is not { } written || StatusCodes.Read(draft, written) is not { } codes)
                return null;
            status = codes;
        }

        if (!IsGiven(intent.Attribute, "Body"))
            return (status, "");
        return intent.Property("Body") is { } body && SingleLine.Check(draft, body, "Body") ? (status, body.Text) : null;
    }

    private static (string Interval, string Timeout, string StartPeriod)? Times(UnitDraft draft, Intent intent) =>
        Span(draft, intent, "Interval", "5s", isLasting: true) is { } interval && Span(draft, intent, "Timeout", "5s", isLasting: true) is { } timeout && Span(draft, intent, "StartPeriod", "0s", isLasting: false) is { } start
            ? (interval, timeout, start)
            : null;

    private static string? Span(UnitDraft draft, Intent intent, string name, string otherwise, bool isLasting) => IntentSpan.Read(draft, intent, name, otherwise, "a health check", isLasting);
}
