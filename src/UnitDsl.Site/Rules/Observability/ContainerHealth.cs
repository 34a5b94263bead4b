using System.Globalization;
using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Observability;

/// <summary>The check that <c>docker run</c> or <c>podman run</c> is told to make.</summary>
/// <param name="Patience">How long it waits.</param>
/// <param name="Origin">Where it is asked for.</param>
internal sealed record ContainerHealth(Patience Patience, Origin Origin)
{
    private const string Command = "--health-cmd";

    /// <summary>Null where there is none, or one whose times cannot be read.</summary>
    public static ContainerHealth? Of(UnitCommand command)
    {
        if (command.Text.IndexOf(Command, StringComparison.Ordinal) < 0)
            return null;

        // What both tools take where nothing is said.
        var (interval, start, retries) = (30 * TimeUnit.Second, 0UL, 3);
        Origin? origin = null;
        var words = PlacedWord.Of(command);
        for (var i = 0; i < words.Count; i++)
        {
            var equals = words[i].Text.IndexOf('=');
            var name = equals > 0 ? words[i].Text.Substring(0, equals) : words[i].Text;
            var value = equals > 0 ? words[i].Text.Substring(equals + 1) : i + 1 < words.Count ? words[i + 1].Text : "";
            var isRead = name switch
            {
                Command => (origin ??= words[i].At(0, Command.Length)) is not null,
                "--health-interval" => TimeSpanParser.TryParse(value, out interval),
                "--health-start-period" => TimeSpanParser.TryParse(value, out start),
                "--health-retries" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out retries),
                _ => true,
            };
            if (!isRead)
                return null;
        }

        return origin is null ? null : new ContainerHealth(new Patience(start, interval, retries), origin);
    }
}
