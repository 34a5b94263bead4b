using UnitDsl.Site.Fronts;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Analyzers.Reading;

/// <summary>A route in a contract: host, path and further names of the host. None of them can have a blank in it.</summary>
internal static class RouteText
{
    private const char Separator = ' ';

    public static ReferencedRoute Of(RouteModel route) => new(route.Host.Text, route.Path.Text, route.Aliases.Select(static alias => alias.Text).ToEquatableArray());

    public static string Write(ReferencedRoute route) => string.Join(Separator.ToString(), [route.Host, route.Path, .. route.Aliases]);

    public static ReferencedRoute? Read(string text)
    {
        var words = text.Split(Separator);
        return words.Length >= 2 && words.All(static word => word.Length > 0) ? new ReferencedRoute(words[0], words[1], words.Skip(2).ToEquatableArray()) : null;
    }
}
