using UnitDsl.Site.Applications;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Intents;

/// <summary><c>[Project]</c>, or a reference to the project of a program: what the service runs, and from where.</summary>
internal static class ProjectIntent
{
    private const string Installed = "/opt/";
    private const string Runtime = "/usr/bin/dotnet";

    /// <summary>Completes the service, once everything else that is said of it has been read; returns the project whose program it runs.</summary>
    public static string? Apply(UnitDraft draft, AppliedAttribute? attribute, ApplicationSet applications, string typeName, Origin name)
    {
        if (attribute is not null)
            return draft.Kind == UnitKind.Service ? Named(draft, new Intent(draft, attribute), applications) : WrongKind(draft, attribute);
        if (draft.Kind != UnitKind.Service || applications.All.Count == 0)
            return null;
        if (draft.Value("Service", "ExecStart") is { } command)
            return applications.Referenced.FirstOrDefault(application => Runs(command, application))?.Path;
        if (!RequiredDirectives.LacksCommand(draft) || Choose(draft, applications, typeName) is not { } chosen)
            return null;

        SetCommand(draft, Installed + Place(draft), chosen.AssemblyName, chosen.HasHost, name);
        return chosen.Path;
    }

    private static string? WrongKind(UnitDraft draft, AppliedAttribute attribute)
    {
        draft.Report(LanguageRules.WrongKind, $"A .{KindRecords.Word(draft.Kind)} unit runs no program; [Project] belongs on a service", attribute.Whole);
        return null;
    }

    private static string? Named(UnitDraft draft, Intent intent, ApplicationSet applications)
    {
        if (intent.Argument(0) is not { } written)
            return null;

        var path = RelativePath.Normalize(written.Text);
        var application = applications.Find(path);
        if (application is null && Complaint(written.Text, path, applications) is { } complaint)
        {
            draft.Report(LanguageRules.UnknownProject, complaint, written.Origin);
            return null;
        }

        var isPlaced = intent.Property("Directory") is { Text.Length: > 0 };
        var directory = isPlaced ? intent.Property("Directory")!.Value.Text : Installed + Place(draft);
        if (!directory.StartsWith("/", StringComparison.Ordinal) && !draft.Context.IsPatternCheck)
        {
            draft.Report(LanguageRules.InvalidIntent, "The directory of a program is absolute: it is one of the machine that runs it", intent.Attribute.OfProperty("Directory"));
            return null;
        }

        if (!draft.Has("Service", "ExecStart"))
            SetCommand(draft, directory, intent.Property("AssemblyName") is { Text.Length: > 0 } name ? name.Text : application?.AssemblyName ?? NameOf(path), application?.HasHost ?? true, written.Origin);
        else if (isPlaced)
            SetDirectory(draft, directory, written.Origin);
        return path;
    }

    private static string? Complaint(string written, string path, ApplicationSet applications)
    {
        if (!path.EndsWith("proj", StringComparison.OrdinalIgnoreCase))
            return $"'{written}' is no project: write the path of its file, such as ../Api/Api.csproj";
        var near = Spelling.Closest(path, applications.All.Select(static application => application.Path)) is { } known ? $"; did you mean {known}?" : "";
        if (applications.Missing.Contains(path))
            return $"There is no project '{written}': the path starts at the file of this project{near}";
        return applications.IsComplete ? $"The build did not find the project '{written}': it reads the path from the source, so write it as one text without holes, or refer to the project{near}" : null;
    }

    // The one of the service's name; without one there is no doubt only where there is one program.
    private static Application? Choose(UnitDraft draft, ApplicationSet applications, string typeName)
    {
        var referenced = applications.Referenced.ToList();
        var named = referenced.Where(application => IsNamed(application, typeName) || IsNamed(application, Stem(draft))).ToList();
        return named.Count == 1 ? named[0] : referenced.Count == 1 ? referenced[0] : null;
    }

    private static bool IsNamed(Application application, string name)
    {
        var project = NameOf(application.Path);
        return Plain(project) == Plain(name) || Plain(project.Substring(project.LastIndexOf('.') + 1)) == Plain(name);
    }

    private static string Plain(string name) => new(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray());

    private static string NameOf(string path)
    {
        var file = PathText.FileName(path);
        return file.LastIndexOf('.') is > 0 and var dot ? file.Substring(0, dot) : file;
    }

    private static string Stem(UnitDraft draft) => (draft.Context.UnitStem ?? "unit").TrimEnd('@');

    // A version is put beside the one that runs, not over it.
    private static string Place(UnitDraft draft) => Stem(draft) + (draft.Context.Slot is { } slot ? "/" + slot.Name : "");

    private static bool Runs(string command, Application application)
    {
        if (CommandLine.Parse(command) is not { Count: > 0 } commands)
            return false;
        var run = RunProgram.Of(commands[commands.Count - 1]);
        var program = run.Runtime == Rules.Programs.Runtime.DotNet && run.Arguments.Count > 0 ? run.Arguments[0] : run.Path;
        var name = PathText.FileName(program);
        return name == application.AssemblyName || name == application.AssemblyName + ".dll";
    }

    private static void SetCommand(UnitDraft draft, string directory, string assembly, bool hasHost, Origin origin)
    {
        var program = $"{directory.TrimEnd('/')}/{assembly}";
        string[] command = hasHost ? [program] : [Runtime, program + ".dll"];
        if (!Quoting.TryArgvWords(command, expansions: true, out var words, out var why))
            draft.Report(LanguageRules.InvalidIntent, $"ExecStart= cannot run '{program}': {why}", origin);
        else if (DirectiveCatalogue.FindForKind(draft.Kind, "ExecStart") is { } directive)
            draft.Set(directive, "Service", words.Select(word => new Word(word, null, origin)).ToList());
        SetDirectory(draft, directory, origin);
    }

    private static void SetDirectory(UnitDraft draft, string directory, Origin origin)
    {
        if (!draft.Has("Service", "WorkingDirectory") && DirectiveCatalogue.FindForKind(draft.Kind, "WorkingDirectory") is { } known)
            draft.Set(known, "Service", [new Word(directory.Length > 1 ? directory.TrimEnd('/') : directory, null, origin)]);
    }

    /// <summary>The programs that a service could run that says nothing of it.</summary>
    public static EquatableArray<string> AtHand(ApplicationSet applications) => applications.Referenced.Select(static application => application.Path).ToEquatableArray();
}
