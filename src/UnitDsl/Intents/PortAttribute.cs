namespace UnitDsl;

/// <summary>
/// The port that the program listens on: checked against every other port of the site, set as <c>PORT</c> in the program's environment,
/// listed in the manifest, and the hole <c>{Port}</c>.
/// </summary>
/// <remarks>A port declared again further down replaces the inherited one of the same <see cref="Name"/>; from one without a number it takes what it does not say itself.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class PortAttribute : IntentAttribute
{
    /// <summary>
    /// A port whose number is still to come. On a record it is an error that says the next free one of the site's <c>Ports</c>, and whose fix writes it; on a base record or in a
    /// pattern it says of the ports further down what they have in common, such as <see cref="Bind"/>.
    /// </summary>
    public PortAttribute() => Number = "";

    /// <summary>A port number, 1 to 65535.</summary>
    /// <param name="number">The port.</param>
    public PortAttribute(int number) => Number = number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A port that a hole fills, such as <c>"{Port}"</c> of a pattern's parameter.</summary>
    /// <param name="number">The text that becomes the port.</param>
    public PortAttribute(string number) => Number = number;

    /// <summary>The port, as text.</summary>
    public string Number { get; }

    /// <summary>Tells several ports of one unit apart; empty for the main one, whose number fills <c>{Port}</c>.</summary>
    public string Name { get; set; } = "";

    /// <summary>The address that the program binds to; all addresses where it is not given.</summary>
    public string Bind { get; set; } = "";

    /// <summary>TCP unless said otherwise.</summary>
    public Protocol Protocol { get; set; }

    /// <summary>
    /// The environment variable that tells the program its port: <c>PORT</c> for the main port unless said otherwise; an empty text sets none.
    /// An <c>[Environment]</c> of the same name wins.
    /// </summary>
    public string Variable { get; set; } = "PORT";
}
