using System.Globalization;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;

namespace UnitDsl.Site.Linking.Intents;

/// <summary><c>[Port]</c>: a fact for the collision check and the manifest, and a variable for the program.</summary>
internal static class PortIntent
{
    private const string DefaultVariable = "PORT";

    /// <summary>
    /// Reads the ports first of all: other texts ask for <c>{Port}</c>. What stands later replaces the port of the same name, but one record or pattern
    /// cannot mean two by one name.
    /// </summary>
    /// <param name="draft">The unit.</param>
    /// <param name="attributes">All <c>[Port]</c> that reach it.</param>
    /// <param name="recordId">Its record: the place to ask for a number that is missing.</param>
    /// <param name="slots">How many ports in a row each of them stands for.</param>
    public static IReadOnlyList<(PortModel Port, string Variable)> Read(UnitDraft draft, IEnumerable<AppliedAttribute> attributes, string recordId, int slots)
    {
        var ports = new List<DeclaredPort>();
        foreach (var attribute in attributes)
        {
            var name = new Intent(draft, attribute).Property("Name")?.Text ?? "";
            var same = ports.FindIndex(other => other.Name == name);
            if (same >= 0 && ports[same].From.Layer == attribute.Layer && ports[same].From.CarrierId == attribute.CarrierId)
            {
                draft.Report(LanguageRules.InvalidPort, "A second port of one unit needs a name: [Port(…, Name = \"…\")]", attribute.Whole);
                continue;
            }

            var form = same >= 0 && ports[same].Port is null ? ports[same] : null;
            if (Read(draft, attribute, name, form) is not { } read)
                continue;
            if (same >= 0)
                ports.RemoveAt(same);
            ports.Add(read);
        }

        if (!draft.Context.IsPatternCheck)
            draft.Intentions.AddRange(ports.Where(static port => port.Port is null).Select(port => new UnnumberedPort(port.From.Whole.TypeId == recordId ? port.From.Whole : Origin.OfName(recordId), port.Name, slots)));
        return ports.Where(static port => port.Port is not null).Select(static port => (port.Port!, port.Variable)).ToList();
    }

    private static DeclaredPort? Read(UnitDraft draft, AppliedAttribute attribute, string name, DeclaredPort? form)
    {
        var intent = new Intent(draft, attribute);
        var bind = intent.Property("Bind");
        if (bind is { Text.Length: > 0 } address && !BindAddress.IsValid(address.Text))
        {
            if (!draft.Context.IsPatternCheck)
                draft.Report(LanguageRules.InvalidPort, BindAddress.Problem(address.Text), address.Origin);
            return null;
        }

        var declared = new DeclaredPort(attribute, name)
        {
            Bind = bind ?? form?.Bind,
            Protocol = intent.Member("Protocol", form?.Protocol ?? "Tcp").ToLowerInvariant(),
            Variable = intent.Property("Variable")?.Text ?? form?.Variable ?? (name.Length == 0 ? DefaultVariable : ""),
        };
        if (attribute.Use.Arguments.Count == 0)
            return declared;
        if (intent.Argument(0) is not { } number)
            return null;

        // Instances that are called after their ports; the first stands for all until the unit is done.
        var instance = number.Text == "%i" ? draft.Instances?.Names[0] : null;
        if (!TryPort(instance ?? number.Text, out var port))
        {
            // A pattern does not know its ports yet.
            if (!draft.Context.IsPatternCheck)
                draft.Report(LanguageRules.InvalidPort, $"{instance ?? number.Text} is no port: it is a number from 1 to 65535", instance is null ? number.Origin : draft.Instances!.Origin);
            return null;
        }

        var bound = declared.Bind is { } given ? BindAddress.Normalize(given.Text) : "";
        return declared with { Port = new PortModel(port, declared.Protocol, bound, name, number.Origin) { BindOrigin = declared.Bind?.Origin, Instance = instance } };
    }

    /// <summary>A port of each instance, of one that the instances are called after.</summary>
    public static IEnumerable<PortModel> OfInstances(UnitDraft draft, PortModel port)
    {
        foreach (var name in draft.Instances!.Names)
        {
            if (TryPort(name, out var number))
                yield return port with { Number = number, Instance = name };
            else if (!draft.Context.IsPatternCheck)
                draft.Report(LanguageRules.InvalidPort, $"The instances are called after their ports, and '{name}' is none: it is a number from 1 to 65535", draft.Instances.Origin);
        }
    }

    private static bool TryPort(string text, out int port) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is >= 1 and <= 65535;

    /// <summary>Tells the program its port, unless an <c>[Environment]</c> did.</summary>
    public static void SetVariable(UnitDraft draft, PortModel port, string variable)
    {
        if (variable.Length > 0)
            draft.SetDefaultVariable(new EnvironmentVariable(variable, port.Instance is null ? port.Number.ToString(CultureInfo.InvariantCulture) : "%i", port.Origin, port.Origin));
    }

    /// <summary>A port as it was said last; without a number what those further down start from.</summary>
    private sealed record DeclaredPort(AppliedAttribute From, string Name)
    {
        public PortModel? Port { get; init; }

        public Filled? Bind { get; init; }

        public string Protocol { get; init; } = "tcp";

        public string Variable { get; init; } = "";
    }
}
