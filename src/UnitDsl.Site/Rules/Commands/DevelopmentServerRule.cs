using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Programs;

namespace UnitDsl.Site.Rules.Commands;

/// <summary>UNIT0321: a runtime in a mode that its own makers advise against for production.</summary>
public sealed class DevelopmentServerRule() : ServiceRule(
    new RuleDescriptor("UNIT0321", "A runtime's option that is wrong in production", Categories.Commands, Severity.Warning))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (service.Main is not { } main)
            yield break;

        foreach (var advice in RuntimeAdvice.Of(main.Run, name => unit.Variable(name)?.Value, unit.Has("EnvironmentFile")))
            yield return new Finding(Rule, $"'{advice.What}' {advice.Why}; {advice.Instead}", CommandWord.Find(main, advice.Word));
    }
}
