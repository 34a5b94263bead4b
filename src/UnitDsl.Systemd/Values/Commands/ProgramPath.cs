namespace UnitDsl.Systemd;

/// <summary>What can be run: an absolute path, or a name that is looked up in the search path.</summary>
internal static class ProgramPath
{
    /// <summary>What is wrong with the path, specifiers put in; null when nothing is.</summary>
    public static TextProblem? Check(Piece path, CommandPrefixes prefixes, int release)
    {
        var text = path.Text;
        if (text.Length == 0)
            return TextProblem.Of(path, prefixes == 0 ? "there is no program to run" : "there is no program behind the prefix");
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < ' ' || text[i] is '"' or '\'' or '\\' or '\x7f')
                return TextProblem.Of(path.Slice(i, 1), $"a program's path cannot contain {Named(text[i])}");
        }

        if (text[0] == '/')
        {
            if (PathFault.Find(path) is { Kind: PathFaultKind.TooLong or PathFaultKind.NameTooLong } fault)
                return PathAdvice.Fault(path, fault);
        }
        else if (text.IndexOf('/') >= 0 || !PathText.IsName(text))
        {
            return NoProgram(path, prefixes, release);
        }

        var isDirectory = text[text.Length - 1] == '/' || (release > ValueContext.OldestRelease && (text.EndsWith("/.", StringComparison.Ordinal) || text.EndsWith("/..", StringComparison.Ordinal)));
        return isDirectory ? TextProblem.Of(path, $"{Wording.Shown(text)} is a directory, not a program") : null;
    }

    private static TextProblem NoProgram(Piece path, CommandPrefixes prefixes, int release)
    {
        var text = path.Text;
        if (CommandPrefixReader.Refusal(text[0], prefixes, release) is { } refusal)
            return TextProblem.Of(path.Slice(0, 1), refusal, prefixes == 0 ? null : "");
        if (text is "." or "..")
            return TextProblem.Of(path, $"{Wording.Shown(text)} is a directory, not a program");
        if (text[0] == '~')
            return TextProblem.Of(path, $"{Wording.Shown(text)} is no absolute path: there is no shell that would put in a home for '~'");
        if (text[0] == '$')
            return TextProblem.Of(path, $"{Wording.Shown(text)} is no absolute path: variables are not put in where the program stands");
        if (text.IndexOf('=') is > 0 and var equals && EnvironmentName.IsValid(text.Substring(0, equals)))
            return TextProblem.Of(path, $"{Wording.Shown(text)} would be the program: variables are set with Environment=, not before the command");
        return text.IndexOf('/') >= 0
            ? TextProblem.Of(path, $"{Wording.Shown(text)} is no absolute path: systemd runs programs from their path from the root, or by a name without a slash")
            : TextProblem.Of(path, "this name is longer than a file name can be");
    }

    private static string Named(char c) => c switch
    {
        '"' => "a double quote",
        '\'' => "a single quote",
        '\\' => "a backslash",
        _ => "a control character",
    };
}
