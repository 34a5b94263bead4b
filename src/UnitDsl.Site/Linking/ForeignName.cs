using UnitDsl.Site.Declarations;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking;

/// <summary>The name of a unit that someone else ships, as its record gives it to the base record.</summary>
internal static class ForeignName
{
    /// <summary>Null after a problem was reported.</summary>
    public static string? Of(TypeDeclaration record, IDeclarations declarations, UnitContext context, string root = "External")
    {
        var (resolution, origin) = Argument(record, declarations, context, "UnitName");
        if (resolution.Kind != ResolutionKind.Found)
        {
            context.Report(LanguageRules.NotConstant, $"The name of '{record.Name}' is no compile-time constant: write {root}(\"name.service\")", origin);
            return null;
        }

        var name = UnitName.WithDefaultSuffix(resolution.Text);
        if (UnitName.IsValid(name, out var why))
            return name;

        context.Report(LanguageRules.InvalidName, $"'{name}' is no unit name: {why}", origin);
        return null;
    }

    /// <summary>What the base record's parameter was given; it is the root, so it is resolved through the whole chain.</summary>
    public static (Resolution Resolution, Origin Origin) Argument(TypeDeclaration record, IDeclarations declarations, UnitContext context, string parameter)
    {
        var resolution = RecordChain.Scopes(context, declarations, record)[0].Resolve(parameter);
        return (resolution, resolution.Origin ?? Origin.OfName(record.Id));
    }
}
