using UnitDsl.Site.Declarations;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking;

/// <summary>Turns a directive's attribute into words of the unit file.</summary>
internal static class DirectiveApplier
{
    // Words of these kinds can hold a blank, so an argument is one word; in the others a blank only ever separates.
    private static readonly HashSet<string> wordsWithBlanks = new(StringComparer.Ordinal)
    {
        "path-list", "bind-path-list", "tmpfs-list", "mount-image-list", "relative-directory-list", "env-name-or-assignment-list", "xattr", "strv", "journal-field-list",
    };

    public static void Apply(UnitDraft draft, AppliedAttribute attribute, string name)
    {
        if (draft.Memory.Find(attribute, draft.Kind, name) is { } known)
        {
            foreach (var effect in known)
                effect.ApplyTo(draft);
        }
        else if (attribute.Use.HasHoles)
        {
            WorkOut(draft, attribute, name);
        }
        else
        {
            var problems = draft.Context.Problems.Count;
            var done = draft.Recording = [];
            WorkOut(draft, attribute, name);
            draft.Recording = null;
            if (draft.Context.Problems.Count == problems)
                draft.Memory.Add(attribute, draft.Kind, name, done);
        }
    }

    /// <summary>One line of a directive, with one value of an attribute that has others for other lines.</summary>
    public static void ApplyOne(UnitDraft draft, AppliedAttribute attribute, string name, ArgumentValue value, Origin origin)
    {
        if (DirectiveCatalogue.FindForKind(draft.Kind, name) is { } directive && Word(draft, attribute, directive, value, origin) is { } word)
            draft.Set(directive, directive.SectionIn(draft.Kind)!, [word]);
    }

    private static void WorkOut(UnitDraft draft, AppliedAttribute attribute, string name)
    {
        if (DirectiveCatalogue.FindForKind(draft.Kind, name) is not { } directive)
        {
            // What is said for all units reaches those that have it.
            if (!attribute.IsAssemblyWide)
                draft.Report(LanguageRules.WrongKind, WrongKind(draft, name), attribute.Whole);
            return;
        }

        var section = directive.SectionIn(draft.Kind)!;
        if (Words(draft, attribute, directive) is not { } words)
            return;

        // No item at all is the empty value: it resets the list.
        if (words.Count == 0)
            words.Add(new Word("", null, attribute.Whole));

        if (QuadletApplier.Concerns(directive))
            QuadletApplier.Apply(draft, attribute, directive, section, words);
        else if (directive.Kind == "env-assignments")
            EnvironmentApplier.Apply(draft, attribute, words);
        else if (directive.Kind == "exec-command" && words.Count > 1)
            SetCommand(draft, directive, section, words);
        else if (IsCredential(attribute, directive))
            SetCredential(draft, directive, section, words);
        else if (directive.Split is Split.Colon or Split.Comma && words.Count > 1)
            draft.Set(directive, section, [Model.Word.Join(words, directive.Split == Split.Comma ? "," : ":")]);
        else if (directive.Split is Split.None or Split.Commands && words.Count > 1)
            draft.Set(directive, section, [Model.Word.Join(words, ":")]);
        else
            draft.Set(directive, section, words);
    }

    private static string WrongKind(UnitDraft draft, string name)
    {
        var kinds = UnitKinds.Written.Where(kind => DirectiveCatalogue.FindForKind(kind, name) is { } own && own.IsQuadlet == kind.IsQuadlet()).Select(KindRecords.Word).ToList();
        return $"{name}= does not exist in a .{KindRecords.Word(draft.Kind)} unit; "
            + (kinds.Count == 0 ? "no unit has it" : $"it belongs to {string.Join(", ", kinds.Select(static kind => "." + kind))}");
    }

    /// <summary>What the attribute's arguments come to; null after a problem was reported.</summary>
    public static List<Word>? Words(UnitDraft draft, AppliedAttribute attribute, Directive directive)
    {
        var words = new List<Word>();
        var index = 0;
        foreach (var argument in attribute.Use.Arguments)
        {
            var items = argument.Value.Kind == ArgumentKind.List ? argument.Value.Items : EquatableArray.Create(argument.Value);
            foreach (var item in items)
            {
                if (Word(draft, attribute, directive, item, attribute.OfArgument(index++)) is not { } word)
                    return null;
                if (word.Text.IndexOf(' ') >= 0 && SplitsAtBlanks(directive))
                    words.AddRange(SplitAtBlanks(word));
                else
                    words.Add(word);
            }
        }

        foreach (var id in attribute.Use.TypeArguments)
            words.Insert(directive.IsQuadlet ? 0 : words.Count, new Word("", id, attribute.Whole));
        return UnitReferenceText.Names(directive) ? Complete(draft, directive, words) : words;
    }

    private static List<Word>? Complete(UnitDraft draft, Directive directive, List<Word> words)
    {
        var completed = new List<Word>(words.Count);
        foreach (var word in words)
        {
            if (UnitReferenceText.Complete(draft, directive, word) is not { } name)
                return null;
            completed.Add(name);
        }

        return completed;
    }

    private static bool SplitsAtBlanks(Directive directive) =>
        directive.Split is Split.Words or Split.WordsUnquoted && !wordsWithBlanks.Contains(directive.Kind);

    private static IEnumerable<Word> SplitAtBlanks(Word word) =>
        WordReader.ReadAll(new Piece(word.Text), WordRules.RetainEscapes, out _, " ").Select(piece => word.Slice(piece.Offset, piece.Length));

