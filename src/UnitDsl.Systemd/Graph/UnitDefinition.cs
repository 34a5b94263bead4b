namespace UnitDsl.Systemd;

/// <summary>One unit of a site.</summary>
/// <param name="Name">Its full name; a template's stands for all its instances that something names.</param>
/// <param name="Sections">The assignments in effect, those of drop-ins behind those of the file.</param>
/// <param name="IsEnabled">Whether what its [Install] section asks for is in place.</param>
public sealed record UnitDefinition(string Name, IEnumerable<Section> Sections, bool IsEnabled = false);
