using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;

namespace UnitDsl.Site.Rules.Commands;

/// <summary>UNIT0314: one secret of several services is lost with any of them, and one that everyone knows is none. The name is marked: that the value stands there at all is another rule's matter.</summary>
public sealed class SharedSecretRule() : SiteRule(
    new RuleDescriptor("UNIT0314", "A secret that several services share, or that everyone knows", Categories.Secrets, Severity.Warning))
{
    private const int MostOthers = 8;

    private static readonly HashSet<string> known = new(StringComparer.Ordinal)
    {
        "password", "passwd", "pass", "secret", "changeme", "change_me", "change-me", "changethis", "admin", "administrator", "root", "toor", "test", "testing", "guest", "default", "example",
        "letmein", "welcome", "qwerty", "abc", "master", "mysql", "postgres", "redis", "rabbitmq", "mypassword", "mysecret", "topsecret", "supersecret", "secretkey", "p@ssw0rd", "passw0rd", "pa$$word",
        "yourpassword", "your_password", "your-password", "your-secret-here", "replace_me", "replaceme", "todo", "xxx",
    };

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        var byValue = new Dictionary<string, List<(UnitFacts Unit, EnvironmentVariable Variable)>>(StringComparer.Ordinal);
        foreach (var unit in site.Units)
        {
            foreach (var variable in unit.Unit.Environment)
            {
                if (!SecretText.IsSecretName(variable.Name) || !SecretText.IsLiteral(variable.Value))
                    continue;
                if (!byValue.TryGetValue(variable.Value, out var same))
                    byValue.Add(variable.Value, same = []);
                same.Add((unit, variable));
            }
        }

        return byValue.SelectMany(same => Found(same.Key, same.Value));
    }

    private IEnumerable<Finding> Found(string secret, List<(UnitFacts Unit, EnvironmentVariable Variable)> same)
    {
        var isKnown = known.Contains(secret.ToLowerInvariant()) || known.Contains(secret.ToLowerInvariant().TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '!', '?', '.', '#', '*')) || secret.All(static c => c is >= '0' and <= '9');
        var services = same.Select(static one => one.Unit.Unit.TypeName).Distinct(StringComparer.Ordinal).ToList();
        if (!isKnown && services.Count < 2)
            yield break;

        var places = same.Select(static one => one.Variable.NameOrigin).Distinct().ToList();
        var told = new HashSet<Origin>();
        foreach (var (unit, variable) in same)
        {
            // A pattern says it once for all that derive from it.
            if (!told.Add(variable.NameOrigin))
                continue;

            var weak = isKnown ? $"{variable.Name} is among the first that anyone tries" : "";
            var shared = services.Count > 1 ? $"{(isKnown ? "it" : variable.Name)} is one secret of {Written.List(services)}: who breaks into one of them has them all" : "";
            yield return new Finding(Rule, $"{weak}{(isKnown && shared.Length > 0 ? ", and " : "")}{shared}; give each service a long random one of its own: {Advice(unit, variable.Name)}", variable.NameOrigin)
                .Beside(places.Take(MostOthers));
        }
    }

    private static string Advice(UnitFacts unit, string name) => unit.Unit.Dialect == Dialect.File
        ? "openssl rand -base64 24 into a file that only root can read, and LoadCredential= for that"
        : $"openssl rand -base64 24 into the file of [Secret(\"{name}\")]";
}
