using UnitDsl.Site.Declarations;

namespace UnitDsl.Site.Linking.Companions;

/// <summary><c>[Watches]</c>: what has to happen at a path so that the service runs.</summary>
internal static class WatchesIntent
{
    private static readonly Dictionary<string, string> directives = new(StringComparer.Ordinal)
    {
        ["Changed"] = "PathChanged",
        ["Modified"] = "PathModified",
        ["Exists"] = "PathExists",
        ["ExistsGlob"] = "PathExistsGlob",
        ["DirectoryNotEmpty"] = "DirectoryNotEmpty",
    };

    public static void Read(CompanionDraft path, AppliedAttribute attribute)
    {
        if (attribute.Use.Arguments.Count == 0)
            return;

        var what = attribute.Use.Arguments[0].Value;
        if (what is { Kind: ArgumentKind.Text, Text.Length: 0 })
        {
            foreach (var directive in directives.Values)
                path.Write(directive, "", attribute.Whole);
        }
        else
        {
            var on = attribute.Use.Arguments.Count > 1 && attribute.Use.Arguments[1].Value is { Kind: ArgumentKind.Enum } value ? value.EnumMember : "Changed";
            if (directives.TryGetValue(on, out var directive))
                path.Set(attribute, directive, what, attribute.OfArgument(0));
            else
                path.Owner.Report(Rules.LanguageRules.InvalidIntent, $"There is no event {on}: write one of {string.Join(", ", directives.Keys)}", attribute.OfArgument(1));
        }

        path.Attribute = attribute;
        path.SetProperty(attribute, "MakeDirectory", "MakeDirectory");
        path.SetProperty(attribute, "DirectoryMode", "DirectoryMode");
    }

    /// <summary>Whether it watches anything.</summary>
    public static bool IsWhole(CompanionDraft path) => path.Attribute is not null && directives.Values.Any(path.Has);
}
