using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Planning.Elsewhere;

namespace UnitDsl.Site.Planning.Supervisord;

/// <summary>What kinds of units say in words of their own, and supervisord in one.</summary>
internal sealed class SupervisedSource(UnitFacts facts)
{
    public static SupervisedSource Of(UnitFacts facts) => new(facts);

    /// <summary>Where its command stands.</summary>
    public Origin Origin => facts.Service?.Main?.Origin ?? facts.Unit.Origin;

    public Said? Directory => facts.Value("WorkingDirectory");

    public Said? StopSignal => facts.Value("KillSignal");

    /// <summary>How long a stop may take, in microseconds.</summary>
    public ulong StopTimeout => facts.Service!.StopTimeout;

    /// <summary>How many starts may fail in a row; null for any number.</summary>
    public int? StartLimit => facts.Service is { HasStartLimit: true } service ? (int)Math.Min(service.StartLimitBurst, int.MaxValue) : null;

    /// <summary>The words of its command; null after a loss that is fatal was added.</summary>
    public IReadOnlyList<string>? Words(string unitName, ICollection<Loss> losses)
    {
        var commands = facts.Commands("ExecStart");
        if (commands.Count == 1)
            return ForeignCommand.Words(commands[0], facts, unitName, losses);

        losses.Add(commands.Count == 0
            ? new Loss("the command", "it has no ExecStart=, so there is nothing to run", facts.Unit.Origin) { IsFatal = true }
            : new Loss("the other commands", "a program of supervisord's is one command, and this unit runs several one after another: let a script do it", commands[1].Origin) { IsFatal = true });
        return null;
    }
}
