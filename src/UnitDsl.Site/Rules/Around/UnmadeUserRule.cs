using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Around;

/// <summary>UNIT0942: a site that makes its users, but not this one. A site that makes none leaves all of them to its machine, which is told before an install.</summary>
public sealed class UnmadeUserRule() : SiteRule(new RuleDescriptor("UNIT0942", "A user that nobody makes", Categories.Around, Severity.Info, HasRepair: true))
{
    // What Debian's base-passwd has on every machine, and what packages make for themselves that sites are known to run as.
    private static readonly HashSet<string> common = new(StringComparer.Ordinal)
    {
        "root", "daemon", "bin", "sys", "sync", "games", "man", "lp", "mail", "news", "uucp", "proxy", "www-data", "backup", "list", "irc", "nobody", "_apt",
        "systemd-network", "systemd-timesync", "systemd-resolve", "messagebus", "sshd", "polkitd", "mysql", "postgres", "redis", "valkey", "memcache", "rabbitmq", "mongodb", "nginx", "caddy", "apache",
        "haproxy", "varnish", "prometheus", "grafana", "syslog", "postfix", "dovecot", "bind", "unbound",
    };

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        var made = new HashSet<string>(Quarrel.Intended<UserIntention>(site).Select(static said => said.Intention.Name), StringComparer.Ordinal);
        if (made.Count == 0)
            yield break;

        made.UnionWith(Quarrel.Intended<GroupIntention>(site).SelectMany(static said => said.Intention.Members));
        foreach (var service in site.Services)
        {
            if (service.Unit.Unit.Companion is not null || service.Unit.IsOn("DynamicUser") || service.Unit.Items("User").LastOrDefault() is not { } said)
                continue;
            if (UserName.Classify(said.Text) == UserNameForm.Strict && !made.Contains(said.Text) && !common.Contains(said.Text))
            {
                yield return new Finding(Rule, $"The site makes its users, but not '{said.Text}', whom '{service.Unit.Unit.TypeName}' runs as: add [SystemUser(\"{said.Text}\")], or see to it that the machine has that user", said.Origin)
                    .MendedBy(Repair.Add("SystemUser", said.Text));
            }
        }
    }
}
