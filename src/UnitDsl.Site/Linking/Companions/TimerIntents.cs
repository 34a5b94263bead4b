using UnitDsl.Site.Declarations;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Companions;

/// <summary><c>[Schedule]</c> and <c>[Every]</c>: when a service runs.</summary>
internal static class TimerIntents
{
    private const string Calendar = "OnCalendar";
    private const string FromStart = "OnUnitActiveSec";
    private const string FromEnd = "OnUnitInactiveSec";

    // What counts from a boot has an end while the machine still starts.
    private const ulong LongestFirst = TimeUnit.Minute;

    private static readonly string[] intervals = [FromStart, FromEnd, "OnBootSec", "OnActiveSec"];
    private static readonly string[] details = ["Persistent", "RandomizedDelaySec", "FixedRandomDelay", "AccuracySec", "WakeSystem"];

    public static void Schedule(CompanionDraft timer, AppliedAttribute attribute)
    {
        var items = attribute.Use.Arguments.SelectMany(static argument => argument.Value.Kind == ArgumentKind.List ? argument.Value.Items : EquatableArray.Create(argument.Value)).ToList();
        if (items.Exists(static item => item is { Kind: ArgumentKind.Text, Text.Length: 0 }))
            Clear(timer, attribute, details);
        for (var i = 0; i < items.Count; i++)
            timer.Set(attribute, Calendar, items[i], attribute.OfArgument(i));
        if (items.Count > 0)
            timer.Attribute = attribute;
        else
            timer.Details.Add(attribute);

        foreach (var (property, directive) in new[] { ("Persistent", "Persistent"), ("RandomizedDelay", "RandomizedDelaySec"), ("FixedRandomDelay", "FixedRandomDelay"), ("Accuracy", "AccuracySec"), ("WakeSystem", "WakeSystem") })
            timer.SetProperty(attribute, property, directive);
    }

    public static void Every(CompanionDraft timer, AppliedAttribute attribute)
    {
        if (attribute.Use.Arguments.Count == 0)
            return;

        // A time of its own replaces the one before, whatever that counted from.
        Clear(timer, attribute, intervals);
        Clear(timer, attribute, details);
        var (interval, origin) = (attribute.Use.Arguments[0].Value, attribute.OfArgument(0));
        var isFromEnd = attribute.Use.Property("FromEnd") is { Kind: ArgumentKind.Boolean, Text: "true" };
        timer.Set(attribute, isFromEnd ? FromEnd : FromStart, interval, origin);
        timer.Attribute = attribute;
        timer.SetProperty(attribute, "AfterBoot", "OnBootSec");
        timer.SetProperty(attribute, "Accuracy", "AccuracySec");
        timer.SetProperty(attribute, "RandomizedDelay", "RandomizedDelaySec");
        if (timer.Value(isFromEnd ? FromEnd : FromStart) is { } text)
            CheckInterval(timer, attribute, text);
    }

    /// <summary>Whether there is a time, and one kind of it.</summary>
    public static bool IsWhole(CompanionDraft timer)
    {
        var isOften = timer.Has(FromStart) || timer.Has(FromEnd);
        if (timer.Has(Calendar) && isOften)
        {
            var (later, other) = timer.Attribute!.Use.OwnName == "Every" ? ("Every", "Schedule") : ("Schedule", "Every");
            timer.Owner.Report(
                LanguageRules.InvalidIntent,
                $"[{later}] and [{other}] together: each run of [Schedule] would put off the next one of [Every], which counts from the last run; say one of them, take the other back with [{other}(\"\")], or declare a TimerUnit of your own",
                timer.Attribute.Whole);
            return false;
        }

        if (timer.Has(Calendar) || isOften)
            return timer.Attribute is not null;
        if (timer.Details.Count > 0 && timer.Attribute is null && !timer.Context.IsPatternCheck && timer.Context.Problems.Count == 0)
            timer.Owner.Report(LanguageRules.InvalidIntent, "This says how a schedule is kept, and nothing says when: write [Schedule(\"daily\")]", timer.Details[timer.Details.Count - 1].Whole);
        return false;
    }

    private static void Clear(CompanionDraft timer, AppliedAttribute attribute, string[] directives)
    {
        foreach (var directive in directives)
            timer.Write(directive, "", attribute.Whole);
    }

    private static void CheckInterval(CompanionDraft timer, AppliedAttribute attribute, string text)
    {
        // What is no time span at all is told where values are judged.
        if (!TimeSpanParser.TryParse(text, out var span))
            return;
        if (span == 0 || span == TimeSpanParser.Infinity)
        {
            if (!timer.Context.IsPatternCheck)
                timer.Owner.Report(LanguageRules.InvalidIntent, span == 0 ? "A service that runs again as soon as it has ended is one that stays: leave [Every] out, and write [Restart(Restart.Always)]" : "[Every] has an end, or the service runs once and no more", attribute.OfArgument(0));
        }
        else if (!timer.Has("OnBootSec"))
        {
            timer.Write("OnActiveSec", span > LongestFirst ? "1min" : text, attribute.OfArgument(0));
        }
    }
}
