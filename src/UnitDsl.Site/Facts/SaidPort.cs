using UnitDsl.Site.Model;

namespace UnitDsl.Site.Facts;

/// <summary>By what a unit tells a port of its program.</summary>
public enum PortPlace
{
    /// <summary><c>[Port]</c>.</summary>
    Declared,

    /// <summary>A socket's <c>ListenStream=</c> and its kind.</summary>
    Socket,

    /// <summary>The command line.</summary>
    Argument,

    /// <summary>A variable such as <c>PORT</c>.</summary>
    Variable,

    /// <summary>What the health check asks.</summary>
    Health,

    /// <summary>The front that stands before routes.</summary>
    Front,
}

/// <summary>A port that a unit tells in one place.</summary>
/// <param name="Number">The port.</param>
/// <param name="Protocol"><c>tcp</c> or <c>udp</c>.</param>
/// <param name="Bind">The address, empty for all or where it was not said.</param>
/// <param name="Place">By what.</param>
/// <param name="Name">What people call that place.</param>
/// <param name="Origin">Where the number was written.</param>
public sealed record SaidPort(int Number, string Protocol, string Bind, PortPlace Place, string Name, Origin Origin);
