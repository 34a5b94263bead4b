using UnitDsl.Site.Rules;
using UnitDsl.Site.Rules.Timers;

namespace UnitDsl.Site.Linking.Companions;

/// <summary>Directives that only a socket has, written on the service that it is for.</summary>
internal static class SocketDirectives
{
    public static void Read(CompanionDraft socket, AppliedAttribute attribute, string name)
    {
        socket.Apply(attribute, name);
        if (SocketUnitRule.Listens.Contains(name))
            socket.Attribute = attribute;
        else
            socket.Details.Add(attribute);
    }

    /// <summary>Whether it listens somewhere.</summary>
    public static bool IsWhole(CompanionDraft socket)
    {
        if (SocketUnitRule.Listens.Any(socket.Has))
            return true;
        if (socket.Attribute is null)
        {
            foreach (var detail in socket.Details)
                socket.Owner.Report(LanguageRules.WrongKind, $"{detail.Use.OwnName}= does not exist in a .service unit; it belongs to .socket, and nothing here says where a socket of this service would listen: add [ListenStream(…)], or declare a Socket", detail.Whole);
        }

        return false;
    }
}
