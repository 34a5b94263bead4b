using System.Collections.Concurrent;
using System.Text;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Facts;

/// <summary>
/// What a unit may do on the machine, as systemd adds its lines up and with what follows from them. Units of one pattern mostly say the same
/// of it, and are then worked out once.
/// </summary>
public sealed class SandboxFacts
{
    private const int MostKept = 2048;

    private static readonly ConcurrentDictionary<string, SandboxFacts> known = new(StringComparer.Ordinal);

    private IReadOnlyList<ExposureImprovement>? improvements;

    private SandboxFacts(ExposureScore exposure) => Exposure = exposure;

    /// <summary>How much it is exposed, as <c>systemd-analyze security</c> counts it.</summary>
    public ExposureScore Exposure { get; }

    /// <summary>What would lower that, best first.</summary>
    public IReadOnlyList<ExposureImprovement> Improvements => improvements ??= Exposure.Improvements();

    internal ExposureSettings Settings => Exposure.Effective;

    /// <summary>The value that counts of a directive that has one; null where it has its default.</summary>
    public string? Word(string directive) => Settings.Word(directive);

    public bool IsOn(string directive) => Settings.IsOn(directive);

    public static SandboxFacts Of(UnitFacts facts)
    {
        var unit = facts.Unit;
        var key = KeyOf(unit);
        if (known.TryGetValue(key, out var same))
            return same;

        var settings = new ExposureSettings(unit.Kind, UnitNames.Instance(unit.Name));
        foreach (var setting in unit.Settings)
        {
            if (!ExposureReader.Counts(setting.Name))
                continue;
            foreach (var assignment in setting.Assignments)
                ExposureReader.Apply(settings, setting.Section, setting.Name, assignment.Text);
        }

        if (known.Count >= MostKept)
            known.Clear();
        return known.GetOrAdd(key, new SandboxFacts(ExposureScore.Of(settings)));
    }

    private static string KeyOf(UnitModel unit)
    {
        var key = new StringBuilder();
        var hasSpecifiers = false;
        foreach (var setting in unit.Settings)
        {
            if (!ExposureReader.Counts(setting.Name))
                continue;
            foreach (var assignment in setting.Assignments)
            {
                var text = assignment.Text;
                hasSpecifiers |= text.IndexOf('%') >= 0;
                key.Append(setting.Section).Append('.').Append(setting.Name).Append('=').Append(text).Append('\n');
            }
        }

        // What a specifier comes to is another thing in another unit.
        return key.Append(unit.Kind.Suffix()).Append(hasSpecifiers ? unit.Name : "").ToString();
    }
}
