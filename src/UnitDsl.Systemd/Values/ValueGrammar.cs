namespace UnitDsl.Systemd;

/// <summary>How systemd reads the values of one kind.</summary>
internal abstract class ValueGrammar
{
    /// <summary>Reports what is wrong, and keeps what is taken.</summary>
    public abstract void Read(ValueReading reading);
}
