using System.Globalization;
using System.Text;
using UnitDsl.Site.Declarations;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking;

/// <summary>
/// Keys of Quadlet of which an attribute's single arguments are put together: commands, pairs, ports, and units that are named by their types. What becomes of them is a command line
/// of systemd's, in which <c>%</c> and <c>$</c> have a meaning; a text that is quoted here arrives as it was written.
/// </summary>
internal static class QuadletApplier
{
    public static bool Concerns(Directive directive) => directive.IsQuadlet && directive.Kind != "env-assignments" && Joint(directive) is not null;

    public static void Apply(UnitDraft draft, AppliedAttribute attribute, Directive directive, string section, List<Word> words)
    {
        if ((QuotesLater(attribute, directive) ? Quoted(draft, directive, words) : words) is not { } line)
            return;

        if (line.Count == 1)
            draft.Set(directive, section, line);
        else if (line[0].TypeId is { } id)
            draft.Set(directive, section, [Word.Join([line[0], .. line.Skip(1)], Joint(directive)!) with { TypeId = id }]);
        else if (directive.Kind is "podman-exec" or "podman-args")
            draft.Set(directive, section, line);
        else
            draft.Set(directive, section, [Word.Join(line, Joint(directive)!)]);
    }

    /// <summary>Each argument arrives as it was written: a single text is in the key's own syntax.</summary>
    public static bool QuotesLater(AppliedAttribute attribute, Directive directive)
    {
        if (!directive.IsQuadlet)
            return false;
        var arguments = attribute.Use.Arguments;
        return directive.Kind switch
        {
            "podman-exec" or "podman-args" or "podman-command" => arguments.Count == 1 && arguments[0].Value.Items.Count > 1,
            "podman-pairs" or "podman-options" => arguments.Count == 2,
            _ => false,
        };
    }

    public static Word? Seconds(UnitDraft draft, Directive directive, ArgumentValue value, Origin origin)
    {
        var seconds = double.Parse(value.Text, CultureInfo.InvariantCulture);
        var isWhole = Math.Floor(seconds) == seconds;
        if (seconds is >= 0 and < 1e9 && (isWhole || directive.Kind == "podman-duration"))
            return new Word(directive.Kind == "podman-seconds" ? ((long)seconds).ToString(CultureInfo.InvariantCulture) : GoDuration.FromSeconds(seconds), null, origin);

        draft.Report(LanguageRules.InvalidValue, directive.Kind == "podman-seconds" ? $"{directive.Name}= counts whole seconds from 0 on" : "A duration is a number of seconds from 0 on", origin);
        return null;
    }

    /// <summary>A time span as the number of its seconds, where it is one of whole seconds.</summary>
    public static string WholeSeconds(string text) =>
        TimeSpanParser.TryParse(text, out var span) && span != TimeSpanParser.Infinity && span % TimeUnit.Second == 0
            ? (span / TimeUnit.Second).ToString(CultureInfo.InvariantCulture)
            : text;

    // What stands between the arguments of one line; null for keys whose arguments are items of a list.
    private static string? Joint(Directive directive) => directive.Kind switch
    {
        "podman-exec" or "podman-args" => " ",
        "podman-command" => ",",
        "podman-pairs" or "podman-options" or "podman-ulimit" => "=",
        "podman-port" or "podman-volume" or "podman-tmpfs" or "podman-host" or "podman-network" => ":",
        "podman-image" or "podman-pod" => "",
        _ => null,
    };

    private static List<Word>? Quoted(UnitDraft draft, Directive directive, List<Word> words)
    {
        var plain = new List<string>(words.Count);
        foreach (var word in words)
            plain.Add(Quoting.Expandable(word.Text));

        switch (directive.Kind)
        {
            case "podman-command":
                return Array(draft, directive, words, plain);
            case "podman-exec" or "podman-args":
                return Check(draft, directive, words) ? words.Select((word, i) => word.Written(Quoting.Requote(plain[i]))).ToList() : null;
            case "podman-options" when !words.Exists(static word => word.Text.IndexOfAny(['"', '\'', '\n']) >= 0):
                return Pair(words, plain, Quoting.Word);
            case "podman-options":
                draft.Report(LanguageRules.InvalidValue, $"{directive.Name}= cannot hold a quote or a line break", words[words.Count - 1].Origin);
                return null;
            default:
                return Check(draft, directive, words) ? Pair(words, plain, static (text, _) => Quoting.Requote(text)) : null;
        }
    }

    private static bool Check(UnitDraft draft, Directive directive, List<Word> words)
    {
        foreach (var word in words)
        {
            if (Utf8Text.IsPassable(word.Text, out var why))
                continue;
            draft.Report(LanguageRules.InvalidValue, $"{directive.Name}= cannot hold this text: {why}", word.Origin);
            return false;
        }

        return true;
    }

    // The name and the value are one word with the quotes around both.
    private static List<Word> Pair(List<Word> words, List<string> plain, Func<string, bool, string> quote) =>
        [Word.Join(words, "=").Written(quote(plain[0] + "=" + plain[1], true))];

    private static List<Word>? Array(UnitDraft draft, Directive directive, List<Word> words, List<string> plain)
    {
        if (!Check(draft, directive, words))
            return null;
        if (words.Exists(static word => word.Text.Length == 0) && words[0].Text.Length == 0)
        {
            draft.Report(LanguageRules.InvalidValue, $"{directive.Name}= has no program: the first argument is empty", words[0].Origin);
            return null;
        }

        var array = new StringBuilder("[");
        foreach (var text in plain)
            array.Append(array.Length > 1 ? "," : "").Append(JsonQuoting.Quote(text));
        return [Word.Join(words, ",").Written(array.Append(']').ToString())];
    }
}
