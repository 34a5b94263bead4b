using System.Diagnostics.CodeAnalysis;

namespace UnitDsl.Systemd;

/// <summary>A variable and its value, as they stand behind <c>Environment=</c>; specifiers are left as written.</summary>
public sealed record EnvironmentAssignment(Piece Name, Piece Value)
{
    /// <summary>The assignments of a line, up to a word that cannot be read; words that are none are left out.</summary>
    public static IReadOnlyList<EnvironmentAssignment> Parse(string text)
    {
        var assignments = new List<EnvironmentAssignment>();
        foreach (var word in WordReader.ReadAll(new Piece(text), WordRules.Unquote | WordRules.Unescape, out _))
        {
            if (TryParse(word, out var assignment))
                assignments.Add(assignment);
        }

        return assignments;
    }

    /// <summary>False where there is no equals sign, or no name of a variable before it.</summary>
    public static bool TryParse(Piece word, [NotNullWhen(true)] out EnvironmentAssignment? assignment)
    {
        var equals = word.Text.IndexOf('=');
        assignment = equals > 0 && EnvironmentName.IsValid(word.Text.Substring(0, equals))
            ? new EnvironmentAssignment(word.Slice(0, equals), word.Slice(equals + 1))
            : null;
        return assignment is not null;
    }
}
