using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Applications;

/// <summary>A path that a program answers.</summary>
/// <param name="Pattern">The route, from the slash on.</param>
/// <param name="IsSuffix">It is known without what stands before it.</param>
/// <param name="IsPrefix">Whatever is below it may be answered, too.</param>
/// <param name="Origin">Where it is declared.</param>
public sealed record Endpoint(string Pattern, bool IsSuffix, bool IsPrefix, Origin Origin);

/// <summary>Where a port was set, by what beats what: the last of these that there are counts.</summary>
public enum PortSource
{
    /// <summary><c>launchSettings.json</c>, which only <c>dotnet run</c> reads.</summary>
    LaunchProfile,

    /// <summary><c>urls</c> of the settings.</summary>
    Settings,

    /// <summary><c>UseUrls</c> and its kind.</summary>
    Code,

    /// <summary><c>Kestrel:Endpoints</c> of the settings.</summary>
    Endpoints,

    /// <summary><c>ListenAnyIP</c> and its kind.</summary>
    Listen,
}

/// <summary>A port that a program listens on by itself.</summary>
/// <param name="Number">The port.</param>
/// <param name="Source">How it was said.</param>
/// <param name="Environment">The environment in which it is so, in lower case; empty for all.</param>
/// <param name="Origin">Where.</param>
public sealed record ListenedPort(int Number, PortSource Source, string Environment, Origin Origin);

/// <summary>What the source of a program says of itself, as far as it can be told without running it.</summary>
/// <param name="Path">The project file, relative to the site's.</param>
/// <param name="IsWeb">It builds a web server.</param>
/// <param name="Endpoints">What it answers.</param>
/// <param name="IsOpen">It may answer more than that.</param>
/// <param name="Texts">The paths that stand in it as text, whatever they are for.</param>
/// <param name="Readiness">Where it says that it tells systemd when it is ready; null where it does not.</param>
/// <param name="MayNotify">It may tell systemd so by other means.</param>
/// <param name="Ports">The ports that it listens on by itself.</param>
/// <param name="AsksForPort">It may listen on others: it asks its surroundings, or works them out.</param>
public sealed record ApplicationFacts(
    string Path, bool IsWeb, EquatableArray<Endpoint> Endpoints, bool IsOpen, EquatableArray<string> Texts, Origin? Readiness, bool MayNotify, EquatableArray<ListenedPort> Ports, bool AsksForPort)
{
    /// <summary>The project's name, as people call the program.</summary>
    public string Name
    {
        get
        {
            var file = PathText.FileName(Path);
            return file.LastIndexOf('.') is > 0 and var dot ? file.Substring(0, dot) : file;
        }
    }
}
