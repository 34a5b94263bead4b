using UnitDsl.Site.Linking;

namespace UnitDsl.CodeFixes.Editing;

/// <summary>Finds the braces that open no hole, and those that close what these open.</summary>
internal static class LiteralBraces
{
    /// <summary>The places of the braces to double; null where that would not make a text of the language.</summary>
    public static IReadOnlyList<int>? ToDouble(string text)
    {
        var doubled = new SortedSet<int>();
        while (!Template.TryParse(Doubled(text, doubled), out _, out var errorAt))
        {
            // Each one doubled before the error moved it by one.
            var open = errorAt;
            foreach (var at in doubled)
            {
                if (at < open)
                    open--;
            }

            if (!AddPair(text, open, doubled))
                return null;
        }

        return doubled.ToList();
    }

    private static bool AddPair(string text, int open, SortedSet<int> doubled)
    {
        var found = new List<int>();
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] == '$' && i + 1 < text.Length && text[i + 1] == '{')
            {
                var end = text.IndexOf('}', i);
                i = end < 0 ? text.Length : end;
            }
            else if (text[i] == '{' && IsHole(text, i, out var end))
            {
                i = end;
            }
            else if (text[i] is '{' or '}')
            {
                found.Add(i);
                depth += text[i] == '{' ? 1 : -1;
                if (depth == 0)
                    break;
            }
        }

        // An open end is one brace that stands for itself.
        if (depth != 0)
            return doubled.Add(open);

        var before = doubled.Count;
        doubled.UnionWith(found);
        return doubled.Count > before;
    }

    private static bool IsHole(string text, int open, out int close)
    {
        close = text.IndexOf('}', open);
        return close > 0 && Template.TryParse(text.Substring(open, close + 1 - open), out var template, out _) && template.IsSingleHole;
    }

    private static string Doubled(string text, IEnumerable<int> places)
    {
        var result = text;
        foreach (var at in places.Reverse())
            result = result.Insert(at, text.Substring(at, 1));
        return result;
    }
}
