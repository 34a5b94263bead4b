using UnitDsl.Site.Planning;
using UnitDsl.Site.Planning.Ops;

namespace UnitDsl.Site.Handover;

/// <summary>What PM2 is told, a file for each user, and the program by which units speak with PM2.</summary>
internal sealed class EcosystemFile : ISiteFiles
{
    public IEnumerable<Artifact> Render(SiteSummary site, Func<string, string?> nameOf)
    {
        var users = site.Units
            .SelectMany(static unit => unit.Intentions.OfType<Pm2Intention>().Select(app => (Unit: unit, App: app)))
            .GroupBy(static pair => pair.App.User, StringComparer.Ordinal)
            .OrderBy(static apps => apps.Key, StringComparer.Ordinal)
            .ToList();
        if (users.Count == 0)
            yield break;

        foreach (var apps in users)
            yield return new Artifact("root" + Pm2Paths.Config(apps.Key), IsExecutable: false, Header(apps.Key) + Text(apps.OrderBy(static pair => pair.Unit.Name, StringComparer.Ordinal).Select(static pair => pair.App.Entry)));
        yield return new Artifact("root" + OpsPaths.Pm2Program(site.Name), IsExecutable: true, Program(site.Name));
    }

    /// <summary>The file's text without what is said of it: JSON is JavaScript as long as no property is called <c>__proto__</c>.</summary>
    public static string Text(IEnumerable<Pm2Entry> apps)
    {
        var json = new JsonText();
        json.Object(() => json.Array("apps", apps, app => json.Object(() => Entry(json, app))));
        return "module.exports = " + json.ToString().TrimEnd() + ";\n";
    }

    private static string Header(string user) => $"// What PM2 runs for {user}.\n// Written by UnitDsl from the site's records; change them, not this file.\n";

    private static void Entry(JsonText json, Pm2Entry app)
    {
        json.Property("name", app.Name);
        json.Property("script", app.Script);
        if (app.Arguments.Count > 0)
            json.Array("args", app.Arguments);
        if (app.Interpreter is not null)
            json.Property("interpreter", app.Interpreter);
        if (app.InterpreterArguments.Count > 0)
            json.Array("interpreter_args", app.InterpreterArguments);
        if (app.Directory is not null)
            json.Property("cwd", app.Directory);
        if (app.Variables.Count > 0)
        {
            json.Object("env", () =>
            {
                foreach (var variable in app.Variables)
                    json.Property(variable.Name, variable.Value);
            });
        }

        foreach (var option in app.Options)
            json.Literal(option.Name, option.Value);
    }

    private static string Program(string site) =>
        $"#!/usr/bin/env bash\n# pm2: starts the PM2 of a user and follows its apps, for the units of the site {site}.\n# Written by UnitDsl from the site's records; change them, not this file.\n"
        + OpsLibrary.Join(OpsLibrary.Pm2);
}
