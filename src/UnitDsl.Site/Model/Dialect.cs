namespace UnitDsl.Site.Model;

/// <summary>In what a unit was written, and so what people are told to write.</summary>
public enum Dialect
{
    /// <summary>Records and attributes.</summary>
    Record,

    /// <summary>Unit files.</summary>
    File,
}
