using UnitDsl.Site.Declarations;
using UnitDsl.Site.Handover;
using UnitDsl.Site.Model;
using UnitDsl.Site.Planning.Ops;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Intents;

/// <summary>A <c>Pm2App</c>: what is said of it in terms of systemd and in terms of PM2 becomes one entry of PM2's file.</summary>
internal static class Pm2Intent
{
    private const string Section = "Service";

    /// <summary>Completes the app, once everything else that is said of it has been read.</summary>
    public static void Complete(UnitDraft draft, IReadOnlyList<AppliedAttribute> attributes, TypeDeclaration record)
    {
        if (draft.Context.IsPatternCheck || draft.Context.Problems.Any(static problem => problem.Rule.Severity == Severity.Error))
            return;

        var name = Origin.OfName(record.Id);
        if (Last(attributes, "Script") is not { } script)
            draft.Report(LanguageRules.MissingDirective, $"'{record.Name}' lacks [Script(…)], what PM2 runs", name);
        else if (draft.Value(Section, "User") is not { } user)
            draft.Report(LanguageRules.MissingDirective, $"'{record.Name}' lacks [RunAs(…)]: each user has a PM2 of its own", name);
        else if (Words(draft, script) is { Count: > 0 } command && Interpreter(draft, attributes) is { } interpreter && Checked(draft, script, command[0], user) && Pm2Fields.Of(draft, Last(attributes, "Pm2")) is { } fields)
            Complete(draft, script, command, interpreter, user, fields);
    }

    /// <summary>What PM2's attributes say where PM2 is not.</summary>
    public static void CheckStray(UnitDraft draft, IReadOnlyList<AppliedAttribute> attributes)
    {
        foreach (var attribute in attributes.Where(static attribute => !attribute.IsAssemblyWide && attribute.Use.OwnName is "Script" or "Interpreter" or "Pm2"))
            draft.Report(LanguageRules.WrongKind, $"[{attribute.Use.OwnName}] is PM2's, and systemd runs this unit's program: derive the record from Pm2App, or write [ExecStart(…)]", attribute.Whole);
    }

    private static void Complete(UnitDraft draft, AppliedAttribute script, List<Filled> command, List<Filled> interpreter, string user, Pm2Fields fields)
    {
        if (Variables(draft, user) is not { } variables || !fields.Take(draft, command))
            return;

        var arguments = command.Skip(1).Select(static word => word.Text).ToEquatableArray();
        var entry = new Pm2Entry(
            draft.Context.UnitStem!, command[0].Text, arguments,
            interpreter.Count > 0 ? interpreter[0].Text : null, interpreter.Skip(1).Select(static word => word.Text).ToEquatableArray(),
            draft.Value(Section, "WorkingDirectory"), variables.ToEquatableArray(), Options(draft, user, fields).ToEquatableArray());
        draft.Intentions.Add(new Pm2Intention(entry, user, OpsPaths.Pm2Program(draft.Context.SiteName), fields.KillMilliseconds, script.Whole));
        SetCommand(draft, command, interpreter);
    }

    private static IEnumerable<Pm2Option> Options(UnitDraft draft, string user, Pm2Fields fields)
    {
        foreach (var option in fields.Options)
            yield return option;

        // Both go to whoever reads PM2's own output: the journal. Its list of processes shows as what they run.
        yield return new Pm2Option("out_file", "\"/dev/null\"");
        yield return new Pm2Option("error_file", "\"/dev/null\"");
        yield return new Pm2Option("pid_file", $"\"{Pm2Paths.Home(user)}/pids/{draft.Context.UnitStem}.pid\"");
        yield return Pm2Option.Of("merge_logs", true);

        // What it would find out about the program and report elsewhere.
        yield return Pm2Option.Of("vizion", false);
        yield return Pm2Option.Of("pmx", false);
    }

