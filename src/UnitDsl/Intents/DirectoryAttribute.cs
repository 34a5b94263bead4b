namespace UnitDsl;

/// <summary>
/// A directory that the machine is to have before the site's units start, and that systemd itself does not make, such as a <c>WorkingDirectory=</c> below <c>/srv</c>. It is made by
/// systemd-tmpfiles when the site is installed and at every boot, and is never removed.
/// </summary>
/// <param name="path">The directory.</param>
/// <example>
/// <code>
/// [RunAs("shop"), WorkingDirectory("/srv/shop"), Directory("/srv/shop", Mode = "0750")]
/// public sealed record Shop() : Service;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class DirectoryAttribute(string path) : IntentAttribute
{
    /// <summary>The directory.</summary>
    public string Path { get; } = path;

    /// <summary>Its mode in octal digits; <c>0755</c> unless it is given.</summary>
    public string Mode { get; set; } = "";

    /// <summary>Whose it is. On a service it is the service's own user unless said otherwise, and on everything else root.</summary>
    public string Owner { get; set; } = "";

    /// <summary>The group it belongs to: that of the service where the service's user owns it, and else the one named like the owner.</summary>
    public string Group { get; set; } = "";

    /// <summary>How long what lies in it is kept, such as <c>10d</c>; for ever unless it is given.</summary>
    public string Age { get; set; } = "";
}
