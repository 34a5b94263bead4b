using System.Globalization;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Planning.Compose;

/// <summary>A part of a YAML file, comparable, and with places for the names of units that are known only when all of them are.</summary>
public abstract record YamlNode;

/// <summary>A text, or a number that is not to be taken for one.</summary>
/// <param name="Text">The text; behind the name of a unit, where one stands before it.</param>
/// <param name="TypeId">The type of the unit whose name comes first; null where none does.</param>
/// <param name="IsBare">A number or a truth value, which has no quotes.</param>
public sealed record YamlScalar(string Text, string? TypeId = null, bool IsBare = false) : YamlNode
{
    public static YamlScalar Of(long number) => new(number.ToString(CultureInfo.InvariantCulture), IsBare: true);

    public static YamlScalar Of(bool value) => new(value ? "true" : "false", IsBare: true);
}

/// <summary>A text in which the reader of the file puts something in.</summary>
public sealed record YamlExpression(string Text) : YamlNode;

/// <summary>A list.</summary>
public sealed record YamlList(EquatableArray<YamlNode> Items) : YamlNode
{
    public static YamlList Of(IEnumerable<string> texts) => new(texts.Select(static text => (YamlNode)new YamlScalar(text)).ToEquatableArray());
}

/// <summary>A key and its value.</summary>
/// <param name="Key">The key; behind the name of a unit, where one stands before it.</param>
/// <param name="Value">The value.</param>
/// <param name="TypeId">The type of the unit whose name the key is.</param>
public sealed record YamlPair(string Key, YamlNode Value, string? TypeId = null);

/// <summary>Keys and values, in the order in which they are written.</summary>
public sealed record YamlMap(EquatableArray<YamlPair> Pairs) : YamlNode
{
    public static YamlMap Of(IEnumerable<YamlPair> pairs) => new(pairs.ToEquatableArray());

    public YamlNode? Find(string key) => Pairs.FirstOrDefault(pair => pair.Key == key && pair.TypeId is null)?.Value;
}
