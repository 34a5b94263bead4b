using System.Globalization;
using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Containers;

/// <summary>UNIT0705: what is killed before it had the time to stop that somebody gave it elsewhere.</summary>
public sealed class StopGraceRule() : ContainerRule(
    new RuleDescriptor("UNIT0705", "A container that is killed before it has stopped", Categories.Containers, Severity.Warning, HasRepair: true))
{
    private static readonly string[] stopVariables = ["STOPWAITSECS", "STOP_WAIT_SECS", "STOP_GRACE_PERIOD", "SHUTDOWN_TIMEOUT", "GRACEFUL_TIMEOUT", "STOP_TIMEOUT"];

    protected override IEnumerable<Finding> Check(UnitFacts unit, ContainerFacts container)
    {
        if (container.StopTimeout is not { } own)
            yield break;
        if (unit.Service is not { } service)
        {
            foreach (var finding in OfQuadlet(unit, container, own))
                yield return finding;
            yield break;
        }

        var grace = own;
        var isDefault = container.StopTimeoutSaid is null;
        var place = container.StopTimeoutSaid?.Origin ?? container.Origin;
        var how = container.StopTimeoutSaid is null ? "has no --stop-timeout, so " : $"has --stop-timeout={own}, so ";
        if (StopCommand(unit, container) is { } stop)
        {
            if (stop.Seconds is null && stop.HasOption)
                yield break;
            if (stop.Seconds is { } seconds)
                (grace, place, how, isDefault) = (seconds, stop.Origin, $"is stopped with a time of {seconds}, so ", false);
        }

        // What the program inside was told has to fit in; and who grants more than usual, and says nothing to the tool, thinks that it does.
        var needed = Inner(container) ?? (isDefault ? Granted(unit) : null);
        if (needed is { } need && need.Seconds > grace)
        {
            var finding = new Finding(
                Rule,
                $"The container {how}{container.Tool} stop kills it after {Written.Span(grace * TimeUnit.Second)}, and {need.What} gives it {Written.Span(need.Seconds * TimeUnit.Second)} to finish: what it is working on then is lost; write --stop-timeout={need.Seconds}",
                place)
                .Beside([need.Origin]);
            yield return Mended(finding, container, place, need.Seconds);
        }
        else if (service.StopTimeout < grace * TimeUnit.Second && container.StopTimeoutSaid is not null)
        {
            yield return new Finding(
                Rule,
                $"The container has {Written.Span(grace * TimeUnit.Second)} to stop, and systemd kills it after {Written.Span(service.StopTimeout)} ({(unit.Has("TimeoutStopSec") || unit.Has("TimeoutSec") ? "TimeoutStopSec=" : "its default")}); write {Written.Setting(unit, "TimeoutStopSec", Longer(grace))}",
                place)
                .MendedBy(Repair.Set("TimeoutStopSec", Longer(grace)));
        }
    }

    // Both clocks are declared, and one is made to fit the other where it is not.
    private IEnumerable<Finding> OfQuadlet(UnitFacts unit, ContainerFacts container, uint own)
    {
        if ((unit.Span("TimeoutStopSec") ?? unit.Span("TimeoutSec")) is not { IsInfinite: false, Microseconds: > 0 } granted)
            yield break;
        if (granted.Microseconds <= own * TimeUnit.Second)
        {
            yield return new Finding(Rule, $"The container has {Written.Span(own * TimeUnit.Second)} to stop{(container.StopTimeoutSaid is null ? " (Podman's default)" : "")}, and systemd kills Podman after {Written.Span(granted.Microseconds)}; leave TimeoutStopSec= out, and it fits", granted.Origin)
                .Beside(container.StopTimeoutSaid is { } said ? [said.Origin] : []).MendedBy(Repair.Set("TimeoutStopSec", Longer(own)));
        }
        else if (container.StopTimeoutSaid is null && Granted(unit) is { } granting)
        {
            yield return new Finding(Rule, $"Podman kills the container after {Written.Span(own * TimeUnit.Second)}, its default, whatever {granting.What} grants; write {Written.Setting(unit, "StopTimeout", granting.Seconds.ToString(CultureInfo.InvariantCulture))}", granted.Origin).MendedBy(Repair.Set("StopTimeout", granting.Seconds.ToString(CultureInfo.InvariantCulture)), Repair.Remove("TimeoutStopSec"));
        }
    }

    // The tool needs a moment of its own.
    private static string Longer(uint seconds) => (seconds + 10UL).ToString(CultureInfo.InvariantCulture);

    private static Finding Mended(Finding finding, ContainerFacts container, Origin place, uint seconds)
    {
        var text = seconds.ToString(CultureInfo.InvariantCulture);
        if (container.StopTimeoutSaid is { } said && said.Origin == place)
            return finding.MendedBy(Repair.Replace(said.Text, text));
        return container.IsOneText && place == container.Origin ? finding.MendedBy(Repair.Replace("run", $"run --stop-timeout={text}")) : finding;
    }

    /// <summary>The time that the unit grants, where somebody wrote it and it is finite.</summary>
    private static (uint Seconds, string What, Origin Origin)? Granted(UnitFacts unit)
    {
        var directive = unit.Has("TimeoutStopSec") ? "TimeoutStopSec" : "TimeoutSec";
        return unit.Span(directive) is { IsInfinite: false } span && span.Microseconds / TimeUnit.Second is > 90 and < uint.MaxValue and var seconds
            ? ((uint)seconds, $"{directive}=", span.Origin)
            : null;
    }

    /// <summary>The time that the program inside was told to take.</summary>
    private static (uint Seconds, string What, Origin Origin)? Inner(ContainerFacts container)
    {
        foreach (var said in container.Environment)
        {
            var equals = said.Text.IndexOf('=');
            if (equals > 0 && stopVariables.Any(name => said.Text.Substring(0, equals).EndsWith(name, StringComparison.OrdinalIgnoreCase)) && TryRead(said.Text.Substring(equals + 1), out var seconds))
                return (seconds, said.Text.Substring(0, equals), said.Origin);
        }

        // A worker stops between two jobs, so it takes as long as one of them may.
        var isWorker = container.Arguments.Any(static said => said.Text is "queue:work" or "queue:listen" or "horizon");
        foreach (var said in container.Arguments)
        {
            if (isWorker && said.Text.StartsWith("--timeout=", StringComparison.Ordinal) && TryRead(said.Text.Substring(10), out var seconds))
                return (seconds, $"'{said.Text}'", said.Origin);
        }

        return null;
    }

    private static bool TryRead(string text, out uint seconds)
    {
        seconds = 0;
        if (!TimeSpanParser.TryParse(text, out var span) || span >= uint.MaxValue * TimeUnit.Second)
            return false;
        seconds = (uint)(span / TimeUnit.Second);
        return true;
    }

    private static (uint? Seconds, bool HasOption, Origin Origin)? StopCommand(UnitFacts unit, ContainerFacts container)
    {
        foreach (var command in unit.Commands("ExecStop"))
        {
            if (ContainerCommands.ToolOf(command) != container.Tool || ContainerCommands.SubcommandOf(command) is not (>= 0 and var at) || command.Arguments[at].Text != "stop")
                continue;
            for (var i = at + 1; i < command.Arguments.Count; i++)
            {
                var word = command.Arguments[i].Text;
                if (word is "-t" or "--time" or "--timeout" && i + 1 < command.Arguments.Count)
                    return (Seconds(command.Arguments[i + 1].Text), true, command.Locate(command.Arguments[i + 1]));
                foreach (var prefix in new[] { "--time=", "--timeout=", "-t" })
                {
                    if (word.StartsWith(prefix, StringComparison.Ordinal) && word.Length > prefix.Length)
                        return (Seconds(word.Substring(prefix.Length)), true, command.Locate(command.Arguments[i].Slice(prefix.Length)));
                }
            }

            return (null, false, command.Origin);
        }

        return null;
    }

    private static uint? Seconds(string text) => uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
}
