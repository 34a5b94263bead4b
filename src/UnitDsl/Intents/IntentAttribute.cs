namespace UnitDsl;

/// <summary>The base of the attributes that say one fact which reaches several outputs.</summary>
public abstract class IntentAttribute : Attribute
{
    // A class of a user's own would mean nothing to the language; those derive from PatternAttribute.
    private protected IntentAttribute()
    {
    }
}
