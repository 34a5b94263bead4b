using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Facts;

/// <summary>What rules ask of a unit, worked out at the first question and once for all of them.</summary>
public sealed class UnitFacts
{
    private readonly Dictionary<string, Setting> byName;
    private ServiceFacts? service;
    private TimerFacts? timer;
    private IReadOnlyList<ContainerFacts>? containers;
    private SandboxFacts? sandbox;
    private PortFacts? ports;

    public UnitFacts(UnitModel unit)
    {
        Unit = unit;
        byName = new Dictionary<string, Setting>(unit.Settings.Count, StringComparer.Ordinal);

        // No directive of one kind of unit stands in two of its sections under one name.
        foreach (var setting in unit.Settings)
        {
            // What stands in a section of somebody's own is nothing to systemd.
            if (setting.Order != int.MaxValue || DirectiveCatalogue.SectionsOf(unit.Kind).Contains(setting.Section))
                byName[setting.Name] = setting;
        }
    }

    public UnitModel Unit { get; }

    /// <summary>What a service has beyond other units; null on those.</summary>
    public ServiceFacts? Service => Unit.Kind == UnitKind.Service ? service ??= new ServiceFacts(this) : null;

    /// <summary>What a timer has beyond other units; null on those.</summary>
    public TimerFacts? Timer => Unit.Kind == UnitKind.Timer ? timer ??= new TimerFacts(this) : null;

    /// <summary>The containers that it runs.</summary>
    public IReadOnlyList<ContainerFacts> Containers => containers ??= ContainerCommands.Of(this);

    /// <summary>What it may do on the machine, and how much that exposes it.</summary>
    public SandboxFacts Sandbox => sandbox ??= SandboxFacts.Of(this);

    /// <summary>What it says about ports.</summary>
    public PortFacts Ports => ports ??= new PortFacts(this);

    public bool Has(string directive) => byName.ContainsKey(directive);

    public Setting? Find(string directive) => byName.TryGetValue(directive, out var setting) ? setting : null;

    /// <summary>The value that counts, where the directive has one value; null where it is not there, or empty.</summary>
    public Said? Value(string directive) => Find(directive)?.Facts.Value;

    /// <summary>The text of that value.</summary>
    public string? Text(string directive) => Value(directive)?.Text;

    /// <summary>Each line of the directive.</summary>
    public IEnumerable<Said> Lines(string directive) => Find(directive)?.Facts.Lines ?? [];

    /// <summary>Each item of a list, over all its lines; a unit that is named by its type has that and no text.</summary>
    public IEnumerable<Said> Items(string directive) => Find(directive)?.Facts.Items ?? [];

    /// <summary>A switch; null where it is not there, or is none.</summary>
    public bool? Switch(string directive) => Text(directive) is { } text ? BooleanGrammar.Parse(text) : null;

    public bool IsOn(string directive) => Switch(directive) == true;

    /// <summary>A time span; a number alone is seconds.</summary>
    public SaidSpan? Span(string directive) =>
        Value(directive) is { } said && TimeSpanParser.TryParse(said.Text, out var span) ? new SaidSpan(span, said.Text, said.Origin) : null;

    /// <summary>A whole number.</summary>
    public ulong? Number(string directive) =>
        Text(directive) is { } text && WholeNumber.TryParse(text, out var number, out _) ? number : null;

    /// <summary>The commands of a directive such as <c>ExecStart</c>, in order.</summary>
    public IReadOnlyList<UnitCommand> Commands(string directive) => Find(directive)?.Facts.Commands ?? [];

    /// <summary>The commands of all directives that have any.</summary>
    public IEnumerable<UnitCommand> AllCommands => ServiceFacts.CommandDirectives.SelectMany(Commands);

    /// <summary>Where a directive's value stands; the unit's name where it has none.</summary>
    public Origin OriginOf(string directive) => Value(directive)?.Origin ?? Unit.Origin;

    /// <summary>The variable of this name, as the unit itself sets it.</summary>
    public EnvironmentVariable? Variable(string name)
    {
        foreach (var variable in Unit.Environment)
        {
            if (variable.Name == name)
                return variable;
        }

        return null;
    }
}
