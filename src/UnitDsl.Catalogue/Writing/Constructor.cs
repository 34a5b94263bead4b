using UnitDsl.Catalogue.Reading;

namespace UnitDsl.Catalogue.Writing;

/// <summary>One way to write an attribute: its parameters as C#, and what they mean.</summary>
internal sealed record Constructor(string Signature, string Parameters, params (string Name, string Text)[] Documentation)
{
    private static readonly Constructor Flag = Of("bool", "value", "Whether it is switched on.", "bool value = true");
    private static readonly Constructor Text = Of("string", "value", "The value in systemd's own syntax.");
    private static readonly Constructor Words = Of("string[]", "values", "The items; none at all resets the list.", "params string[] values");
    private static readonly Constructor Number = Of("long", "value", "The value as a number.");
    private static readonly Constructor Bytes = Of("long", "bytes", "The size in bytes.");

    /// <summary>All ways to write the directive these lines describe, each parameter list once.</summary>
    public static IReadOnlyList<Constructor> For(IEnumerable<DirectiveRow> rows) =>
        rows.SelectMany(For).GroupBy(c => c.Signature).Select(g => g.First()).ToList();

    private static IEnumerable<Constructor> For(DirectiveRow row)
    {
        if (row.EnumName is { } name)
            return row.AcceptsBoolean ? [Closed(name), Flag, Text] : [Closed(name), Text];
        switch (row.Kind)
        {
            case "bool" or "tristate":
                return [Flag, Text];
            case "condition":
                return row.AcceptsBoolean ? [Flag, Text] : [Text];
            case "timespan":
                return [Of("double", "seconds", "The time in seconds."), Text];
            case "timespan-nsec":
                return [Of("long", "nanoseconds", "The time in nanoseconds."), Text];
            case "bytes" or "percent-or-bytes":
                return [Bytes, Text];
            case "int" or "uint" or "uint8" or "uint-or-infinity" or "percent-or-uint" or "cpu-weight" or "rlimit" or "ip-tos":
                return [Number, Text];
            case "socket-address" when row.Facet("onlyFamilies") is null:
                return [Of("int", "port", "The port, on all addresses."), Text];
            case "unit-list":
                return [Of("string[]", "units", "The units' names; .service is added where a suffix is missing.", "params string[] units")];
            case "unit-name":
                return [Of("string", "unit", "The unit's name.")];
            case "exec-command":
                return [Of("string[]", "command",
                    "One argument is a command line in systemd's own syntax; two or more are the program and its arguments, quoted for you.",
                    "params string[] command")];
            case "env-assignments":
                return [Two("name", "The variable's name.", "value", "Its value as the process shall see it; it is quoted for you."),
                    Of("string", "assignments", "NAME=value assignments in systemd's own syntax.")];
            case "credential-set":
                return [Two("id", "The credential's name.", "value", "Its content."),
                    Of("string", "assignment", "The name and the content, joined by a colon.")];
            case "credential-load":
                return [Two("id", "The credential's name.", "path", "The file, socket or directory it is read from."),
                    Of("string", "assignment", "The name and the path, joined by a colon.")];
            case "podman-bool":
                return [Flag, Text];
            case "podman-number":
                return [Number, Text];
            case "podman-duration" or "podman-seconds":
                return [Of("double", "seconds", "The time in seconds."), Text];
            case "podman-size":
                return [Bytes, Text];
            case "podman-exec" or "podman-args" or "podman-command":
                return [Of("string[]", "command",
                    "One argument is the value in Podman's own syntax; two or more are single arguments, quoted for you.",
                    "params string[] command")];
            case "podman-pairs":
                return [Two("name", "The name.", "value", "Its value as it shall arrive; it is quoted for you."),
                    Of("string", "assignments", "NAME=value assignments in Quadlet's own syntax.")];
            case "podman-options" or "podman-ulimit":
                return [Two("name", "The name.", "value", "Its value."), Of("string", "assignment", "The name and the value, joined by an equals sign.")];
            case "podman-host":
                return [Two("name", "The host's name.", "address", "Its address, or host-gateway."), Text];
            case "podman-port":
                return [new("int, int", "int host, int container", ("host", "The port of the machine."), ("container", "The port inside.")),
                    new("string, int, int", "string address, int host, int container", ("address", "The machine's address that listens."), ("host", "The port of the machine."), ("container", "The port inside.")),
                    Text];
            case "podman-expose":
                return [Of("int", "port", "The port."), Text];
            case "podman-volume":
                return [Two("source", "A directory, or the name of a volume.", "destination", "Where it is mounted inside."),
                    new("string, string, string", "string source, string destination, string options", ("source", "A directory, or the name of a volume."), ("destination", "Where it is mounted inside."), ("options", "Options such as ro, between commas.")),
                    Text];
            case "podman-tmpfs":
                return [Two("destination", "Where it is mounted inside.", "options", "Options such as size=64m, between commas."), Text];
            default:
                if (!row.IsList) return [Text];
                return row.AcceptsBoolean ? [Flag, Words] : [Words];
        }
    }

    private static Constructor Closed(string enumName) => Of(enumName, "value", "One of the known values.");

    private static Constructor Of(string type, string name, string documentation, string? parameters = null) =>
        new(type, parameters ?? $"{type} {name}", (name, documentation));

    private static Constructor Two(string first, string firstText, string second, string secondText) =>
        new("string, string", $"string {first}, string {second}", (first, firstText), (second, secondText));
}
