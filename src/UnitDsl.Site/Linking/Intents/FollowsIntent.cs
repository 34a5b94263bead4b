using System.Globalization;
using UnitDsl.Site.Declarations;
using UnitDsl.Site.Model;
using UnitDsl.Site.Planning.Ops;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Intents;

/// <summary>
/// <c>[Follows]</c>: a service whose program is our own, which opens and closes something by the health of another unit. systemd reads both commands, as arguments of that
/// program; so they are in its syntax, variables and specifiers included.
/// </summary>
internal static class FollowsIntent
{
    /// <summary>The word before the command that opens.</summary>
    public const string OpenWord = "--open";

    /// <summary>The word before the command that closes.</summary>
    public const string CloseWord = "--close";

    private const string Section = "Service";
    private const string Of = "a gate";

    /// <summary>Reads the attribute once the whole record is known, because what stands beside it decides whether it can be a gate.</summary>
    public static void Apply(UnitDraft draft, IReadOnlyList<AppliedAttribute> attributes)
    {
        if (attributes.LastOrDefault(static a => a.Use.OwnName == "Follows") is not { } attribute)
            return;

        if (WhyNot(draft, attributes) is { } why)
        {
            draft.Report(draft.Kind == UnitKind.Service ? LanguageRules.InvalidIntent : LanguageRules.WrongKind, why, attribute.Whole);
            return;
        }

        var intent = new Intent(draft, attribute);
        var (open, close) = (Command(draft, intent, "Open"), Command(draft, intent, "Close"));
        if (open is null || close is null || Target(draft, attribute) is not { } target || Read(draft, intent, target, [open, close]) is not { } following)
            return;

        draft.Intentions.Add(following);
        SetLines(draft, attributes, attribute, target, open.Word, close.Word);
    }

    private static string? WhyNot(UnitDraft draft, IReadOnlyList<AppliedAttribute> attributes)
    {
        if (draft.Kind != UnitKind.Service)
            return $"A .{KindRecords.Word(draft.Kind)} unit runs no program that could open and close anything; [Follows] belongs on a service";
        if (draft.Has(Section, "ExecStart"))
            return "A gate's program is UnitDsl's own, which runs Open and Close: leave [ExecStart] out";
        if (draft.Context.Slot is not null || draft.Instances is not null || draft.Context.UnitStem?.IndexOf('@') >= 0)
            return "Two instances would open and close the same thing against each other: a gate is one unit, so leave out what makes several of it";
        return IsSaid(attributes, "Type") && draft.Value(Section, "Type") is { } type and not ("notify" or "exec" or "simple")
            ? $"A gate stays, and tells systemd how it is, so it is Type=notify, and not {type}: leave Type out"
            : null;
    }

    private static Word? Target(UnitDraft draft, AppliedAttribute attribute)
    {
        if (DirectiveCatalogue.FindForKind(draft.Kind, "After") is not { } directive || DirectiveApplier.Words(draft, attribute, directive) is not { Count: 1 } words)
            return null;
        if (words[0].TypeId is not null || (words[0].Text.Length > 0 && words[0].Text.IndexOf('%') < 0))
            return words[0];

        draft.Report(LanguageRules.InvalidIntent, words[0].Text.Length == 0 ? "This names no unit to follow" : "A gate is one unit and follows one: name it without a specifier", words[0].Origin);
        return null;
    }

    private static Following? Read(UnitDraft draft, Intent intent, Word target, IReadOnlyList<GateCommand> commands)
    {
        if (IntentSpan.Read(draft, intent, "Interval", "", Of, isLasting: true) is not { } interval || IntentSpan.Read(draft, intent, "Timeout", "10s", Of, isLasting: true) is not { } timeout)
            return null;

        var (failures, passes) = (Count(draft, intent, "Failures", "closes after one failure"), Count(draft, intent, "Passes", "opens after one success"));
        return new Following(target.Text, target.TypeId, commands.Select(static command => command.Program).Distinct(StringComparer.Ordinal).ToEquatableArray(), intent.Whole)
        {
            IntervalMilliseconds = interval.Length == 0 ? null : HealthCheckModel.Milliseconds(interval),
            Failures = failures,
            Passes = passes,
            TimeoutMilliseconds = HealthCheckModel.Milliseconds(timeout),
            LogsJson = intent.Attribute.Use.Property("JsonLog") is { Kind: ArgumentKind.Boolean, Text: "true" },
        };
    }

