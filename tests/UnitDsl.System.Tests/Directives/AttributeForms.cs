using System.Globalization;
using System.Reflection;
using UnitDsl.SystemTests.Support;
using UnitDsl.Systemd;

namespace UnitDsl.SystemTests.Directives;

/// <summary>Every constructor of every attribute, with valid arguments, on every kind of unit that has the directive.</summary>
internal static class AttributeForms
{
    public const int Release = 252;

    private static readonly Assembly library = typeof(SettingAttribute).Assembly;

    // An argument of these is one word, however many blanks it has.
    private static readonly HashSet<string> exactWords =
    [
        "path-list", "bind-path-list", "tmpfs-list", "mount-image-list", "relative-directory-list", "env-name-or-assignment-list", "xattr", "strv",
        "journal-field-list",
    ];

    public static IEnumerable<AttributeForm> All() =>
        from kind in UnitKinds.All
        from directive in DirectiveCatalogue.All
        where !directive.IsIgnored && directive.AppliesTo(kind)
        from form in Of(kind, directive)
        select form;

    private static IEnumerable<AttributeForm> Of(UnitKind kind, Directive directive)
    {
        var companion = Samples.Companion(directive, Release) is { } with ? $"{with.Name}({CSharp.Literal(with.Value)})" : null;
        foreach (var constructor in library.GetType($"UnitDsl.{directive.Name}Attribute")!.GetConstructors())
        {
            var parameters = string.Join(",", constructor.GetParameters().Select(static parameter => parameter.ParameterType.Name));
            foreach (var form in Arguments(directive, constructor.GetParameters()[0].ParameterType, parameters))
            {
                var written = form.Written.Length == 0 ? directive.Name : $"{directive.Name}({form.Written})";
                yield return new AttributeForm(kind, directive, parameters, written, form.Values) { Companion = form.Companion ?? companion, Since = form.Since };
            }
        }

        foreach (var form in TypedReferences(directive))
            yield return new AttributeForm(kind, directive, "<>", form.Written, form.Values);
    }

    private static IEnumerable<Form> Arguments(Directive directive, Type first, string parameters)
    {
        if (first.IsEnum)
            return first.Name == directive.EnumName ? Members(first.Name) : [];
        return parameters switch
        {
            "Boolean" when directive.Kind is "bool" or "tristate" || directive.AcceptsBoolean => [new("", "yes"), new("true", "yes"), new("false", "no")],
            "Double" when directive.Kind == "timespan" => Seconds(directive),
            "Int64" or "Int32" => Number(directive) is { } number ? [new(number, number)] : [],
            "String" => Texts(directive, severalItems: false),
            "String[]" => Texts(directive, severalItems: true),
            "String,String" => [Pair(directive)],
            _ => [],
        };
    }

    private static IEnumerable<Form> Members(string name) =>
        from member in EnumCatalogue.Members(name)
        where name != "Personality" || member.Word.StartsWith("x86", StringComparison.Ordinal)
        where member is not { EnumName: "KillMode", Word: "none" }
        select new Form($"{name}.{member.Name}", member.Word)
        {
            Since = member.Since,
            Companion = member is { EnumName: "ServiceType", Word: "dbus" } ? "BusName(\"org.example.Notified\")" : null,
        };

    private static Form[] Seconds(Directive directive) => directive.Facets.Value("defaultUnit") is null
        ? [
            new("90", "1min 30s"),
            .. directive.Facets.Has("min") ? Array.Empty<Form>() : [new("0.25", "250ms")],
            .. directive.Facets.Has("finite") ? Array.Empty<Form>() : [new("double.PositiveInfinity", "infinity")],
        ]
        : [new("90", "90")];

    private static string? Number(Directive directive) => directive.Kind switch
    {
        "bytes" or "percent-or-bytes" => "10485760",
        "percent-or-uint" => "50",
        "rlimit" => directive.Name == "LimitNICE" ? "30" : "65536",
        "ip-tos" => "16",
        "socket-address" => "8080",
        "timespan-nsec" or "int" or "uint" or "uint8" or "uint-or-infinity" or "cpu-weight" =>
            long.TryParse(Samples.Value(directive, Release), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? number.ToString(CultureInfo.InvariantCulture) : "5",
        _ => null,
    };

    private static IEnumerable<Form> Texts(Directive directive, bool severalItems)
    {
        if (Samples.Value(directive, Release) is not { } value)
        {
            var member = EnumCatalogue.Members(directive.EnumName!)[0];
            yield return new Form(CSharp.Literal(member.Word), member.Word) { Since = member.Since };
            yield break;
        }

        var exact = severalItems && exactWords.Contains(directive.Kind);
        var items = Items(directive, value);
        if (directive.Kind == "env-assignments")
            yield return new Form(CSharp.Literal(value), "A=1", "\"B=x y\"");
        else if (!exact)
            yield return new Form(CSharp.Literal(value), value);
        if (!severalItems)
            yield break;
        if (directive.Kind != "exec-command")
            yield return new Form(CSharp.Literal(items[0]), items[0]);
        if (items.Length > 1)
            yield return new Form(string.Join(", ", items.Select(CSharp.Literal)), Joined(directive, items));
    }

    private static string[] Items(Directive directive, string value) => directive.Kind switch
    {
        "exec-command" => ["/bin/true", "a b", "c"],
        "journal-field-list" => ["FOO=bar", "BAR=a b"],
        "bpf-delegate-list" => ["BPFMapCreate", "BPFProgLoad"],
        _ => value.Split(' '),
    };

    private static string Joined(Directive directive, string[] items) => directive.Split switch
    {
        Split.Colon => string.Join(':', items),
        Split.Comma => string.Join(',', items),
        _ => string.Join(' ', items.Select(item => item.Contains(' ', StringComparison.Ordinal) ? $"\"{item}\"" : item)),
    };

    private static Form Pair(Directive directive) => directive.Kind switch
    {
        "env-assignments" => new("\"A\", \"x y\"", "\"A=x y\""),
        "credential-load" => new("\"foo\", \"/etc/foo\"", "foo:/etc/foo"),
        _ => new("\"foo\", \"aGVsbG8=\"", "foo:aGVsbG8="),
    };

    private static IEnumerable<Form> TypedReferences(Directive directive)
    {
        var (type, unit) = directive.Name switch { "Slice" => ("ASlice", "a.slice"), "Sockets" => ("ASocket", "a.socket"), _ => ("A", "a.service") };
        for (var arity = 1; library.GetType($"UnitDsl.{directive.Name}Attribute`{arity}") is not null; arity++)
        {
            string[] types = [type, "B", "C"], units = [unit, "b.service", "c.service"];
            if (directive.Name == "Sockets")
                (types, units) = ([type, "BSocket", "CSocket"], [unit, "b.socket", "c.socket"]);
            yield return new Form($"{directive.Name}<{string.Join(", ", types.Take(arity))}>", string.Join(" ", units.Take(arity)));
        }
    }

    private sealed record Form(string Written, params string[] Values)
    {
        public int Since { get; init; }

        public string? Companion { get; init; }
    }
}
