using UnitDsl.Site.Facts;
using UnitDsl.Site.Fronts;

namespace UnitDsl.Site.Rules.Fronts;

/// <summary>UNIT0038: TLS without a certificate, or with two of them.</summary>
public sealed class UnclearTlsRule() : SiteRule(LanguageRules.UnclearTls)
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        var ofRecords = site.Site.Units.Where(static unit => unit.Slot is not { Index: > 0 }).SelectMany(static unit => unit.Intended<TlsModel>()).ToList();
        var said = site.Site.Settings.Tls.Concat(ofRecords).ToList();
        foreach (var tls in said)
        {
            if (site.Site.Settings.Front == "nginx" && tls.Certificate.Length == 0)
                yield return new Finding(Rule, $"nginx gets no certificates by itself: give {tls.Host.Text} a Certificate and a Key, as in [Tls(\"{tls.Host.Text}\", Certificate = \"/etc/letsencrypt/live/{tls.Host.Text.TrimStart('*', '.')}/fullchain.pem\", Key = …)]", tls.Host.Origin);
            if (said.Find(other => other.Host.Text == tls.Host.Text && !other.SaysTheSameAs(tls)) is { } other)
                yield return new Finding(Rule, $"{tls.Host.Text} is said to speak TLS in two ways: say it once, as [assembly: Tls(…)] or on one of its records", tls.Host.Origin).Beside([other.Host.Origin]);
        }
    }
}
