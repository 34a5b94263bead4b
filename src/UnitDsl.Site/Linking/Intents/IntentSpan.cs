using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Intents;

/// <summary>Times and counts that a property of an intent gives.</summary>
internal static class IntentSpan
{
    /// <summary>The time as it is written; null after a problem was reported.</summary>
    /// <param name="draft">Takes what is wrong.</param>
    /// <param name="intent">The attribute.</param>
    /// <param name="name">The property.</param>
    /// <param name="otherwise">What counts where it is not given.</param>
    /// <param name="of">What it is a time of, for a reader.</param>
    /// <param name="isLasting">Whether it may not be nothing.</param>
    public static string? Read(UnitDraft draft, Intent intent, string name, string otherwise, string of, bool isLasting)
    {
        if (intent.Property(name) is not { } value)
            return otherwise;
        if (!TimeSpanParser.TryParse(value.Text, out var span))
            draft.Report(LanguageRules.InvalidIntent, $"'{value.Text}' is no time span; write it as systemd does: 10s, 1min 30s", value.Origin);
        else if (span == TimeSpanParser.Infinity)
            draft.Report(LanguageRules.InvalidIntent, $"Nobody waits for ever for {of}: {name} has an end", value.Origin);
        else if (isLasting && span < TimeUnit.Millisecond)
            draft.Report(LanguageRules.InvalidIntent, $"{name} of {of} lasts: write at least 1ms", value.Origin);
        else
            return value.Text.Trim();

        return null;
    }
}
