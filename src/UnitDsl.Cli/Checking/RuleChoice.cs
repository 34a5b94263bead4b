using UnitDsl.Site.Rules;

namespace UnitDsl.Cli.Checking;

/// <summary>Which findings were asked for.</summary>
/// <param name="Least">The mildest that count.</param>
/// <param name="Disabled">Rules that do not.</param>
internal sealed record RuleChoice(Severity Least, IReadOnlySet<string> Disabled)
{
    public bool Includes(RuleDescriptor rule) => rule.Severity >= Least && !Disabled.Contains(rule.Id);
}
