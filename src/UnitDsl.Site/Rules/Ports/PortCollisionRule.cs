using UnitDsl.Site.Facts;

namespace UnitDsl.Site.Rules.Ports;

/// <summary>UNIT0101: two programs cannot listen on one port of one address.</summary>
public sealed class PortCollisionRule() : SiteRule(
    new RuleDescriptor("UNIT0101", "Two units listen on the same port", Categories.Ports, Severity.Error))
{
    /// <summary>The property that holds the next free port of the site.</summary>
    public const string FreePort = "FreePort";

    /// <summary>The property that holds as many free ports as there are listeners in a collision, so that all of them can move at once.</summary>
    public const string FreePorts = "FreePorts";

    /// <summary>The property that says that the other listener is in another assembly: this one cannot stay.</summary>
    public const string IsTakenElsewhere = "IsTakenElsewhere";

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var collision in site.Ports.Collisions)
        {
            if (collision.IsTakenElsewhere || collision.AreSlots)
                continue;

            var (listener, other) = (collision.Listener, collision.First);
            var number = CollisionText.Number(listener.Port);
            var message = other.IsFront
                ? $"Port {number} of '{listener.TypeName}' is the one on which {other.TypeName} takes the requests of the site's routes: whichever starts second fails with \"address already in use\"; choose another port, or derive the record of {other.TypeName}, [Port(…)] External(\"{other.UnitName}\"), where it listens elsewhere"
                : other.UnitName == listener.UnitName
                ? $"'{listener.TypeName}' declares port {number} twice: a program that listens on it twice fails with \"address already in use\""
                : $"Port {number} of '{listener.TypeName}' is also the port of '{other.TypeName}'{CollisionText.More(collision)}: whichever starts second fails with \"address already in use\"";
            yield return CollisionText.Finding(Rule, collision, site.Ports, message);
        }
    }
}
