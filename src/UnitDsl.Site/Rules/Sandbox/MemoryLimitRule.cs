using UnitDsl.Site.Facts;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>UNIT0421: a limit that is not the one that was meant.</summary>
public sealed class MemoryLimitRule() : UnitRule(Descriptor)
{
    /// <summary>Shared with limits that systemd does not take, which the grammar finds.</summary>
    internal static readonly RuleDescriptor Descriptor = new("UNIT0421", "A limit that does not limit as it reads", Categories.Resources, Severity.Error, HasRepair: true);

    // The smallest program needs more.
    private const ulong LeastSensible = 1024 * 1024;
    private const uint Step = 1024;

    private static readonly string[] ceilings = ["MemoryMax", "MemoryHigh"];
    private static readonly string[] belowMax = ["MemoryHigh", "MemoryLow", "MemoryMin"];

    internal static bool IsLimit(ValueMistake mistake)
    {
        var name = mistake.Directive.Name;
        return mistake.Problem.Consequence is Consequence.IgnoresLine or Consequence.RefusesUnit
            && (name.StartsWith("Limit", StringComparison.Ordinal) || name.StartsWith("Memory", StringComparison.Ordinal) || name.StartsWith("StartupMemory", StringComparison.Ordinal)
                || name is "CPUQuota" or "TasksMax" or "CPUWeight" or "IOWeight") && name is not ("MemoryDenyWriteExecute" or "MemoryKSM" or "MemoryTHP");
    }

    protected override IEnumerable<Finding> Check(UnitFacts unit)
    {
        foreach (var name in ceilings)
        {
            if (unit.Value(name) is not { } said || !IsBare(said.Text) || !ByteSize.TryParse(said.Text, Step, out var bytes, out _) || bytes is 0 or >= LeastSensible)
                continue;
            var meant = said.Text + "M";
            yield return new Finding(Rule, $"{name}={said.Text} is {Written.Count((long)bytes, "byte")}, in which no program can {(name == "MemoryMax" ? "start: the kernel kills it at once" : "run: the kernel slows it down to a standstill")}; write '{meant}' if megabytes are meant", said.Origin)
                .With(LanguageRules.Suggestion, meant).With(ValueRule.Wrong, said.Text);
        }

        if (!unit.Has("MemoryMax") || Size(unit, "MemoryMax") is not { } most)
            yield break;
        foreach (var name in belowMax)
        {
            if (!unit.Has(name) || Size(unit, name) is not { } size || size.Bytes <= most.Bytes || most.Bytes < LeastSensible)
                continue;
            yield return new Finding(
                Rule,
                name == "MemoryHigh"
                    ? $"MemoryHigh={size.Said.Text} is above MemoryMax={most.Said.Text}: the service is killed at {most.Said.Text} before it is ever slowed down; MemoryHigh belongs below MemoryMax"
                    : $"{name}={size.Said.Text} promises more than MemoryMax={most.Said.Text} lets the service have; it belongs below MemoryMax",
                size.Said.Origin).Beside([most.Said.Origin]);
        }
    }

    private static bool IsBare(string text) => text.All(static c => c is >= '0' and <= '9');

    private static (ulong Bytes, Said Said)? Size(UnitFacts unit, string name) =>
        unit.Value(name) is { } said && ByteSize.TryParse(said.Text, Step, out var bytes, out _) ? (bytes, said) : null;
}
