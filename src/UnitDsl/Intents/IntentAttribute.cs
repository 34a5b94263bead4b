namespace UnitDsl;

/// <summary>The base of the attributes that say one fact which reaches several outputs.</summary>
public abstract class IntentAttribute : Attribute
{
    private protected IntentAttribute()
    {
    }
}
