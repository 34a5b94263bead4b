using System.CommandLine;
using UnitDsl.Cli.Explaining;
using UnitDsl.Cli.Output;
using UnitDsl.Site.Rules;

namespace UnitDsl.Cli.Commands;

/// <summary><c>unitdsl explain [RULE…]</c></summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var rules = new Argument<string[]>("rule") { Description = "Rules, such as UNIT0401 or 401; all of them are listed unless one is named", Arity = ArgumentArity.ZeroOrMore };
        var format = CommonOptions.Format();
        var command = new Command("explain", "Print the page of a rule: what is wrong, what is right, and what systemd does") { rules, format };
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var isJson = parsed.GetValue(format) == OutputFormat.Json;
            var written = parsed.GetValue(rules) ?? [];
            var ids = written.Select(static rule => RulePages.Find(rule) ?? throw new InputException(RulePages.Complaint(rule))).Distinct().ToList();
            if (isJson)
                WriteJson(output, ids.Count > 0 ? ids : RulePages.Ids, hasPages: ids.Count > 0);
            else if (ids.Count == 0)
                WriteList(output);
            else
                output.Write(string.Join('\n', ids.Select(RulePages.Read)));
            return ExitCode.Clean;
        });
        return command;
    }

    private static void WriteList(TextWriter output)
    {
        foreach (var id in RulePages.Ids)
            output.Write($"{id}  {RulePages.FactOf(id, "Severity"),-7}  {RulePages.TitleOf(id)}\n");
    }

    private static void WriteJson(TextWriter output, IReadOnlyList<string> ids, bool hasPages) => Json.Write(output, json =>
    {
        json.WriteNumber("version", 1);
        json.WriteStartArray("rules");
        foreach (var id in ids)
        {
            json.WriteStartObject();
            json.WriteString("rule", id);
            json.WriteString("title", RulePages.TitleOf(id));
            json.WriteString("category", RulePages.FactOf(id, "Category"));
            json.WriteString("severity", RulePages.FactOf(id, "Severity"));
            json.WriteString("fix", RulePages.FactOf(id, "Code fix"));
            json.WriteString("help", RuleDescriptor.HelpUriOf(id));
            if (hasPages)
                json.WriteString("page", RulePages.Read(id));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
