using System.CommandLine;
using UnitDsl.Systemd;

namespace UnitDsl.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<OutputFormat> Format() => new("--format") { Description = "text for people, json for programs", DefaultValueFactory = static _ => OutputFormat.Text, HelpName = "text|json", CustomParser = static result => ParseFormat(result) };

    /// <summary>One word of a few.</summary>
    public static Option<string> OneOf(string name, string description, IEnumerable<string> words, string? otherwise = null)
    {
        var all = words.ToList();
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => otherwise ?? all[0], HelpName = string.Join('|', all) };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !all.Contains(result.Tokens[^1].Value))
                result.AddError($"{name} takes {string.Join(", ", all.Take(all.Count - 1))} or {all[^1]}, not '{result.Tokens[^1].Value}'");
        });
        return option;
    }

    public static Argument<string[]> Paths() => Many("path", "Unit files, drop-ins, directories of them, or the root of a machine");

    /// <summary>One or more texts; a misspelled option is not one of them.</summary>
    public static Argument<string[]> Many(string name, string description)
    {
        var argument = new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.OneOrMore };
        argument.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens)
            {
                if (token.Value.StartsWith("--", StringComparison.Ordinal) && !File.Exists(token.Value))
                    result.AddError($"there is no option {token.Value}");
            }
        });
        return argument;
    }

    public static Option<int?> Release()
    {
        var option = new Option<int?>("--systemd")
        {
            Description = $"The release of systemd that is to read the units, {ValueContext.OldestRelease} to {DirectiveCatalogue.NewestRelease} (any of them, unless told)",
            HelpName = "release",
        };
        option.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int?>() is < ValueContext.OldestRelease or > DirectiveCatalogue.NewestRelease)
                result.AddError($"--systemd takes a release from {ValueContext.OldestRelease} to {DirectiveCatalogue.NewestRelease}");
        });
        return option;
    }

    private static OutputFormat ParseFormat(System.CommandLine.Parsing.ArgumentResult result)
    {
        switch (result.Tokens[0].Value)
        {
            case "text":
                return OutputFormat.Text;
            case "json":
                return OutputFormat.Json;
            case var other:
                result.AddError($"--format takes text or json, not '{other}'");
                return OutputFormat.Text;
        }
    }
}
