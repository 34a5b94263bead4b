using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Repairs;

/// <summary>A setting as it is written in C#: what messages tell people to write is what a fix writes.</summary>
public static class AttributeText
{
    /// <param name="kind">The kind of unit.</param>
    /// <param name="directive">The directive, or one of our own attributes.</param>
    /// <param name="values">The value, or the items of a list, as they would stand in a unit file; holes may be among them.</param>
    /// <param name="nameOfAttribute">How the attribute's name is written at the place; plainly unless said.</param>
    /// <param name="nameOfType">How the name of an enum is written there.</param>
    public static string Of(UnitKind kind, string directive, IReadOnlyList<string> values, Func<string, string>? nameOfAttribute = null, Func<string, string>? nameOfType = null)
    {
        var name = nameOfAttribute?.Invoke(directive) ?? directive;
        var arguments = DirectiveCatalogue.FindForKind(kind, directive) is { } known ? Arguments(known, values, nameOfType ?? (static type => type)) : values.Select(Plain);
        var text = string.Join(", ", arguments);
        return text.Length == 0 ? name : $"{name}({text})";
    }

    private static IEnumerable<string> Arguments(Directive directive, IReadOnlyList<string> values, Func<string, string> nameOfType)
    {
        if (values.Count != 1)
            return values.Select(value => Item(directive, value));

        var value = values[0];
        if (directive.EnumName is { } type && EnumCatalogue.Find(type, value) is { } member)
            return [$"{nameOfType(type)}.{member.Name}"];
        if ((directive.Kind is "bool" or "tristate" || directive.AcceptsBoolean) && BooleanGrammar.Parse(value) is { } isOn)
            return isOn ? [] : ["false"];
        if (directive.Kind == "env-assignments" && value.IndexOf('=') is > 0 and var equals)
            return [Quoted(value.Substring(0, equals)), Quoted(value.Substring(equals + 1))];
        return [IsNumber(directive) && IsDigits(directive.Kind == "int" && value.StartsWith("-", StringComparison.Ordinal) ? value.Substring(1) : value) ? value : Item(directive, value)];
    }

    private static bool IsNumber(Directive directive) => directive.Kind is
        "timespan" or "timespan-nsec" or "bytes" or "percent-or-bytes" or "int" or "uint" or "uint8" or "uint-or-infinity" or "percent-or-uint" or "cpu-weight" or "rlimit" or "ip-tos";

    private static string Item(Directive directive, string value)
    {
        var suffix = UnitKind.Service.Suffix();
        return Quoted(directive.Kind == "unit-list" && value.EndsWith(suffix, StringComparison.Ordinal) ? value.Substring(0, value.Length - suffix.Length) : value);
    }

    private static string Plain(string value) => IsDigits(value) ? value : Quoted(value);

    private static bool IsDigits(string value) => value.Length is > 0 and < 10 && value.All(static c => c is >= '0' and <= '9') && (value.Length == 1 || value[0] != '0');

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
}