    private static Word? Word(UnitDraft draft, AppliedAttribute attribute, Directive directive, ArgumentValue value, Origin origin)
    {
        switch (value.Kind)
        {
            case ArgumentKind.Boolean:
                return new Word(value.Text == "true" ? "yes" : "no", null, origin);
            case ArgumentKind.Number when directive.Kind is "podman-duration" or "podman-seconds":
                return QuadletApplier.Seconds(draft, directive, value, origin);
            case ArgumentKind.Number when directive.Kind == "timespan" && directive.Facets.Value("defaultUnit") is null:
                return Seconds(draft, value, origin);
            case ArgumentKind.Number:
                return new Word(value.Text, null, origin);
            case ArgumentKind.Enum when directive.EnumName == value.EnumName && EnumCatalogue.Word(value.EnumName, value.EnumMember) is { } word:
                return new Word(word, null, origin);
            case ArgumentKind.Enum when directive.EnumName != value.EnumName:
                draft.Report(
                    LanguageRules.InvalidValue,
                    $"{value.EnumName} says nothing about {directive.Name}= of a .{KindRecords.Word(draft.Kind)} unit; write a text",
                    origin);
                return null;
            case ArgumentKind.Text:
                return Text(draft, attribute, directive, value.Text, origin);
            default:
                draft.Report(LanguageRules.InvalidValue, $"{directive.Name}= needs a value here, and this is none", origin);
                return null;
        }
    }

    private static Word? Seconds(UnitDraft draft, ArgumentValue value, Origin origin)
    {
        var seconds = double.Parse(value.Text, System.Globalization.CultureInfo.InvariantCulture);
        if (double.IsPositiveInfinity(seconds))
            return new Word("infinity", null, origin);
        if (!double.IsNaN(seconds) && seconds is 0 or (>= 0.000001 and < 1e12))
            return new Word(TimeSpanText.FromSeconds(seconds), null, origin);

        draft.Report(LanguageRules.InvalidValue, "A time span is a number of seconds from 0 on; a microsecond is as fine as systemd counts", origin);
        return null;
    }

    private static Word? Text(UnitDraft draft, AppliedAttribute attribute, Directive directive, string text, Origin origin)
    {
        if (HoleFiller.Fill(draft.Context, attribute.Scope, text, origin) is not { } filled)
            return null;

        if (directive.Kind == "podman-seconds")
            return filled.ToWord().Written(QuadletApplier.WholeSeconds(filled.Text));

        var value = directive.Specifiers is null || QuadletApplier.QuotesLater(attribute, directive) || directive.Kind is "env-assignments" or "credential-set" ? filled.Text : Specifiers.EscapeUnknown(filled.Text, inName: directive.Specifiers != "unit");
        var isQuotedLater = directive.Kind == "env-assignments" || QuadletApplier.QuotesLater(attribute, directive) || IsArgv(attribute, directive) || IsCredential(attribute, directive);
        if (!isQuotedLater && !Quoting.TryPlainValue(value, out _, out var why))
        {
            draft.Report(LanguageRules.InvalidValue, $"{directive.Name}= cannot hold this text: {why}", filled.Origin);
            return null;
        }

        var isPath = wordsWithBlanks.Contains(directive.Kind) && directive.Split is Split.WordsUnquoted or Split.WordsUnquotedCunescape;
        return filled.ToWord().Written(value).Written(isPath && value.Length > 0 ? Quoting.Word(value, specifiers: true) : value);
    }

    private static bool IsArgv(AppliedAttribute attribute, Directive directive) =>
        directive.Kind == "exec-command" && attribute.Use.Arguments.Count == 1 && attribute.Use.Arguments[0].Value.Items.Count > 1;

    private static void SetCommand(UnitDraft draft, Directive directive, string section, List<Word> words)
    {
        if (Quoting.TryArgvWords(words.Select(static word => word.Text).ToList(), expansions: true, out var line, out var why))
            draft.Set(directive, section, words.Zip(line, static (word, text) => word.Written(text)).ToList());
        else if (words[0].Text.Length > 1 && "-@:+!|".IndexOf(words[0].Text[0]) >= 0)
            draft.Report(LanguageRules.InvalidValue, $"Of two or more arguments the first is the program and nothing else; with '{words[0].Text[0]}' in front, write the command as one text", words[0].Origin);
        else
            draft.Report(LanguageRules.InvalidValue, $"{directive.Name}= cannot run this: {why}", words[0].Origin);
    }

    // Only the pair is quoted; the one text is in systemd's own syntax, and an encrypted credential is base64.
    private static bool IsCredential(AppliedAttribute attribute, Directive directive) =>
        directive.Kind == "credential-set" && attribute.Use.Arguments.Count == 2 && !directive.Facets.Has("encrypted");

    private static void SetCredential(UnitDraft draft, Directive directive, string section, List<Word> words)
    {
        if (!CredentialName.IsValid(words[0].Text, out var why))
            draft.Report(LanguageRules.InvalidValue, $"'{words[0].Text}' cannot name a credential: {why}", words[0].Origin);
        else if (Quoting.TryEscapedValue(words[1].Text, out var content, out why))
            draft.Set(directive, section, [Model.Word.Join([words[0], words[1].Written(content)], ":")]);
        else
            draft.Report(LanguageRules.InvalidValue, $"{directive.Name}= cannot hold this text: {why}", words[1].Origin);
    }
}
