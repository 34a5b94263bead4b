using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking;

/// <summary>A unit while its attributes are applied one after another: later wins, lists append, an empty value resets.</summary>
internal sealed class UnitDraft(UnitContext context, UnitKind kind, LinkMemory memory)
{
    private const int LongestSuffix = 11;

    // By the directive's place in the catalogue, which is one number for what a kind of unit knows by one name.
    private readonly Dictionary<int, DraftSetting> settings = new(64);
    private readonly List<Setting> raw = [];
    private readonly List<EnvironmentVariable> environment = [];
    private readonly List<EnvironmentVariable> shadowed = [];

    public UnitContext Context => context;

    public UnitKind Kind => kind;

    public List<PortModel> Ports { get; } = [];

    public List<SecretModel> Secrets { get; } = [];

    public HealthCheckModel? Health { get; set; }

    public UnitTier Tier { get; set; } = UnitTiers.Default;

    /// <summary>Which manager runs it; known before anything is applied.</summary>
    public UnitScope Scope { get; set; }

    public List<UnitRequest> Requests { get; } = [];

    public List<Intention> Intentions { get; } = [];

    /// <summary>The instances of which it is the template; null where it is none, or who they are is the machine's affair.</summary>
    public InstancesModel? Instances { get; set; }

    public IReadOnlyList<EnvironmentVariable> Environment => environment;

    public IReadOnlyList<EnvironmentVariable> Shadowed => shadowed;

    public LinkMemory Memory => memory;

    /// <summary>Its lines are read behind those of somebody else, so that an empty value has to be written to take those back.</summary>
    public bool IsDropIn { get; init; }

    /// <summary>What is applied now stands on a pattern, and not on the record itself.</summary>
    public bool IsInPattern { get; set; }

    /// <summary>While this is set, what is done is also written down.</summary>
    public List<Effect>? Recording { get; set; }

    /// <summary>Sets a directive of the catalogue, as its own repetition rules say.</summary>
    public void Set(Directive directive, string section, IReadOnlyList<Word> words) =>
        Do(new SetEffect(directive, section, new Assignment(words.ToEquatableArray())));

    public void SetVariable(EnvironmentVariable variable) => Do(new VariableEffect(variable));

    public void ClearEnvironment(Origin origin) => Do(new ClearEnvironmentEffect(origin));

    internal void Assign(SetEffect effect)
    {
        if (!settings.TryGetValue(effect.Directive.Order, out var setting))
            settings.Add(effect.Directive.Order, setting = new DraftSetting(effect));

        var words = effect.Assignment.Words;
        var isEmpty = words.Count == 1 && words[0].Text.Length == 0 && words[0].TypeId is null;
        if (isEmpty || effect.Directive.Repeat is Repeat.Last or Repeat.First)
        {
            if (IsInPattern)
                setting.OfPattern = effect.Assignment;
            setting.Clear();
        }

        if (!isEmpty || IsDropIn || KeepsEmptyAssignment(effect.Directive))
            setting.Add(effect);
    }

    internal void AssignVariable(EnvironmentVariable variable)
    {
        var same = environment.FindIndex(other => other.Name == variable.Name);
        if (same >= 0)
        {
            // What another layer set is overridden on purpose.
            if (environment[same].NameOrigin.TypeId == variable.NameOrigin.TypeId && environment[same].Value != variable.Value)
                shadowed.Add(environment[same]);
            environment.RemoveAt(same);
        }

        environment.Add(variable);
    }

    internal void RemoveVariables(ClearEnvironmentEffect effect)
    {
        environment.Clear();
        if (IsDropIn && DirectiveCatalogue.FindForKind(kind, "Environment") is { } directive)
            Assign(new SetEffect(directive, directive.SectionIn(kind)!, new Assignment(EquatableArray.Create(new Word("", null, effect.Origin)))));
    }

    /// <summary>Sets a directive that the catalogue does not know; each one stands.</summary>
    public void SetRaw(string section, string name, Word value)
    {
        var assignment = new Assignment(EquatableArray.Create(value));
        var same = raw.FindIndex(other => other.Section == section && other.Name == name);
        if (same < 0)
            raw.Add(new Setting(section, name, int.MaxValue, EquatableArray.Create(assignment)));
        else
            raw[same] = raw[same] with { Assignments = raw[same].Assignments.Append(assignment).ToEquatableArray() };
    }

