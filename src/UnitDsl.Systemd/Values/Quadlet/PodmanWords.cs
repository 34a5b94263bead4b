using System.Globalization;

namespace UnitDsl.Systemd;

/// <summary>Values that begin with one of a few words, and pairs.</summary>
internal static class PodmanWords
{
    private static readonly string[] networks = ["none", "host", "bridge", "private", "pasta", "slirp4netns"];
    private static readonly string[] userSpaces = ["auto", "host", "keep-id", "nomap", "private"];

    public static TextProblem? Any(Piece text, Directive directive) => null;

    public static TextProblem? CheckPair(Piece text, Directive directive)
    {
        var equals = text.Text.IndexOf('=');
        return equals > 0 ? null : TextProblem.Of(text, equals == 0 ? "there is no name before the '='" : $"{Wording.Shown(text)} is no NAME=value, and Quadlet leaves it out");
    }

    public static TextProblem? CheckLabel(Piece text, Directive directive) =>
        text.StartsWith("=") ? TextProblem.Of(text, "there is no name before the '='") : null;

    public static TextProblem? CheckNetwork(Piece text, Directive directive)
    {
        if (text.StartsWith("ns:") || text.StartsWith("container:"))
            return text[text.Length - 1] == ':' ? TextProblem.Of(text, $"{Wording.Shown(text)} names nothing behind the colon") : null;
        var colon = text.Text.IndexOf(':');
        var name = colon < 0 ? text : text.Slice(0, colon);
        if (networks.Contains(name.Text) || UnitKinds.QuadletFromName(name.Text) is UnitKind.Network or UnitKind.Container)
            return null;
        return PodmanNames.Check(name, directive);
    }

    public static TextProblem? CheckPod(Piece text, Directive directive) => UnitKinds.QuadletFromName(text.Text) == UnitKind.Pod
        ? null
        : TextProblem.Of(text, $"{Wording.Shown(text)} is no .pod file: only a pod of Quadlet's can be joined", text.Text.IndexOf('.') < 0 ? text.Text + ".pod" : null);

    public static TextProblem? CheckUserSpace(Piece text, Directive directive)
    {
        var colon = text.Text.IndexOf(':');
        var word = colon < 0 ? text.Text : text.Text.Substring(0, colon);
        if (userSpaces.Contains(word) || (colon > 0 && word is "ns" or "container"))
            return null;
        return TextProblem.Of(text, $"{Wording.Shown(text)} is no user namespace; it is one of {string.Join(", ", userSpaces)}, ns:PATH or container:NAME", Spelling.Closest(text.Text, userSpaces));
    }

    public static TextProblem? CheckUpdate(Piece text, Directive directive)
    {
        var word = text.Slice(text.Text.LastIndexOf('/') + 1);
        return word.Text is "registry" or "local" ? null : TextProblem.Of(word.IsEmpty ? text : word, $"{Wording.Shown(word)} is nothing that AutoUpdate= can be; it is registry or local", Spelling.Closest(word.Text, ["registry", "local"]));
    }

    public static TextProblem? CheckLogDestination(Piece text, Directive directive) =>
        text.Text is "local" or "events_logger" || text.StartsWith("/") ? null : TextProblem.Of(text, $"{Wording.Shown(text)} is no place for results; it is local, events_logger, or a directory", Spelling.Closest(text.Text, ["local", "events_logger"]));

    public static TextProblem? CheckSignal(Piece text, Directive directive) => Signals.Parse(text.Text, ValueContext.NewerRelease) is not null
        ? null
        : TextProblem.Of(text, $"{Wording.Shown(text)} is no signal; one is written like SIGTERM, TERM or 15", Signals.Suggest(text.Text));

    /// <summary>A command is a text for a shell, or an array of its words in JSON.</summary>
    public static TextProblem? CheckCommand(Piece text, Directive directive)
    {
        if (!text.StartsWith("["))
            return null;
        if (JsonStrings.Parse(text.Text) is not { } words)
            return TextProblem.Of(text, "this begins like an array of JSON, and is none: [\"program\", \"argument\"]");
        return words.Count > 0 && words[0] == "CMD" && directive.Name.StartsWith("Health", StringComparison.Ordinal)
            ? TextProblem.Of(text, "Podman 5.4 puts a CMD in front itself, and looks for a program of that name", "[" + string.Join(",", words.Skip(1).Select(JsonQuoting.Quote)) + "]")
            : null;
    }

    public static TextProblem? CheckSecret(Piece text, Directive directive)
    {
        var fields = text.Split(',');
        if (fields[0].IsEmpty || fields[0].Text.IndexOf('=') >= 0)
            return TextProblem.Of(fields[0].IsEmpty ? text : fields[0], "a secret begins with its name: NAME,type=env,target=VARIABLE");
        foreach (var field in fields.Skip(1))
        {
            var parts = field.Text.Split(['='], 2);
            var isGood = parts.Length == 2 && parts[0] switch
            {
                "type" => parts[1] is "mount" or "env",
                "target" => parts[1].Length > 0,
                "uid" or "gid" => int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out _),
                "mode" => parts[1].Length > 0 && parts[1].All(static c => c is >= '0' and <= '7'),
                _ => false,
            };
            if (!isGood)
                return TextProblem.Of(field.IsEmpty ? text : field, $"{Wording.Shown(field)} is nothing that a secret has; it is one of type=mount, type=env, target=, uid=, gid=, mode=");
        }

        return null;
    }

    public static TextProblem? CheckBuildSecret(Piece text, Directive directive) => text.Split(',').Exists(static field => field.StartsWith("id=") && field.Length > "id=".Length)
        ? null
        : TextProblem.Of(text, "a secret of a build is id=NAME,src=PATH or id=NAME,env=VARIABLE");
}
