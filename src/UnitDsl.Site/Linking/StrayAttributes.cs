using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking;

/// <summary>What a type is that carries attributes of the language and is no unit.</summary>
public enum StrayCarrier
{
    /// <summary>A class that could have been a record.</summary>
    Class,

    /// <summary>A record that derives from nothing of ours.</summary>
    Record,

    /// <summary>An attribute class that is no pattern.</summary>
    Attribute,

    /// <summary>It derives from the framework's Timer.</summary>
    Timer,

    /// <summary>It derives from the framework's Path.</summary>
    Path,
}

/// <summary>UNIT0016: attributes of the language where nothing reads them.</summary>
public static class StrayAttributes
{
    /// <param name="typeId">What carries them.</param>
    /// <param name="typeName">Its name as it is written.</param>
    /// <param name="attribute">The first of them, as it is written.</param>
    /// <param name="carrier">What it is instead of a unit.</param>
    public static Finding Find(string typeId, string typeName, string attribute, StrayCarrier carrier) => new(
        LanguageRules.NotAUnit,
        $"'{typeName}' is no unit, so nothing becomes of [{attribute}] on it: {Advice(carrier)}",
        Origin.OfName(typeId));

    /// <summary>The finding as a unit that cannot be deployed, for where units are what is remembered.</summary>
    public static UnitModel AsUnit(string typeId, string typeName, Finding finding) => new(
        typeId, typeName, Name: "", UnitKind.Service, IsExternal: false,
        EquatableArray<Setting>.Empty, EquatableArray<EnvironmentVariable>.Empty, EquatableArray<PortModel>.Empty, EquatableArray<SecretModel>.Empty, Health: null,
        EquatableArray.Create(finding));

    private static string Advice(StrayCarrier carrier) => carrier switch
    {
        StrayCarrier.Timer => "Timer is .NET's own here; a .timer unit derives from TimerUnit",
        StrayCarrier.Path => "Path is .NET's own here; a .path unit derives from PathUnit",
        StrayCarrier.Attribute => "derive it from PatternAttribute, and it stands for the attributes on it",
        StrayCarrier.Class => "make it a record that derives from Service or another kind of unit",
        _ => "derive it from Service or another kind of unit",
    };
}
