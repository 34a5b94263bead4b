namespace UnitDsl;

/// <summary>The base of every attribute that stands for one systemd directive of the same name.</summary>
public abstract class SettingAttribute : Attribute
{
    private protected SettingAttribute()
    {
    }
}
