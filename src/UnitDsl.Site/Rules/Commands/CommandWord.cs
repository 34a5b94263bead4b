using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Commands;

/// <summary>Finds a word of a command again where it was written, in a script, too.</summary>
internal static class CommandWord
{
    public static Origin Find(UnitCommand command, string word)
    {
        if (PathText.FileName(command.Program) == word || command.Program == word)
            return command.ProgramOrigin;
        foreach (var argument in command.Arguments)
        {
            if (argument.Text == word)
                return command.Locate(argument);
        }

        foreach (var argument in command.Arguments)
        {
            var at = argument.Text.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0)
                return command.Locate(argument, at, word.Length);
        }

        return command.Origin;
    }
}
