using System.Text;

namespace UnitDsl.Site.Rules.Commands;

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
    private const int LongestText = 8192;

    private static readonly string[] connectionKeys = ["password", "pwd", "accountkey", "sharedaccesskey", "secret"];

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
    public static string VariableName(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            var isNewWord = !IsLetterOrDigit(c) || (c is >= 'A' and <= 'Z' && i > 0 && name[i - 1] is (>= 'a' and <= 'z') or (>= '0' and <= '9'));
            if (isNewWord && text.Length > 0 && text[text.Length - 1] != '_')
                text.Append('_');
            if (IsLetterOrDigit(c))
                text.Append(c is >= 'a' and <= 'z' ? (char)(c - 'a' + 'A') : c);
        }

        return text.ToString().TrimEnd('_');
    }

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
        if (text.Length > LongestText)
            return null;
        if (HasUrlWithPassword(text))
            return "a URL with its password";
        if (SecretShape.Find(text) is { } known)
            return known;
        return text.IndexOf(';') >= 0 && text.Split(';').Any(IsPasswordOfConnection) ? "a connection string with its password" : null;
    }

    // scheme://user:password@
    private static bool HasUrlWithPassword(string text)
    {
        for (var at = text.IndexOf("://", StringComparison.Ordinal); at >= 0; at = text.IndexOf("://", at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !IsLetterOrDigit(text[at - 1]))
                continue;
            var user = at + 3;
            while (user < text.Length && text[user] is not ('/' or ':' or '@') && !char.IsWhiteSpace(text[user]))
                user++;
            if (user == text.Length || text[user] != ':')
                continue;
            var end = user + 1;
            while (end < text.Length && text[end] is not ('/' or '@') && !char.IsWhiteSpace(text[end]))
                end++;
            if (end < text.Length && text[end] == '@' && end > user + 1 && IsLiteral(text.Substring(user + 1, end - user - 1)))
                return true;
        }

        return false;
    }

    private static bool IsPasswordOfConnection(string part)
    {
        var equals = part.IndexOf('=');
        return equals > 0
            && connectionKeys.Contains(part.Substring(0, equals).Trim(), StringComparer.OrdinalIgnoreCase)
            && IsLiteral(part.Substring(equals + 1));
    }

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
