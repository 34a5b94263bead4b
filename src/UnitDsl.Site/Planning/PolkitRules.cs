using System.Globalization;
using System.Text;

namespace UnitDsl.Site.Planning;

/// <summary>
/// The rules of polkit that let users start units. In the JavaScript of the oldest engine that polkit comes with.
/// </summary>
public sealed class PolkitRules : ISiteFiles
{
    // For a unit that systemd-run makes up, systemd 257 asks with the verb and the name of an ordinary start; only the text differs. Without a look at it, any command could be run as
    // root under the name of a unit whose file is missing.
    private const string Rule = """

        polkit.addRule(function (action, subject) {
            if (action.id !== "org.freedesktop.systemd1.manage-units" || action.lookup("verb") !== "start")
                return polkit.Result.NOT_HANDLED;

            // A unit that systemd-run makes up is started by the same verb and name, but asked for in other words.
            if (String(action.lookup("polkit.message")).indexOf("Authentication is required to start '") !== 0)
                return polkit.Result.NOT_HANDLED;

            // A template stands for its instances.
            function isNamed(name, by) {
                var at = by.indexOf("@.") + 1;
                return at > 0
                    ? name.length > by.length && name.indexOf(by.substring(0, at)) === 0 && name.substring(name.length - by.length + at) === by.substring(at)
                    : name === by;
            }

            // Which service the caller runs in is known since polkit 124; before that it is undefined, and the user has to do.
            function isCaller(callers) {
                for (var i = 0; i < callers.length; i++) {
                    if (subject.system_unit === undefined || isNamed(String(subject.system_unit), callers[i]))
                        return true;
                }
                return false;
            }

            for (var i = 0; i < rights.length; i++) {
                if (subject.user === rights[i].user && isNamed(String(action.lookup("unit")), rights[i].unit) && isCaller(rights[i].callers))
                    return polkit.Result.YES;
            }
            return polkit.Result.NOT_HANDLED;
        });

        """;

    public IEnumerable<Artifact> Render(SiteSummary site, Func<string, string?> nameOf)
    {
        var grants = site.Units.Where(static unit => !unit.IsExternal).SelectMany(unit => StartGrants.Of(unit, site.Units)).OrderBy(static grant => grant.Unit, StringComparer.Ordinal).ToList();
        if (grants.Count == 0)
            yield break;

        var text = new StringBuilder($"// Who may start what of the site {Quote(site.Name)}. Written by UnitDsl from its records; change them, not this file.\n\nvar rights = [\n");
        foreach (var grant in grants)
            text.Append($"    {{ user: {Quote(grant.User)}, callers: [{string.Join(", ", grant.Callers.Select(Quote))}], unit: {Quote(grant.Unit)} }},\n");

        // The files of all sites share one scope, which this one leaves as it was.
        yield return new Artifact(PathOf(site.Name), IsExecutable: false, Wrap(text.Append("];\n").Append(Rule.Replace("\r\n", "\n")).ToString()));
    }

    public static string PathOf(string site) => $"root/etc/polkit-1/rules.d/50-unitdsl-{site}.rules";

    /// <summary>A text as JavaScript has it: nothing in it ends the text, or the line.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (c is >= ' ' and <= '~')
                quoted.Append(c);
            else
                quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        return quoted.Append('"').ToString();
    }

    private static string Wrap(string text)
    {
        var head = text.IndexOf('\n') + 1;
        return text.Substring(0, head) + "(function () {" + text.Substring(head).TrimEnd('\n') + "\n})();\n";
    }
}
