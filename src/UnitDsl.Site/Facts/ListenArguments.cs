using System.Globalization;
using UnitDsl.Site.Linking.Intents;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Facts;

/// <summary>What a command line says about where its program listens.</summary>
internal sealed class ListenArguments
{
    private readonly List<PlacedWord> words;

    private ListenArguments(List<PlacedWord> words) => this.words = words;

    /// <summary>The port.</summary>
    public SaidPort? Port { get; private set; }

    /// <summary>The address to bind to, as it is written.</summary>
    public Said? Bind { get; private set; }

    /// <summary>The program is known to listen on that port.</summary>
    public bool IsServer { get; private set; }

    /// <summary>Null where nothing is known of the program.</summary>
    public static ListenArguments? Of(UnitCommand command)
    {
        if (command.Arguments.Count == 0 || ListenOptions.Of(command.Run, out var from) is not { } options)
            return null;

        var found = new ListenArguments(PlacedWord.Of(command)) { IsServer = options.IsServer };
        for (var i = from; i < found.words.Count; i++)
            found.Take(options, i);

        // A script that is given the name of a host calls there.
        return !options.IsServer && found.Bind is { } host && !BindAddress.IsValid(host.Text) ? null : found;
    }

    public static bool TryPort(string text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is >= 1 and <= 65535;

    private void Take(ListenOptions options, int at)
    {
        var word = words[at];
        var equals = word.Text.IndexOf('=');
        var name = equals > 0 ? word.Text.Substring(0, equals) : word.Text;
        if (options.Port.Contains(name) && Value(at, equals) is { } port)
            TakePort(port, name, bind: "");
        else if (options.Host.Contains(name) && Value(at, equals) is { } host)
            Bind ??= new Said(host.Text, host.At(0, host.Text.Length));
        else if (options.Address.Contains(name) && Value(at, equals) is { } address)
            TakeAddress(address, name);
        else if (options.HasPlainPort && Port is null && TryPort(word.Text, out _) && (at == 0 || !words[at - 1].Text.StartsWith("-", StringComparison.Ordinal)))
            TakePort(word, "the command line", bind: "");
        else if (options.Port.Contains("-p") && word.Text.Length > 2 && word.Text.StartsWith("-p", StringComparison.Ordinal) && TryPort(word.Text.Substring(2), out _))
            TakePort(word.Slice(2), "-p", bind: "");
    }

    private PlacedWord? Value(int at, int equals) => equals > 0 ? words[at].Slice(equals + 1) : at + 1 < words.Count ? words[at + 1] : null;

    private void TakePort(PlacedWord word, string name, string bind)
    {
        if (Port is null && TryPort(word.Text, out var port))
            Port = new SaidPort(port, "tcp", bind, PortPlace.Argument, name, word.At(0, word.Text.Length));
    }

    // "0.0.0.0:8000", ":9100", "http://[::]:5000", "tcp://127.0.0.1:3000".
    private void TakeAddress(PlacedWord word, string name)
    {
        var text = word.Text;
        var start = text.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0;
        var end = text.IndexOfAny(['/', ';', ',', '?'], start);
        if (end < 0)
            end = text.Length;
        var colon = text.LastIndexOf(':', Math.Max(end - 1, 0));
        if (colon < start || text.StartsWith("unix", StringComparison.Ordinal))
        {
            TakePort(word, name, bind: "");
            return;
        }

        var host = text.Substring(start, colon - start);
        if (host.Length > 0 && Bind is null)
            Bind = new Said(host, word.At(start, host.Length));
        TakePort(word.Slice(colon + 1, end - colon - 1), name, BindAddress.IsValid(host) ? BindAddress.Normalize(host) : "");
    }
}

/// <summary>A word of a command, or of a script in one.</summary>
internal sealed record PlacedWord(UnitCommand Command, Piece Piece, int Index, string Text)
{
    public Origin At(int start, int length) => Command.Locate(Piece, Index + start, length);

    public PlacedWord Slice(int start) => Slice(start, Text.Length - start);

    public PlacedWord Slice(int start, int length) => this with { Index = Index + start, Text = Text.Substring(start, length) };

    /// <summary>The arguments of the program that does the work, as far as they can be found in the line.</summary>
    public static List<PlacedWord> Of(UnitCommand command)
    {
        var (written, run) = (command.Arguments, command.Run.Arguments);
        var skipped = written.Count - run.Count;
        if (skipped >= 0 && Enumerable.Range(0, run.Count).All(i => written[skipped + i].Text == run[i]))
            return run.Select((text, i) => new PlacedWord(command, written[skipped + i], 0, text)).ToList();

        var words = new List<PlacedWord>();
        var script = written.FirstOrDefault(piece => piece.Text is not null && piece.Text.IndexOf(command.Run.Path, StringComparison.Ordinal) >= 0);
        if (script.Text is null)
            return words;
        var at = script.Text.LastIndexOf(command.Run.Path, StringComparison.Ordinal) + command.Run.Path.Length;
        foreach (var text in run)
        {
            // What quotes and escapes hide has no place of its own.
            var found = script.Text.IndexOf(text, Math.Min(at, script.Text.Length), StringComparison.Ordinal);
            if (found < 0)
                break;
            words.Add(new PlacedWord(command, script, found, text));
            at = found + text.Length;
        }

        return words;
    }
}
