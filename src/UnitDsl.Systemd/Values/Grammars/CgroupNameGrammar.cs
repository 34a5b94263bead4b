namespace UnitDsl.Systemd;

/// <summary>The name of a control group below the unit's own.</summary>
internal sealed class CgroupNameGrammar : ValueGrammar
{
    private const int LongestName = 255;

    public override void Read(ValueReading reading)
    {
        var name = reading.Value.Text;
        if (!reading.Directive.AppliesTo(reading.Context.Kind))
            reading.Report(reading.Value, reading.Rejection, $"{reading.Directive.Name}= is for services; a {reading.Context.Kind.Suffix()} unit has no control group to hand over");
        else if (WhyInvalid(name, reading.Release) is { } why)
            reading.Report(reading.Value, reading.Rejection, $"{Wording.Shown(name)} is no name of a control group: {why}");
        else
            reading.Keep(name);
    }

    private static string? WhyInvalid(string name, int release)
    {
        if (name.IndexOf('/') >= 0)
            return "it is one name, without slashes";
        if (name is "." or ".." || name[0] is '_' or '.')
            return "it cannot begin with an underscore or a dot";
        if (System.Text.Encoding.UTF8.GetByteCount(name) > LongestName)
            return $"it is longer than {LongestName} bytes";
        if (name is "notify_on_release" or "release_agent" or "tasks" || name.StartsWith("cgroup.", StringComparison.Ordinal))
            return "the kernel has a file of that name";
        return name.IndexOf('.') is > 0 and var dot && CgroupControllerGrammar.IsKnown(name.Substring(0, dot), release) ? "the kernel has files that begin so" : null;
    }
}
