using UnitDsl.Site.Declarations;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking;

/// <summary>What a unit of a kind cannot do without: systemd would refuse to load it.</summary>
internal static class RequiredDirectives
{
    public static void Check(UnitDraft draft, TypeDeclaration record)
    {
        if (draft.Context.IsPatternCheck || draft.Context.Problems.Count > 0)
            return;

        var missing = draft.Kind switch
        {
            UnitKind.Mount => !draft.Has("Mount", "What") ? "[What(…)], the file system to mount" : !draft.Has("Mount", "Where") ? "[Where(…)], the directory to mount it on" : null,
            UnitKind.Automount => draft.Has("Automount", "Where") ? null : "[Where(…)], the directory to mount on",
            UnitKind.Swap => draft.Has("Swap", "What") ? null : "[What(…)], the device or file to swap to",
            UnitKind.Container => draft.Has("Container", "Image") || draft.Has("Container", "Rootfs") ? null : "[Image(…)], the image to run",
            UnitKind.Image => draft.Has("Image", "Image") ? null : "[Image(…)], the image to pull",
            UnitKind.Build => !draft.Has("Build", "ImageTag") ? "[ImageTag(…)], the name of what is built" : draft.Has("Build", "File") || draft.Has("Build", "SetWorkingDirectory") ? null : "[File(…)] or [SetWorkingDirectory(…)], what to build",
            UnitKind.Kube => draft.Has("Kube", "Yaml") ? null : "[Yaml(…)], the file to play",
            _ => null,
        };

        if (missing is not null)
        {
            draft.Report(
                LanguageRules.MissingDirective,
                $"'{record.Name}' lacks {missing}; {(draft.Kind.IsQuadlet() ? "Quadlet would make no service of it" : "systemd would refuse to load the unit")}",
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
}
