using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>UNIT0425: files and directories that every user of the machine may change.</summary>
public sealed class WorldWritableRule() : UnitRule(
    new RuleDescriptor("UNIT0425", "What every user may change", Categories.Sandbox, Severity.Warning, HasRepair: true))
{
    private const int OthersWrite = 0x2;
    private const int Sticky = 0x200;
    private const int UsualMask = 0x12;

    private static readonly string[] modes = ["StateDirectoryMode", "CacheDirectoryMode", "LogsDirectoryMode", "RuntimeDirectoryMode", "ConfigurationDirectoryMode"];

    protected override IEnumerable<Finding> Check(UnitFacts unit)
    {
        if (unit.Value("UMask") is { } mask && ModeGrammar.Parse(mask.Text) is { } taken && (taken & OthersWrite) == 0)
        {
            var right = Octal(taken | UsualMask);
            yield return new Finding(Rule, $"With the mask {mask.Text} every user of the machine may change the files that the service makes; {right} leaves that to the service", mask.Origin)
                .MendedBy(Repair.Replace(mask.Text, right));
        }

        foreach (var directive in modes)
        {
            if (!unit.Has(directive) || unit.Value(directive) is not { } mode || ModeGrammar.Parse(mode.Text) is not { } bits || (bits & OthersWrite) == 0 || (bits & Sticky) != 0)
                continue;
            var right = Octal(bits & ~OthersWrite);
            yield return new Finding(Rule, $"With the mode {mode.Text} every user of the machine may delete and replace what is in {Of(directive)}; write {right}", mode.Origin)
                .MendedBy(Repair.Replace(mode.Text, right));
        }
    }

    private static string Octal(int mode) => Convert.ToString(mode, 8).PadLeft(4, '0');

    private static string Of(string directive) => $"the {directive.Substring(0, directive.Length - "Mode".Length)}";
}
