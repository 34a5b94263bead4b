using UnitDsl.Site.Rules;

namespace UnitDsl.Site.Files;

/// <summary>What can be wrong with the text of a unit file, where no compiler stands between the writer and systemd.</summary>
public static class FileRules
{
    public const string Category = "UnitDsl.Files";

    public static readonly RuleDescriptor UnknownName = new("UNIT0018", "A section or directive that systemd does not know", Category, Severity.Error);
    public static readonly RuleDescriptor BrokenText = new("UNIT0019", "A line that systemd cannot read", Category, Severity.Error);

    public static IReadOnlyList<RuleDescriptor> All { get; } = [UnknownName, BrokenText];
}
