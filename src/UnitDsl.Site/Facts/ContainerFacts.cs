using UnitDsl.Site.Model;

namespace UnitDsl.Site.Facts;

/// <summary>A container that a unit runs, as far as its declaration tells; options are known by their long names, whatever they were written as.</summary>
/// <param name="Tool">What runs it: <c>podman</c> or <c>docker</c>.</param>
/// <param name="Origin">Where it is asked for: the word <c>run</c> of a command.</param>
/// <param name="Image">The image.</param>
/// <param name="Options">The options that have a value, each with its long name.</param>
/// <param name="Flags">The options that are on.</param>
/// <param name="Arguments">What is run in it, instead of or beside what the image says.</param>
/// <param name="IsOneText">It stands in one text, so that words can be put into it.</param>
public sealed record ContainerFacts(
    string Tool, Origin Origin, Said Image, ILookup<string, Said> Options, IReadOnlyList<string> Flags, IReadOnlyList<Said> Arguments, bool IsOneText)
{
    private const uint DefaultStopTimeout = 10;

    public bool IsPodman => Tool == "podman";

    public Said? Name => Last("name");

    public Said? Pod => Last("pod");

    public IEnumerable<Said> Networks => Options["network"];

    public Said? User => Last("user");

    /// <summary>The ports of the host that lead into it, as they are written.</summary>
    public IEnumerable<Said> Published => Options["publish"];

    /// <summary>The variables that it is given: <c>NAME=value</c>, or the name alone for one that the tool itself has.</summary>
    public IEnumerable<Said> Environment => Options["env"];

    public IEnumerable<Said> EnvironmentFiles => Options["env-file"];

    public Said? HealthCommand => Last("health-cmd");

    public Said? HealthInterval => Last("health-interval");

    public Said? HealthTimeout => Last("health-timeout");

    public Said? HealthRetries => Last("health-retries");

    public Said? HealthStartPeriod => Last("health-start-period");

    public Said? StopTimeoutSaid => Last("stop-timeout");

    /// <summary>How many seconds its program has between the signal to stop and the one that kills; null where that cannot be told.</summary>
    public uint? StopTimeout => StopTimeoutSaid is not { } said ? DefaultStopTimeout : uint.TryParse(said.Text, out var seconds) ? seconds : null;

    /// <summary>The tool returns at once, and leaves the container behind.</summary>
    public bool IsDetached => Flags.Contains("detach");

    private Said? Last(string option) => Options[option].LastOrDefault();
}
