using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules;

/// <summary>A value that systemd would not take as it stands.</summary>
/// <param name="Directive">What it is assigned to.</param>
/// <param name="Text">The whole value.</param>
/// <param name="Problem">What is wrong with it.</param>
public sealed record ValueMistake(Directive Directive, string Text, ValueProblem Problem)
{
    /// <summary>The characters that are wrong.</summary>
    public string Wrong => Text.Substring(Problem.Offset, Problem.Length);
}

/// <summary>A mistake in values that people make so often, and know so well, that it has a rule of its own; what is said of it is what is said of any value.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Is">Whether a mistake is that one.</param>
/// <param name="Advice">What else to say of it, if anything.</param>
public sealed record SpecificValue(RuleDescriptor Rule, Func<ValueMistake, bool> Is, Func<ValueMistake, string?>? Advice = null);
