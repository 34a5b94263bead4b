using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking;

/// <summary>What a file of Quadlet's is called, and the service that is made of it.</summary>
internal static class QuadletNaming
{
    /// <summary>The file's full name, or null after a problem was reported.</summary>
    public static string? Resolve(UnitContext context, UnitKind kind, string typeName, Filled? given, Origin recordName)
    {
        var suffix = kind.Suffix();
        var origin = given?.Origin ?? recordName;
        var name = given?.Text ?? UnitNaming.KebabCase(typeName);
        if (given is null && !UnitName.IsValid(name + ".service"))
            name = UnitName.Escape(name);
        var written = UnitName.SuffixOf(name) ?? (UnitKinds.QuadletFromName(name) is { } other ? other.Suffix() : null);
        if (written is not null && written != suffix)
        {
            context.Report(LanguageRules.InvalidName, $"'{name}' names a {written} unit, and this is a {suffix} unit", origin);
            return null;
        }

        var file = written is null ? name + suffix : name;
        if (UnitName.IsValid(StemOf(file) + ".service", out var why))
            return file;

        context.Report(LanguageRules.InvalidName, $"'{file}' is no name of a unit: {why}", origin);
        return null;
    }

    public static string StemOf(string file) => file.Substring(0, file.LastIndexOf('.'));

    /// <summary>The service that Quadlet makes of a file, unless the file says its name.</summary>
    public static string ServiceOf(string file)
    {
        var kind = UnitKinds.QuadletFromName(file)!.Value;
        var stem = StemOf(file);
        if (kind is UnitKind.Container or UnitKind.Kube)
            return stem + ".service";

        // What is put behind the name of a template stands in front of its instance's.
        var word = "-" + kind.Suffix().Substring(1);
        var at = stem.IndexOf('@');
        return (at < 0 ? stem + word : stem.Insert(at, word)) + ".service";
    }

    /// <summary>What Podman calls the container of a unit, once it runs: the name that the file says, or Podman's own.</summary>
    public static string ContainerOf(UnitModel unit)
    {
        var name = unit.Value("Container", "ContainerName") is { Length: > 0 } said ? said : unit.Name.IndexOf('@') >= 0 ? "systemd-%p_%i" : "systemd-%N";
        return BuildTimeSpecifiers.Expand(name, unit.Name) ?? name;
    }

    /// <summary>The service's name, as the file says or as it comes of itself; null after a problem was reported.</summary>
    public static string? ServiceOf(UnitDraft draft, string file, IReadOnlyList<AppliedAttribute> attributes)
    {
        if (attributes.LastOrDefault(static a => a.Use.OwnName == "ServiceName") is not { Use.Arguments.Count: > 0 } said)
            return ServiceOf(file);
        if (HoleFiller.Fill(draft.Context, said.Scope, said.Use.Arguments[0].Value.Text, said.OfArgument(0)) is not { } name)
            return null;
        if (name.Text.Length == 0)
            return ServiceOf(file);
        if (UnitName.IsValid(name.Text + ".service", out var why) && UnitName.SuffixOf(name.Text) is null)
            return name.Text + ".service";

        draft.Report(LanguageRules.InvalidName, why is null ? $"ServiceName= is a name without its suffix: write '{UnitName.WithoutSuffix(name.Text)}'" : $"'{name.Text}' names no service: {why}", name.Origin);
        return null;
    }
}
