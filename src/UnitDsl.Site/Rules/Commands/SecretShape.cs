namespace UnitDsl.Site.Rules.Commands;

/// <summary>Tells a secret by what it looks like, whatever it is called.</summary>
internal static class SecretShape
{
    private const int ShortestRandom = 40;
    private const double RandomBits = 4.5;

    private static readonly (string Prefix, int Length, string What)[] tokens =
    [
        ("AKIA", 20, "an AWS access key"), ("ASIA", 20, "an AWS access key"),
        ("ghp_", 40, "a GitHub token"), ("gho_", 40, "a GitHub token"), ("ghs_", 40, "a GitHub token"), ("github_pat_", 60, "a GitHub token"),
        ("glpat-", 26, "a GitLab token"),
        ("sk_live_", 24, "a Stripe key"), ("rk_live_", 24, "a Stripe key"), ("whsec_", 24, "a Stripe key"),
        ("sk-ant-", 40, "an API key"), ("sk-proj-", 40, "an API key"),
        ("xoxb-", 24, "a Slack token"), ("xoxp-", 24, "a Slack token"),
        ("SG.", 60, "a SendGrid key"),
        ("npm_", 40, "an npm token"),
        ("AIza", 39, "a Google API key"),
    ];

    /// <summary>What it is, as the reader knows it; null where it is none.</summary>
    public static string? Find(string text)
    {
        foreach (var (prefix, length, what) in tokens)
        {
            if (text.Length >= length && text.StartsWith(prefix, StringComparison.Ordinal) && IsToken(text, prefix.Length))
                return what;
        }

        if (text.StartsWith("-----BEGIN ", StringComparison.Ordinal) && text.IndexOf("PRIVATE KEY-----", StringComparison.Ordinal) > 0)
            return "a private key";
        return IsRandom(text) ? "what looks like a key" : null;
    }

    private static bool IsToken(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.'))
                return false;
        }

        return true;
    }

    /// <summary>Long, of all kinds of characters, and without any order in them. Public keys, checksums, ids and paths are not that.</summary>
    private static bool IsRandom(string text)
    {
        if (text.Length is < ShortestRandom or > 512 || text.StartsWith("AAAA", StringComparison.Ordinal) || text.StartsWith("sha", StringComparison.Ordinal))
            return false;

        var counts = new int[128];
        var (upper, lower, digits, slashes) = (0, 0, 0, 0);
        foreach (var c in text)
        {
            if (c is >= 'A' and <= 'Z')
                upper++;
            else if (c is >= 'a' and <= 'z')
                lower++;
            else if (c is >= '0' and <= '9')
                digits++;
            else if (c == '/')
                slashes++;
            else if (c is not ('+' or '='))
                return false;
            counts[c]++;
        }

        // A base64 text has a slash in every 64 characters; a path has more of them.
        if (upper < 5 || lower < 5 || digits < 3 || slashes > 1 + (text.Length / 20))
            return false;

        var bits = 0.0;
        foreach (var count in counts)
        {
            if (count > 0)
                bits -= (double)count / text.Length * Math.Log((double)count / text.Length, 2);
        }

        return bits >= RandomBits;
    }
}
