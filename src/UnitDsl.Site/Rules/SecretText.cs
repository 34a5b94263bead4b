using System.Text.RegularExpressions;

namespace UnitDsl.Site.Rules;

/// <summary>Tells secrets from what only looks like one.</summary>
internal static class SecretText
{
    private static readonly string[] secretWords =
        ["PASSWORD", "PASSWD", "PASSPHRASE", "PWD", "PASS", "SECRET", "TOKEN", "APIKEY", "API_KEY", "PRIVATE_KEY", "PRIVATEKEY", "ACCESS_KEY", "ACCESSKEY", "SECRETKEY", "ENCRYPTION_KEY", "SIGNING_KEY", "MASTER_KEY", "CREDENTIAL", "CREDENTIALS"];

    // One of these is in every secret's name: most names are told apart by this look alone.
    private static readonly string[] stems = ["PASS", "PWD", "SECRET", "TOKEN", "KEY", "CREDENTIAL"];

    // What follows a secret's name when the value tells where it is, or something about it.
    private static readonly string[] pointerEndings = ["_FILE", "_PATH", "_DIR", "_ID", "_URL", "_URI", "_ENDPOINT", "_TTL", "_EXPIRY", "_EXPIRES", "_LENGTH", "_NAME", "_TYPE", "_ALGORITHM", "_HEADER", "_TIMEOUT", "_POLICY",
        "_ENABLED", "_REQUIRED", "_FIELD", "_COUNT", "_LIMIT", "_MIN", "_MAX"];

    private const int LongestName = 256;

    // Long enough for any real text, short enough that a hostile one costs nothing.
    private static readonly TimeSpan limit = TimeSpan.FromMilliseconds(200);

    private static readonly Regex urlCredential = new(@"[A-Za-z][A-Za-z0-9+.\-]*://[^\s/:@]*:(?<value>[^\s/@]+)@", RegexOptions.CultureInvariant, limit);

    private static readonly Regex connectionString = new(@"(?:^|;)\s*(?:password|pwd|accountkey|sharedaccesskey|secret)\s*=\s*(?<value>[^;]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, limit);

    public static bool IsSecretName(string name)
    {
        if (name.Length > LongestName || !stems.Any(stem => name.IndexOf(stem, StringComparison.OrdinalIgnoreCase) >= 0))
            return false;

        var text = VariableName(name);
        if (pointerEndings.Any(ending => text.EndsWith(ending, StringComparison.Ordinal)))
            return false;
        if (text is "PWD" or "OLDPWD")
            return false;

        // Laravel's own; those of the same ending, such as REVERB_APP_KEY, are told to every browser.
        if (text == "APP_KEY")
            return true;
        foreach (var word in secretWords)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                var end = at + word.Length;
                var startsWord = at == 0 || text[at - 1] == '_' || word.Length > 5;
                var endsWord = end == text.Length || text[end] == '_' || char.IsDigit(text[end]);
                if (startsWord && endsWord)
                    return true;
            }
        }

        return false;
    }

    /// <summary>The name as a variable would be called: db-password and dbPassword become DB_PASSWORD.</summary>
    public static string VariableName(string name) => Regex.Replace(
        Regex.Replace(name, "(?<=[a-z0-9])(?=[A-Z])", "_", RegexOptions.CultureInvariant),
        "[^A-Za-z0-9]+", "_", RegexOptions.CultureInvariant).Trim('_').ToUpperInvariant();

    /// <summary>A value that is itself the secret: not a path, not a credential's file, not another variable, not a switch.</summary>
    public static bool IsLiteral(string value)
    {
        var text = value.Trim();
        return text.Length > 0
            && text[0] is not ('/' or '$')
            && !text.StartsWith("%d/", StringComparison.Ordinal)
            && !text.StartsWith("%{", StringComparison.Ordinal)
            && text.IndexOf("${", StringComparison.Ordinal) < 0
            && !text.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
            && text.ToLowerInvariant() is not ("true" or "false" or "yes" or "no" or "on" or "off" or "none" or "null" or "0" or "1");
    }

    /// <summary>A credential inside a URL or a connection string.</summary>
    public static string? FindInText(string text)
    {
        if (text.Length > 8192)
            return null;

        try
        {
            if (text.IndexOf("://", StringComparison.Ordinal) >= 0 && urlCredential.Match(text) is { Success: true } url && IsLiteral(url.Groups["value"].Value))
                return "a URL with its password";
            if (text.IndexOf('=') >= 0 && text.IndexOf(';') >= 0 && connectionString.Match(text) is { Success: true } connection && IsLiteral(connection.Groups["value"].Value))
                return "a connection string with its password";
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }

        return null;
    }
}
