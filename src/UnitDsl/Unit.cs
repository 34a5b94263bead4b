namespace UnitDsl;

/// <summary>The base of every unit.</summary>
public abstract record Unit;
