using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking;

/// <summary>A unit while its attributes are applied one after another: later wins, lists append, an empty value resets.</summary>
internal sealed class UnitDraft(UnitContext context, UnitKind kind)
{
    private const int LongestSuffix = 11;

    private readonly Dictionary<(string Section, string Name), DraftSetting> settings = [];
    private readonly List<EnvironmentVariable> environment = [];

    public UnitContext Context => context;

    public UnitKind Kind => kind;

    public List<PortModel> Ports { get; } = [];

    public List<SecretModel> Secrets { get; } = [];

    public HealthCheckModel? Health { get; set; }

    public IReadOnlyList<EnvironmentVariable> Environment => environment;

    /// <summary>Sets a directive of the catalogue, as its own repetition rules say.</summary>
    public void Set(Directive directive, string section, IReadOnlyList<Word> words)
    {
        var key = (section, directive.Name);
        if (!settings.TryGetValue(key, out var setting))
            settings.Add(key, setting = new DraftSetting(directive.Order));

        if (words.Count == 1 && words[0].Text.Length == 0 && words[0].TypeId is null)
        {
            setting.Assignments.Clear();
            if (KeepsEmptyAssignment(directive))
                setting.Assignments.Add(new Assignment(words.ToEquatableArray()));
            return;
        }

        if (directive.Repeat is Repeat.Last or Repeat.First)
            setting.Assignments.Clear();
        setting.Assignments.Add(new Assignment(words.ToEquatableArray()));
    }

    /// <summary>Sets a directive that the catalogue does not know; each one stands.</summary>
    public void SetRaw(string section, string name, Word value)
    {
        var key = (section, name);
        if (!settings.TryGetValue(key, out var setting))
            settings.Add(key, setting = new DraftSetting(int.MaxValue));
        setting.Assignments.Add(new Assignment(EquatableArray.Create(value)));
    }

    public bool Has(string section, string name) => settings.TryGetValue((section, name), out var setting) && setting.Assignments.Count > 0;

    public string? Value(string section, string name) =>
        settings.TryGetValue((section, name), out var setting) && setting.Assignments.Count > 0 ? setting.Assignments[setting.Assignments.Count - 1].Text : null;

    public bool HasAssignment(string section, string name, string text) =>
        settings.TryGetValue((section, name), out var setting) && setting.Assignments.Exists(assignment => assignment.Text == text);

    public void SetVariable(EnvironmentVariable variable)
    {
        environment.RemoveAll(other => other.Name == variable.Name);
        environment.Add(variable);
    }

    /// <summary>Sets a variable that an intent brings along, unless the user set it.</summary>
    public void SetDefaultVariable(EnvironmentVariable variable)
    {
        if (!environment.Exists(other => other.Name == variable.Name))
            environment.Add(variable);
    }

    public void ClearEnvironment() => environment.Clear();

    public EquatableArray<Setting> Settings() => settings
        .Where(static pair => pair.Value.Assignments.Count > 0)
        .Select(static pair => new Setting(pair.Key.Section, pair.Key.Name, pair.Value.Order, pair.Value.Assignments.ToArray()))
        .OrderBy(static setting => setting.Order)
        .ThenBy(static setting => setting.Section, StringComparer.Ordinal)
        .ThenBy(static setting => setting.Name, StringComparer.Ordinal)
        .ToEquatableArray();

    /// <summary>The units that a dependency names stand in one line, and systemd gives up on a file that has too long a one.</summary>
    public void CheckLines()
    {
        foreach (var pair in settings)
        {
            if (DirectiveCatalogue.Find(pair.Key.Section, pair.Key.Name)?.Kind == "unit-list"
                && pair.Value.Assignments.Sum(static assignment => assignment.Words.Sum(static word => word.Text.Length + LongestSuffix)) > HoleFiller.LongestText - 256)
            {
                Report(LanguageRules.InvalidValue, $"{pair.Key.Name}= names more units than a line of a unit file can hold", pair.Value.Assignments[0].Words[0].Origin);
            }
        }
    }

    public void Report(RuleDescriptor rule, string message, Origin origin) => context.Report(rule, message, origin);

    // For these an empty assignment is a value of its own: an empty set is not the same as no statement.
    private static bool KeepsEmptyAssignment(Directive directive) =>
        directive.Kind == "capability-set" || directive.Empty == EmptyAssignment.Special;

    private sealed class DraftSetting(int order)
    {
        public int Order => order;

        public List<Assignment> Assignments { get; } = [];
    }
}