    private static int? Count(UnitDraft draft, Intent intent, string name, string least)
    {
        if (intent.Attribute.Use.Property(name) is not { Kind: ArgumentKind.Number } number || !int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
            return null;
        if (count >= 1)
            return count;

        draft.Report(LanguageRules.InvalidIntent, $"A gate {least} at the earliest: {name} is 1 or more", intent.Attribute.OfProperty(name));
        return null;
    }

    private static GateCommand? Command(UnitDraft draft, Intent intent, string name)
    {
        if (intent.Attribute.Use.Property(name) is not { Kind: ArgumentKind.Text, Text.Length: > 0 })
        {
            draft.Report(LanguageRules.InvalidIntent, $"A gate needs a command that opens and one that closes: add {name} = \"…\"", intent.Whole);
            return null;
        }

        if (intent.Property(name) is not { } filled || !SingleLine.Check(draft, filled, name, Of))
            return null;

        var text = Specifiers.EscapeUnknown(filled.Text);
        var commands = CommandLine.Parse(text);
        var problem = !Quoting.TryPlainValue(text, out _, out var why) ? $"{name} cannot hold this text: {why}"
            : commands.Count != 1 || commands[0].Program.Text.Length == 0 ? $"{name} is one command: what takes several is a script of its own"
            : commands[0].Prefixes != CommandPrefixes.None ? $"{name} is run by the gate's own program, as the gate's user, so a prefix before the command means nothing: leave it out"
            : name == "Open" && commands[0].Arguments.Any(static argument => argument.Text == CloseWord) ? $"The word {CloseWord} is where the command that closes begins: put this into a script of its own"
            : null;
        if (problem is null)
            return new GateCommand(filled.ToWord().Written(text), commands[0].Program.Text);
        if (!draft.Context.IsPatternCheck)
            draft.Report(LanguageRules.InvalidIntent, problem, filled.Origin);
        return null;
    }

    private static void SetLines(UnitDraft draft, IReadOnlyList<AppliedAttribute> attributes, AppliedAttribute attribute, Word target, Word open, Word close)
    {
        // It stops before the other unit does and is started with it, and at each boot as well: what was left open has to be closed even if the other never starts.
        foreach (var name in new[] { "PartOf", "After", "WantedBy" })
            Set(draft, name, target);

        Word Own(string text) => new(text, null, attribute.Whole);
        var (program, unit) = (Own(OpsPaths.HealthProgram(draft.Context.SiteName)), Own("%n"));
        Set(draft, "Type", Own("notify"));
        Set(draft, "NotifyAccess", Own("all"));
        Set(draft, "ExecStart", program, Own("follow"), unit, Own(OpenWord), open, Own(CloseWord), close);
        Set(draft, "ExecStopPost", program, Own("close"), unit, Own(CloseWord), close);

        // A gate that is gone stays closed; nobody but itself opens it again.
        foreach (var (name, value) in new[] { ("Restart", "always"), ("RestartSec", "1s"), ("StartLimitIntervalSec", "0"), ("TimeoutStopSec", "30s") })
        {
            if (!IsSaid(attributes, name))
                Set(draft, name, Own(value));
        }
    }

    private static void Set(UnitDraft draft, string name, params Word[] words)
    {
        if (DirectiveCatalogue.FindForKind(draft.Kind, name) is { } directive)
            draft.Set(directive, directive.SectionIn(draft.Kind)!, words);
    }

    private static bool IsSaid(IReadOnlyList<AppliedAttribute> attributes, string name) => attributes.Any(attribute => attribute.Use.OwnName == name && !KindRecords.IsBase(attribute.CarrierId));

    private sealed record GateCommand(Word Word, string Program);
}
