using System.Text;
using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Planning.Elsewhere;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Planning.Compose;

/// <summary>
/// The values of a unit as whoever is behind systemd gets them. What Quadlet reads becomes a command line of systemd's: specifiers are filled there, and a dollar begins a variable.
/// </summary>
internal sealed class ComposeValues(UnitModel unit, ICollection<Loss> losses)
{
    private readonly string name = InstanceMark.Instantiate(unit.Name);

    public UnitFacts Facts => unit.Facts;

    public string? Text(string key) => Facts.Value(key) is { } said ? Plain(said.Text, said.Origin) : null;

    /// <summary>Each line of a key; what a type stands for comes with it.</summary>
    public IEnumerable<(string Text, string? TypeId, Origin Origin)> Lines(string key)
    {
        foreach (var assignment in Facts.Find(key)?.Assignments ?? EquatableArray<Assignment>.Empty)
        {
            var typed = assignment.Words.FirstOrDefault(static word => word.TypeId is not null);
            var origin = assignment.Words.Count > 0 ? assignment.Words[0].Origin : unit.Origin;
            if (Plain(assignment.Text.Trim(), origin) is { } text)
                yield return (text, typed?.TypeId, origin);
        }
    }

    /// <summary>The words of a key that is a list of them.</summary>
    public IReadOnlyList<string> Words(string key)
    {
        var words = new List<string>();
        foreach (var assignment in Facts.Find(key)?.Assignments ?? EquatableArray<Assignment>.Empty)
        {
            var origin = assignment.Words.Count > 0 ? assignment.Words[0].Origin : unit.Origin;
            if (WordSplitter.TrySplit(assignment.Text, out var found, out _))
                words.AddRange(found.Select(word => Plain(word, origin)).OfType<string>());
        }

        return words;
    }

    /// <summary>A command that is one text, or an array of JSON.</summary>
    public (string? Text, IReadOnlyList<string>? Words) Command(string key)
    {
        if (Text(key) is not { } text)
            return (null, null);
        return text.StartsWith("[", StringComparison.Ordinal) && JsonStrings.Parse(text) is { } words ? (null, words) : (text, null);
    }

    public IEnumerable<(string Name, string Value)> Variables()
    {
        foreach (var variable in unit.Environment)
        {
            if (BuildTimeSpecifiers.Expand(variable.Value, name) is { } value)
                yield return (variable.Name, value);
            else
                losses.Add(new Loss($"the variable {variable.Name}", "only the machine knows what its specifier stands for", variable.ValueOrigin));
        }
    }

    private string? Plain(string text, Origin origin)
    {
        if (BuildTimeSpecifiers.Expand(text, name) is not { } expanded)
        {
            losses.Add(new Loss($"'{text}'", "only the machine knows what its specifier stands for", origin));
            return null;
        }

        if (expanded.IndexOf('$') < 0)
            return expanded;
        if (expanded.IndexOf("${", StringComparison.Ordinal) is >= 0 and var at && (at == 0 || expanded[at - 1] != '$'))
        {
            losses.Add(new Loss($"'{text}'", "systemd puts in a variable of its own there", origin));
            return null;
        }

        return Undouble(expanded);
    }

    private static string Undouble(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            plain.Append(text[i]);
            if (text[i] == '$' && i + 1 < text.Length && text[i + 1] == '$')
                i++;
        }

        return plain.ToString();
    }
}
