using UnitDsl.Site.Applications;
using UnitDsl.Site.Declarations;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking;

/// <summary>What a unit of a kind cannot do without: systemd would refuse to load it.</summary>
internal static class RequiredDirectives
{
    private static readonly string[] watches = ["PathExists", "PathExistsGlob", "PathChanged", "PathModified", "DirectoryNotEmpty"];

    private static readonly string[] elapses =
        ["OnActiveSec", "OnBootSec", "OnStartupSec", "OnUnitActiveSec", "OnUnitInactiveSec", "OnCalendar", "OnClockChange", "OnTimezoneChange"];

    private static readonly string[] listens =
        ["ListenStream", "ListenDatagram", "ListenSequentialPacket", "ListenFIFO", "ListenSpecial", "ListenNetlink", "ListenMessageQueue", "ListenUSBFunction"];

    public static void Check(UnitDraft draft, TypeDeclaration record, ApplicationSet applications)
    {
        if (draft.Context.IsPatternCheck || draft.Context.Problems.Count > 0)
            return;

        var missing = draft.Kind switch
        {
            UnitKind.Service => LacksCommand(draft) ? Command(applications) : null,
            UnitKind.Timer => HasAny(draft, "Timer", elapses) ? null : "a time at which it elapses, such as [OnCalendar(\"daily\")] or [OnBootSec(60)]",
            UnitKind.Path => HasAny(draft, "Path", watches) ? null : "something to watch, such as [PathChanged(\"/path\")]",
            UnitKind.Socket => HasAny(draft, "Socket", listens) ? null : "an address to listen on, such as [ListenStream(\"8080\")]",
            UnitKind.Mount => !draft.Has("Mount", "What") ? "[What(…)], the file system to mount" : !draft.Has("Mount", "Where") ? "[Where(…)], the directory to mount it on" : null,
            UnitKind.Automount => draft.Has("Automount", "Where") ? null : "[Where(…)], the directory to mount on",
            UnitKind.Swap => draft.Has("Swap", "What") ? null : "[What(…)], the device or file to swap to",
            _ => null,
        };

        if (missing is not null)
        {
            draft.Report(
                LanguageRules.MissingDirective,
                $"'{record.Name}' lacks {missing}; systemd would refuse to load the unit",
                Origin.OfName(record.Id));
        }
    }

    /// <summary>Whether a service has no program, and cannot do without.</summary>
    public static bool LacksCommand(UnitDraft draft)
    {
        if (draft.Has("Service", "ExecStart"))
            return false;

        var isOneshot = draft.Value("Service", "Type") == "oneshot";
        var canRest = draft.Value("Service", "RemainAfterExit") is "yes" or "true" or "on" or "1" || draft.Value("Unit", "SuccessAction") is not (null or "none");
        return !(isOneshot && canRest && (draft.Has("Service", "ExecStop") || draft.Value("Unit", "SuccessAction") is not (null or "none")));
    }

    // With several programs at hand, and none of the service's name, nobody can tell which one is meant.
    private static string Command(ApplicationSet applications) =>
        "[ExecStart(…)], the program to run" + (applications.Referenced.ToList() is { Count: > 1 } several ? $", or [Project(…)], which names one of {string.Join(", ", several.Select(static application => application.Path))}" : "");

    private static bool HasAny(UnitDraft draft, string section, string[] names) => names.Any(name => draft.Has(section, name));
}
