namespace UnitDsl.Systemd;

/// <summary>Finds what somebody probably meant.</summary>
public static class Spelling
{
    /// <summary>The candidate that takes the fewest slips of the keyboard, or null when it takes too many to be meant.</summary>
    public static string? Closest(string word, IEnumerable<string> candidates)
    {
        // Long names bear more slips; a short one with two of them is another word.
        var limit = Math.Min(3, Math.Max(1, word.Length / 4));
        string? best = null;
        foreach (var candidate in candidates)
        {
            if (string.Equals(candidate, word, StringComparison.OrdinalIgnoreCase)) return candidate;
            if (Math.Abs(candidate.Length - word.Length) > limit) continue;
            var distance = Distance(word, candidate, limit);
            if (distance > limit || (best is not null && distance == limit)) continue;
            (best, limit) = (candidate, distance);
        }

        return best;
    }

    /// <summary>Whether one slip of the keyboard makes one word of the other.</summary>
    public static bool IsOneSlip(string word, string other) => Math.Abs(word.Length - other.Length) <= 1 && Distance(word, other, 1) == 1;

    /// <summary>How many letters to insert, delete, replace or swap with a neighbour; more than the limit is not counted to the end.</summary>
    private static int Distance(string left, string right, int limit)
    {
        var (before, previous, current) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++) previous[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            var lowest = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                var value = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                    value = Math.Min(value, before[j - 2] + 1);
                current[j] = value;
                lowest = Math.Min(lowest, value);
            }

            if (lowest > limit) return limit + 1;
            (before, previous, current) = (previous, current, before);
        }

        return previous[right.Length];
    }

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
