using UnitDsl.Site.Facts;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Timers;

/// <summary>UNIT0513: a socket that systemd cannot listen on, or has nothing to hand to.</summary>
public sealed class SocketUnitRule() : SiteRule(Descriptor)
{
    internal static readonly RuleDescriptor Descriptor = new("UNIT0513", "A socket that cannot work", Categories.Sockets, Severity.Error, HasRepair: true);

    /// <summary>Addresses that are none.</summary>
    internal static readonly SpecificValue Value = new(Descriptor, static mistake => mistake.Directive.Name.StartsWith("Listen", StringComparison.Ordinal));

    internal static readonly IReadOnlyList<string> Listens =
        ["ListenStream", "ListenDatagram", "ListenSequentialPacket", "ListenFIFO", "ListenSpecial", "ListenNetlink", "ListenMessageQueue", "ListenUSBFunction"];

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var unit in site.Units)
        {
            if (unit.Unit.Kind == UnitKind.Socket && !Listens.Any(unit.Has))
            {
                yield return new Finding(
                    Rule,
                    $"'{unit.Unit.TypeName}' has no address to listen on, so systemd refuses to load it; add {Written.Setting(unit, "ListenStream", "127.0.0.1:8080")}",
                    unit.Unit.Origin);
            }
        }

        foreach (var trigger in site.Triggers)
        {
            if (trigger.From.Unit.Kind == UnitKind.Socket && Message(trigger, site) is { } message)
                yield return new Finding(Rule, message, trigger.Named?.Origin ?? (trigger.From.IsOn("Accept") ? trigger.From.OriginOf("Accept") : trigger.From.Unit.Origin));
        }
    }

    private static string? Message(UnitTrigger trigger, SiteFacts site)
    {
        var unit = trigger.From;
        if (TriggerText.Misspelt(trigger, site) is { } near)
            return $"Service= names {trigger.To}, and there is no unit of that name, so the socket cannot be started; did you mean {near}?";
        if (!TriggerText.IsMissing(trigger, site))
            return null;

        var stem = UnitName.WithoutSuffix(unit.Unit.Name);
        if (unit.IsOn("Accept"))
        {
            return site.IsKnown(stem + ".service")
                ? $"Accept= starts an instance of {trigger.To} for each connection, and {stem}.service is no template: the socket cannot be started; call the service {stem}@, or leave Accept= out if it takes the listening socket itself"
                : $"Accept= starts an instance of {trigger.To} for each connection, and there is no such template: the socket cannot be started{TriggerText.DidYouMean(trigger, "Service", null)}";
        }

        return site.IsKnown(stem + "@.service")
            ? $"'{unit.Unit.TypeName}' hands its connections to {trigger.To}, and there is only the template {stem}@.service: the socket cannot be started; add {Written.Setting(unit, "Accept", "yes")} if each connection is to have an instance"
            : $"'{unit.Unit.TypeName}' hands its connections to {trigger.To}, since it names no other service, and there is none of that name: the socket cannot be started{TriggerText.DidYouMean(trigger, "Service", TriggerText.Meant(trigger, site))}";
    }
}
