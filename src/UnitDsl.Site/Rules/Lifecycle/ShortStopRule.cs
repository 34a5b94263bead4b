using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>UNIT0222: a worker that is killed sooner than its job may end.</summary>
public sealed class ShortStopRule() : ServiceRule(
    new RuleDescriptor("UNIT0222", "A stop that is shorter than the job", Categories.Lifecycle, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (service.Main is not { } main || service.IsOneshot)
            yield break;

        // Of containers, which have two clocks, another rule tells.
        if (unit.Containers.Count == 0 && JobTime.Of(main.Run.Name, main.Run.Arguments) is { } job && service.StopTimeout < job.Seconds * TimeUnit.Second)
            yield return Found(unit, service, $"a job of {job.Worker} may take {Written.Span(job.Seconds * TimeUnit.Second)}", job.Seconds * TimeUnit.Second, OriginOf(main, job.Word));

        foreach (var command in unit.Has("ExecStop") ? unit.Commands("ExecStop") : [])
        {
            var wait = CommandWait.Of(command);
            if (wait is not null && wait.Microseconds != TimeSpanParser.Infinity && service.StopTimeout < wait.Microseconds)
                yield return Found(unit, service, $"ExecStop= {(wait.IsCertain ? "waits" : "may wait")} {Written.Span(wait.Microseconds)}", wait.Microseconds, wait.Origin);
        }
    }

    private Finding Found(UnitFacts unit, ServiceFacts service, string says, ulong time, Origin origin)
    {
        var enough = Lasting.Written(Lasting.Sum(time, Math.Max(Math.Min(time / 20, 5 * TimeUnit.Minute), 10 * TimeUnit.Second)));
        var said = unit.Value("TimeoutStopSec") ?? unit.Value("TimeoutSec");
        return new Finding(
            Rule,
            $"{Capital(says)}, but {Written.Span(service.StopTimeout)} after it is asked to stop the service is killed{(said is null ? " (TimeoutStopSec= is not set)" : "")}: every deploy and every reboot cuts off what runs longer; write {Written.Setting(unit, "TimeoutStopSec", enough)}",
            origin)
            .Beside(said is null ? [] : [said.Origin])
            .MendedBy(Repair.Set("TimeoutStopSec", enough));
    }

    private static Origin OriginOf(UnitCommand command, string word)
    {
        foreach (var argument in command.Arguments)
        {
            if (argument.Text == word)
                return command.Locate(argument);
        }

        return ShellScript.Of(command) is { } script && script.Text.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at ? command.Locate(script, at, word.Length) : command.ProgramOrigin;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
