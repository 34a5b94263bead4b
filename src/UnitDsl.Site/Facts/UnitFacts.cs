using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Facts;

/// <summary>What rules ask of a unit, worked out at the first question and once for all of them.</summary>
public sealed class UnitFacts
{
    private const WordRules ListWords = WordRules.Unquote | WordRules.Unescape;

    private readonly Dictionary<string, Setting> byName;
    private ServiceFacts? service;

    public UnitFacts(UnitModel unit)
    {
        Unit = unit;
        byName = new Dictionary<string, Setting>(unit.Settings.Count, StringComparer.Ordinal);

        // No directive of one kind of unit stands in two of its sections under one name.
        foreach (var setting in unit.Settings)
            byName[setting.Name] = setting;
    }

    public UnitModel Unit { get; }

    /// <summary>What a service has beyond other units; null on those.</summary>
    public ServiceFacts? Service => Unit.Kind == UnitKind.Service ? service ??= new ServiceFacts(this) : null;

    public bool Has(string directive) => byName.ContainsKey(directive);

    public Setting? Find(string directive) => byName.TryGetValue(directive, out var setting) ? setting : null;

    /// <summary>The value that counts, where the directive has one value; null where it is not there, or empty.</summary>
    public Said? Value(string directive) => Find(directive) is { Assignments.Count: > 0 } setting && Line(setting.Assignments[setting.Assignments.Count - 1]) is { Text.Length: > 0 } said ? said : null;

    /// <summary>The text of that value.</summary>
    public string? Text(string directive) => Value(directive)?.Text;

    /// <summary>Each line of the directive.</summary>
    public IEnumerable<Said> Lines(string directive) => Find(directive)?.Assignments.Select(Line) ?? [];

    /// <summary>Each item of a list, over all its lines; a unit that is named by its type has that and no text.</summary>
    public IEnumerable<Said> Items(string directive)
    {
        if (Find(directive) is not { } setting)
            yield break;

        foreach (var assignment in setting.Assignments)
        {
            foreach (var word in assignment.Words)
            {
                if (word.TypeId is not null)
                {
                    yield return new Said("", word.Origin, word.TypeId);
                    continue;
                }

                foreach (var piece in WordReader.ReadAll(new Piece(word.Text), ListWords, out _))
                    yield return new Said(piece.Text, word.Locate(piece.Offset, piece.WrittenLength));
            }
        }
    }

    /// <summary>A switch; null where it is not there, or is none.</summary>
    public bool? Switch(string directive) => Text(directive) is { } text ? BooleanGrammar.Parse(text) : null;

    public bool IsOn(string directive) => Switch(directive) == true;

    /// <summary>A time span; a number alone is seconds.</summary>
    public SaidSpan? Span(string directive) =>
        Value(directive) is { } said && TimeSpanParser.TryParse(said.Text, out var span) ? new SaidSpan(span, said.Text, said.Origin) : null;

    /// <summary>A whole number.</summary>
    public ulong? Number(string directive) =>
        Text(directive) is { } text && WholeNumber.TryParse(text, out var number, out _) ? number : null;

    /// <summary>The commands of a directive such as <c>ExecStart</c>, in order.</summary>
    public IReadOnlyList<UnitCommand> Commands(string directive) => Find(directive) is { } setting ? setting.Commands ??= UnitCommand.Of(setting) : [];

    /// <summary>The commands of all directives that have any.</summary>
    public IEnumerable<UnitCommand> AllCommands => ServiceFacts.CommandDirectives.SelectMany(Commands);

    /// <summary>Where a directive's value stands; the unit's name where it has none.</summary>
    public Origin OriginOf(string directive) => Value(directive)?.Origin ?? Unit.Origin;

    /// <summary>The variable of this name, as the unit itself sets it.</summary>
    public EnvironmentVariable? Variable(string name)
    {
        foreach (var variable in Unit.Environment)
        {
            if (variable.Name == name)
                return variable;
        }

        return null;
    }

    private static Said Line(Assignment assignment)
    {
        var text = assignment.Text;
        var trimmed = text.Trim();
        var start = trimmed.Length == 0 ? 0 : text.IndexOf(trimmed[0]);
        var only = assignment.Words.Count == 1 ? assignment.Words[0].TypeId : null;
        return new Said(trimmed, assignment.Locate(start, trimmed.Length), only);
    }
}
