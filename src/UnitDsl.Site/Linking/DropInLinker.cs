using System.Globalization;
using UnitDsl.Site.Declarations;
using UnitDsl.Site.Linking.Intents;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking;

/// <summary>
/// Lines for a unit that someone else ships. Nothing of the assembly reaches it, because what is said for all units of a site is said for those that it ships itself.
/// </summary>
internal static class DropInLinker
{
    private const int HighestOrder = 99;

    // What says something by directives, and what belongs to the machine and not to a unit.
    private static readonly HashSet<string> intents = new(StringComparer.Ordinal) { "RunAs", "DependsOn", "Directive", "SystemUser", "SystemGroup", "Directory", "Tmpfiles" };

    public static UnitModel Link(TypeDeclaration record, IDeclarations declarations, UnitContext context)
    {
        var layers = UnitLayers.Of(context, declarations, record);
        var name = ForeignName.Of(record, declarations, context, "DropIn");
        var kind = name is null ? UnitKind.Service : KindOf(record, declarations, context, name);
        context.UnitStem = UnitLinker.StemOf(name);
        var draft = new UnitDraft(context, kind, declarations.Memory) { IsDropIn = true, Scope = UserUnitIntent.OfForeign(layers.Attributes) };
        var attributes = layers.Attributes.Where(static attribute => !attribute.IsAssemblyWide).ToList();
        foreach (var attribute in attributes)
        {
            if (attribute.Use.OwnName is not { } own || own is "Name" or UserUnitIntent.Name)
                continue;
            if (Why(draft, own) is { } why)
                draft.Report(LanguageRules.WrongKind, why, attribute.Whole);
            else
                Apply(draft, attribute);
        }

        draft.IsInPattern = false;
        layers.CheckArguments();
        draft.CheckLines();
        Check(draft, record);
        var file = FileOf(record, declarations, context, draft, attributes);
        return UnitLinker.Model(record, context, name ?? "", kind, isExternal: true, draft) with { DropIn = new DropInModel(file), Replaces = UnitLinker.Replaced(record, declarations) };
    }

    private static void Apply(UnitDraft draft, AppliedAttribute attribute)
    {
        draft.IsInPattern = attribute.IsFromPattern;
        UnitLinker.Apply(draft, attribute);
    }

    private static UnitKind KindOf(TypeDeclaration record, IDeclarations declarations, UnitContext context, string name)
    {
        var (written, origin) = ForeignName.Argument(record, declarations, context, "UnitName");
        if (UnitKinds.QuadletFromName(written.Text) is not null)
            context.Report(LanguageRules.InvalidName, $"'{written.Text}' is a file of Quadlet's, and no unit: write the name of the service that becomes of it", origin);
        if (UnitKinds.FromName(name) is { } kind)
            return kind;

        context.Report(LanguageRules.InvalidName, $"'{name}' is of a kind whose directives are not known here", origin);
        return UnitKind.Service;
    }

    // systemd does read [Install] of a drop-in, at the next "systemctl enable": whether a unit of others is enabled is not the site's to say.
    private static string? Why(UnitDraft draft, string name)
    {
        if (IntentTable.IsReadElsewhere(name) || (IntentTable.Find(name) is not null && !intents.Contains(name)))
            return $"[{name}] is about a whole unit, and '{draft.Context.TypeName}' only puts lines into one that someone else ships: {(name is "Port" or "HealthCheck" ? "say it on a record that derives from External" : "leave it out")}";
        if (DirectiveCatalogue.FindForKind(draft.Kind, name) is { } directive && directive.SectionIn(draft.Kind) == "Install")
            return $"{name}= of a drop-in counts when somebody enables the unit the next time, which its own package or an operator does: to have it started with the site, let a unit of the site say [Wants<{draft.Context.TypeName}>]";
        return null;
    }

    private static void Check(UnitDraft draft, TypeDeclaration record)
    {
        var settings = draft.Settings();
        foreach (var setting in settings)
        {
            var empty = setting.Assignments.FirstOrDefault(static assignment => assignment.Words.Count == 1 && assignment.Words[0].TypeId is null && assignment.Words[0].Text.Length == 0);
            if (empty is not null && DirectiveCatalogue.Find(setting.Section, setting.Name) is { Empty: EmptyAssignment.Noop })
                draft.Report(LanguageRules.InvalidValue, $"{setting.Name}= cannot be taken back: systemd adds what a drop-in says to what the unit says, and an empty value to nothing", empty.Words[0].Origin);
            if (setting.Section == "Install")
                draft.Report(LanguageRules.WrongKind, $"{setting.Name}= in [Install] of a drop-in counts when somebody enables the unit the next time, which its own package or an operator does", setting.Assignments[0].Words[0].Origin);
        }

        if (settings.Count == 0 && draft.Environment.Count == 0 && draft.Context.Problems.Count == 0)
            draft.Report(LanguageRules.NotDeployable, $"'{record.Name}' puts no line into its unit: give it the attributes of what is to be changed, or derive from External if nothing is", Origin.OfName(record.Id));
    }

    private static string FileOf(TypeDeclaration record, IDeclarations declarations, UnitContext context, UnitDraft draft, List<AppliedAttribute> attributes)
    {
        var named = attributes.LastOrDefault(static attribute => attribute.Use.OwnName == "Name");
        var given = named is null ? null : new Intent(draft, named).Argument(0);
        var stem = given?.Text ?? UnitNaming.KebabCase(record.Name);
        if (stem.Length is 0 or > 100 || stem.Any(static c => c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.')) || stem[0] == '.')
            context.Report(LanguageRules.InvalidName, $"'{stem}' is no name for a file of lines: write letters, digits, dashes, underscores and dots", given?.Origin ?? Origin.OfName(record.Id));

        var (order, origin) = ForeignName.Argument(record, declarations, context, "Order");
        if (!int.TryParse(order.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || order.Kind != ResolutionKind.Found || number > HighestOrder)
            context.Report(LanguageRules.InvalidIntent, $"The order of '{record.Name}' is a number from 1 to {HighestOrder}, which stands in front of the file's name, or 0 for none", origin);
        var prefix = number > 0 ? number.ToString("00", CultureInfo.InvariantCulture) + "-" : "";
        return $"{prefix}{context.SiteName}-{stem}.conf";
    }
}
