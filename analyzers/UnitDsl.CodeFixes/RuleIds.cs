namespace UnitDsl.CodeFixes;

/// <summary>The rules that have a fix.</summary>
internal static class RuleIds
{
    public const string UnknownHole = "UNIT0001";
    public const string MalformedHole = "UNIT0002";
    public const string WrongKind = "UNIT0004";
    public const string InvalidName = "UNIT0008";
    public const string UnknownDirective = "UNIT0012";
    public const string UnnumberedPort = "UNIT0042";
    public const string PortCollision = "UNIT0101";
    public const string PackPortCollision = "UNIT0102";
    public const string SlotPort = "UNIT0108";
    public const string PortOutsideRange = "UNIT0150";
    public const string PlaintextSecret = "UNIT0313";
    public const string MissingSyslogIdentifier = "UNIT0601";
}
