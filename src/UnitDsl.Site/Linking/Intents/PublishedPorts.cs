using System.Globalization;
using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Intents;

/// <summary>The machine's ports that lead into a container or pod are the unit's ports; what <c>[Port]</c> says is the one inside, which takes nothing from the machine.</summary>
internal static class PublishedPorts
{
    // Who publishes a thousand ports is not told of each.
    private const int MostOfRange = 100;

    public static void Read(UnitDraft draft)
    {
        draft.Ports.Clear();
        foreach (var assignment in draft.Lines(draft.Kind.OwnSection()!, "PublishPort"))
        {
            if (draft.Instances is { } instances && assignment.Text.IndexOf("%i", StringComparison.Ordinal) >= 0)
            {
                foreach (var instance in instances.Names)
                    Add(draft, assignment, assignment.Text.Replace("%i", instance), instance);
            }
            else
            {
                Add(draft, assignment, assignment.Text, instance: null);
            }
        }
    }

    private static void Add(UnitDraft draft, Assignment assignment, string publication, string? instance)
    {
        if (PublishedPort.TryParse(publication, out var port, out _) && port.First > 0)
        {
            for (var number = port.First; number <= Math.Min(port.Last, port.First + MostOfRange); number++)
            {
                var text = number.ToString(CultureInfo.InvariantCulture);
                var at = instance is not null ? -1 : publication.IndexOf(port.First.ToString(CultureInfo.InvariantCulture), port.Address.Length, StringComparison.Ordinal);
                var origin = at < 0 ? assignment.Words[0].Origin : assignment.Locate(at, text.Length);
                draft.Ports.Add(new PortModel(number, port.Protocol, port.Address.Length == 0 ? "" : BindAddress.Normalize(port.Address), "published " + text, origin) { Instance = instance });
            }
        }
    }
}
