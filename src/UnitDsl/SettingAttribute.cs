namespace UnitDsl;

/// <summary>The base of every attribute that stands for one systemd directive of the same name.</summary>
public abstract class SettingAttribute : Attribute
{
    // A class of a user's own would mean nothing to the language; those derive from PatternAttribute.
    private protected SettingAttribute()
    {
    }
}