    private static AppliedAttribute? Last(IReadOnlyList<AppliedAttribute> attributes, string name) => attributes.LastOrDefault(attribute => attribute.Use.OwnName == name);

    // No interpreter is none, null that there was a problem.
    private static List<Filled>? Interpreter(UnitDraft draft, IReadOnlyList<AppliedAttribute> attributes) => Last(attributes, "Interpreter") is { } attribute ? Words(draft, attribute) : [];

    private static List<Filled>? Words(UnitDraft draft, AppliedAttribute attribute)
    {
        var words = new List<Filled>();
        var index = 0;
        foreach (var item in attribute.Use.Arguments.SelectMany(static argument => argument.Value.Kind == ArgumentKind.List ? argument.Value.Items : EquatableArray.Create(argument.Value)))
        {
            if (HoleFiller.Fill(draft.Context, attribute.Scope, item.Text, attribute.OfArgument(index++)) is not { } word)
                return null;
            if (!Utf8Text.IsPassable(word.Text, out var why))
            {
                draft.Report(LanguageRules.InvalidValue, $"A program can be given no such text: {why}", word.Origin);
                return null;
            }

            words.Add(word);
        }

        return words;
    }

    private static bool Checked(UnitDraft draft, AppliedAttribute script, Filled path, string user)
    {
        var directory = draft.Value(Section, "WorkingDirectory");
        var problem =
            user.IndexOf('%') >= 0 ? "Whose PM2 it is has to be known here: write the user's name in [RunAs], without a specifier"
            : draft.Context.UnitStem!.IndexOf('@') >= 0 ? "A template has no app: write Instances of [Pm2] for several processes"
            : path.Text.Length == 0 ? "This is no script"
            : directory is not null && directory[0] != '/' ? $"PM2 starts the app in a directory, and '{directory}' is none from the root on"
            : directory is null && path.Text[0] != '/' ? $"PM2 looks for '{path.Text}' in the app's directory, and nothing says which that is: add [WorkingDirectory(…)], or write the script's whole path"
            : null;
        if (problem is not null)
            draft.Report(LanguageRules.InvalidIntent, problem, path.Text.Length == 0 ? script.Whole : path.Origin);
        return problem is null;
    }

    private static List<Pm2Variable>? Variables(UnitDraft draft, string user)
    {
        var variables = new List<Pm2Variable>();
        foreach (var variable in draft.Environment)
        {
            if (Pm2Fields.IsOwn(variable.Name))
            {
                draft.Report(LanguageRules.CannotHandOver, $"PM2 keeps its own state under the name {variable.Name}, and a variable of that name overwrites it: make it a Service, or call the variable something else", variable.NameOrigin);
                return null;
            }

            var text = Specifiers.EscapeUnknown(variable.Value).Replace("%d/", Pm2Paths.Credentials(user) + "/");
            if (BuildTimeSpecifiers.Expand(text, draft.Context.UnitStem + UnitKind.Service.Suffix()) is not { } value)
            {
                draft.Report(LanguageRules.CannotHandOver, $"PM2 knows no specifiers, and what '{variable.Value}' comes to is only known on the machine: make it a Service, or write the text itself", variable.ValueOrigin);
                return null;
            }

            variables.Add(new Pm2Variable(variable.Name, value));
        }

        return variables;
    }

    // What runs is a command as well, and is looked at by those who look at commands.
    private static void SetCommand(UnitDraft draft, List<Filled> command, List<Filled> interpreter)
    {
        var words = interpreter.Count > 0 && interpreter[0].Text != "none" ? interpreter.Concat(command).ToList() : command;
        if (Quoting.TryArgvWords(words.ConvertAll(static word => word.Text), expansions: false, out var line, out _) && DirectiveCatalogue.FindForKind(draft.Kind, "ExecStart") is { } directive)
            draft.Set(directive, Section, words.Zip(line, static (word, text) => word.ToWord().Written(text)).ToList());
    }
}
