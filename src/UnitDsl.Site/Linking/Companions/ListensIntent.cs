using System.Globalization;
using UnitDsl.Site.Linking.Intents;
using UnitDsl.Site.Rules;

namespace UnitDsl.Site.Linking.Companions;

/// <summary><c>[Listens]</c>: where systemd listens in the service's stead.</summary>
internal static class ListensIntent
{
    public static void Read(CompanionDraft socket, AppliedAttribute attribute)
    {
        var intent = new Intent(socket.Owner, attribute);
        if (attribute.Use.Arguments.Count > 0)
            socket.Set(attribute, Directive(intent.Member("Protocol", "Tcp").ToLowerInvariant()), attribute.Use.Arguments[0].Value, attribute.OfArgument(0));
        else if (attribute.Use.Property("Protocol") is not null)
            socket.Owner.Report(LanguageRules.InvalidIntent, "[Port] says which protocol its port has: leave Protocol out here", attribute.OfProperty("Protocol"));
        else
            Declared(socket, attribute);
        socket.Attribute = attribute;
    }

    private static void Declared(CompanionDraft socket, AppliedAttribute attribute)
    {
        foreach (var port in socket.Owner.Ports)
        {
            var number = port.Number.ToString(CultureInfo.InvariantCulture);
            var address = port.Bind.Length == 0 ? number : port.Bind.IndexOf(':') >= 0 ? $"[{port.Bind}]:{number}" : $"{port.Bind}:{number}";
            socket.Write(Directive(port.Protocol), address, port.Origin);
        }

        if (socket.Owner.Ports.Count == 0 && !socket.Context.IsPatternCheck && socket.Context.Problems.Count == 0)
            socket.Owner.Report(LanguageRules.InvalidIntent, $"'{socket.Context.TypeName}' declares no port to listen on: write the address, as in [Listens(\"/run/{{Unit}}.sock\")], or add [Port(…)]", attribute.Whole);
    }

    private static string Directive(string protocol) => protocol == "udp" ? "ListenDatagram" : "ListenStream";
}
