namespace UnitDsl;

/// <summary>
/// Two places or more for one service, of which one is live: <c>ops switch</c> starts the next one, waits until it is healthy, moves the front to it and stops the old one.
/// Each slot is an instance of a template unit, <c>shop@blue.service</c>, with a port of its own; <c>{Port}</c> and <c>{Slot}</c> are those of the slot.
/// </summary>
/// <param name="names">The slots, such as <c>"blue", "green"</c>. The first is live until the first switch.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class SlotsAttribute(params string[] names) : IntentAttribute
{
    /// <summary>The slots' names.</summary>
    public string[] Names { get; } = names;

    /// <summary>The main port of each slot, such as <c>"3001, 3011"</c>. Where it is not given, the first slot has the one of <c>[Port]</c>, and each further one the next.</summary>
    public string Ports { get; set; } = "";

    /// <summary>What stands in front of the slots. A service with a <see cref="RouteAttribute"/> has the site's front without saying so.</summary>
    public Front Front { get; set; }

    /// <summary>
    /// A command that moves a front which is not known here. It is run by a shell as root, gets the slot and its port as two further arguments, and must fail when it did not
    /// move. It is called again with the old slot to go back.
    /// </summary>
    public string Hook { get; set; } = "";

    /// <summary>A URL that is asked through the front once it has moved, such as <c>http://127.0.0.1/</c>; without an answer from 200 to 399 the switch goes back.</summary>
    public string Check { get; set; } = "";

    /// <summary>How long the old slot still runs after the front has moved, so that it can answer what it was asked before.</summary>
    public string Drain { get; set; } = "10s";
}