    public bool Has(string section, string name) => Find(section, name) is { Assignments.Count: > 0 };

    public string? Value(string section, string name) =>
        Find(section, name) is { Assignments.Count: > 0 } setting ? setting.Assignments[setting.Assignments.Count - 1].Text : null;

    /// <summary>All lines of a directive so far.</summary>
    public IReadOnlyList<Assignment> Lines(string section, string name) => Find(section, name)?.Assignments ?? [];

    public bool HasAssignment(string section, string name, string text) =>
        Find(section, name) is { } setting && setting.Assignments.Exists(assignment => assignment.Text == text);

    /// <summary>Sets a variable that an intent brings along, unless the user set it.</summary>
    public void SetDefaultVariable(EnvironmentVariable variable)
    {
        if (!environment.Exists(other => other.Name == variable.Name))
            environment.Add(variable);
    }

    /// <summary>What patterns said of directives that say something else now.</summary>
    public EquatableArray<Overruled> Overruled()
    {
        List<Overruled>? found = null;
        foreach (var setting in settings.Values)
        {
            if (setting.OfPattern is { } said && setting.Assignments.Count == 1 && !ReferenceEquals(setting.Assignments[0], said) && setting.Assignments[0].Text != said.Text)
                (found ??= []).Add(new Overruled(setting.Directive.Name, said.Text));
        }

        found?.Sort(static (a, b) => string.CompareOrdinal(a.Directive, b.Directive));
        return found is null ? EquatableArray<Overruled>.Empty : found.ToEquatableArray();
    }

    public EquatableArray<Setting> Settings()
    {
        var made = new List<Setting>(settings.Count + raw.Count);
        foreach (var setting in settings.Values)
        {
            if (setting.Assignments.Count > 0)
                made.Add(setting.Make());
        }

        made.Sort(static (a, b) => a.Order.CompareTo(b.Order));
        raw.Sort(static (a, b) => string.CompareOrdinal(a.Section, b.Section) is var order and not 0 ? order : string.CompareOrdinal(a.Name, b.Name));
        made.AddRange(raw);
        return made.ToEquatableArray();
    }

    /// <summary>The units that a dependency names stand in one line, and systemd gives up on a file that has too long a one.</summary>
    public void CheckLines()
    {
        foreach (var setting in settings.Values)
        {
            var (directive, assignments) = (setting.Directive, setting.Assignments);
            if (directive.Kind == "unit-list"
                && assignments.Sum(static assignment => assignment.Words.Sum(static word => word.Text.Length + LongestSuffix)) > HoleFiller.LongestText - 256)
            {
                Report(LanguageRules.InvalidValue, $"{directive.Name}= names more units than a line of a unit file can hold", assignments[0].Words[0].Origin);
            }
        }
    }

    public void Report(RuleDescriptor rule, string message, Origin origin) => context.Report(rule, message, origin);

    // For these an empty assignment is a value of its own: an empty set is not the same as no statement.
    private static bool KeepsEmptyAssignment(Directive directive) =>
        directive.Kind == "capability-set" || directive.Empty == EmptyAssignment.Special;

    private void Do(Effect effect)
    {
        Recording?.Add(effect);
        effect.ApplyTo(this);
    }

    private DraftSetting? Find(string section, string name) =>
        DirectiveCatalogue.Find(section, name) is { } directive && settings.TryGetValue(directive.Order, out var setting) ? setting : null;

    private sealed class DraftSetting(SetEffect first)
    {
        private SetEffect? only;

        public Directive Directive => first.Directive;

        /// <summary>The last that a pattern said.</summary>
        public Assignment? OfPattern { get; set; }

        public List<Assignment> Assignments { get; } = new(1);

        public void Add(SetEffect effect)
        {
            only = Assignments.Count == 0 ? effect : null;
            Assignments.Add(effect.Assignment);
        }

        public void Clear() => Assignments.Clear();

        public Setting Make() => only is not null && Assignments.Count == 1
            ? only.Alone
            : new Setting(first.Section, first.Directive.Name, first.Directive.Order, Assignments.ToArray());
    }
}
