namespace UnitDsl.Systemd;

/// <summary>What a row says of a unit.</summary>
public enum ExposureSet
{
    Good,
    Bad,
    NotApplicable,
}
