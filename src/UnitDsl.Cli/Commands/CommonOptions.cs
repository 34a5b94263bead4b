using System.CommandLine;
using UnitDsl.Systemd;

namespace UnitDsl.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<OutputFormat> Format() => new("--format") { Description = "text for people, json for programs", DefaultValueFactory = static _ => OutputFormat.Text, HelpName = "text|json", CustomParser = static result => ParseFormat(result) };

    public static Argument<string[]> Paths() => new("path") { Description = "Unit files, drop-ins, directories of them, or the root of a machine", Arity = ArgumentArity.OneOrMore };

    public static Option<int> Release()
    {
        var option = new Option<int>("--systemd")
        {
            Description = $"The release of systemd that is to read the units ({ValueContext.OldestRelease} to {DirectiveCatalogue.NewestRelease})",
            DefaultValueFactory = static _ => DirectiveCatalogue.NewestRelease,
            HelpName = "release",
        };
        option.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() is < ValueContext.OldestRelease or > DirectiveCatalogue.NewestRelease)
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
