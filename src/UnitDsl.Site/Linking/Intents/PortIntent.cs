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
    public static IReadOnlyList<(PortModel Port, string Variable)> Read(UnitDraft draft, IEnumerable<AppliedAttribute> attributes)
    {
        var ports = new List<(PortModel Port, string Variable, AppliedAttribute From)>();
        foreach (var attribute in attributes)
        {
            if (Read(draft, attribute) is not { } read)
                continue;

            var same = ports.FindIndex(other => other.Port.Name == read.Port.Name);
            if (same >= 0 && ports[same].From.Layer == attribute.Layer && ports[same].From.CarrierId == attribute.CarrierId)
            {
                draft.Report(LanguageRules.InvalidPort, "A second port of one unit needs a name: [Port(…, Name = \"…\")]", attribute.Whole);
                continue;
            }

            if (same >= 0)
                ports.RemoveAt(same);
            ports.Add((read.Port, read.Variable, attribute));
        }

        return ports.ConvertAll(static port => (port.Port, port.Variable));
    }

    private static (PortModel Port, string Variable)? Read(UnitDraft draft, AppliedAttribute attribute)
    {
        var intent = new Intent(draft, attribute);
        if (intent.Argument(0) is not { } number)
            return null;

        if (!int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is < 1 or > 65535)
        {
            // A pattern does not know its ports yet.
            if (!draft.Context.IsPatternCheck)
                draft.Report(LanguageRules.InvalidPort, $"{number.Text} is no port: it is a number from 1 to 65535", number.Origin);
            return null;
        }

        var bind = intent.Property("Bind");
        if (bind is { Text.Length: > 0 } address && !BindAddress.IsValid(address.Text))
        {
            if (!draft.Context.IsPatternCheck)
                draft.Report(LanguageRules.InvalidPort, BindAddress.Problem(address.Text), address.Origin);
            return null;
        }

        var name = intent.Property("Name")?.Text ?? "";
        var variable = intent.Property("Variable")?.Text ?? (name.Length == 0 ? DefaultVariable : "");
        var protocol = intent.Member("Protocol", "Tcp").ToLowerInvariant();
        return (new PortModel(port, protocol, bind is { } given ? BindAddress.Normalize(given.Text) : "", name, number.Origin) { BindOrigin = bind?.Origin }, variable);
    }

    /// <summary>Tells the program its port, unless an <c>[Environment]</c> did.</summary>
    public static void SetVariable(UnitDraft draft, PortModel port, string variable)
    {
        if (variable.Length > 0)
            draft.SetDefaultVariable(new EnvironmentVariable(variable, port.Number.ToString(CultureInfo.InvariantCulture), port.Origin, port.Origin));
    }
}
