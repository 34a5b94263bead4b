using System.Text;

namespace UnitDsl.Systemd;

/// <summary>
/// What settings mean, in one form for all ways to write them: two units with the same meaning are the same to systemd.
/// Values are compared as text unless a normalizer knows better.
/// </summary>
public sealed class UnitMeaning : IEquatable<UnitMeaning>
{
    private UnitMeaning(string text) => Text = text;

    /// <summary>The form: sections and directives in the catalogue's order, one line an item where items add up.</summary>
    public string Text { get; }

    public static UnitMeaning Of(UnitFile file, UnitKind? kind, int release = DirectiveCatalogue.NewestRelease, Func<Directive, string, string?>? normalize = null) =>
        Of(UnitSettings.InEffect(file, kind, release, normalize));

    public static UnitMeaning Of(LoadedUnit unit, int release = DirectiveCatalogue.NewestRelease, Func<Directive, string, string?>? normalize = null) =>
        Of(unit.InEffect(release, normalize));

    /// <summary>
    /// The same with every value in systemd's own reading: <c>1min</c> is <c>60</c>, and what it would ignore is not there.
    /// </summary>
    public static UnitMeaning Judged(LoadedUnit unit, UnitKind kind, int release = DirectiveCatalogue.NewestRelease) =>
        Of(unit, release, Normalizer(kind, unit.Name, release));

    /// <summary>The same for one file that stands alone.</summary>
    public static UnitMeaning Judged(UnitFile file, UnitKind kind, string unitName, int release = DirectiveCatalogue.NewestRelease) =>
        Of(file, kind, release, Normalizer(kind, unitName, release));

    private static Func<Directive, string, string?> Normalizer(UnitKind kind, string unitName, int release) => (directive, value) =>
        directive.SectionIn(kind) is { } section && new ValueContext(directive, kind, section, unitName, release) is var context && ValueReader.CanRead(context)
            ? ValueReader.Read(context, value).Effective
            : value;

    public static UnitMeaning Of(IEnumerable<EffectiveSetting> settings)
    {
        var all = settings.ToList();
        var leaders = new HashSet<int>(all.Select(static s => s.Directive.Order));

        // The sort is stable: within a place, what was written first stays first.
        var sorted = all
            .OrderBy(static s => UnitPrinter.SectionRank(s.Section)).ThenBy(static s => s.Section, StringComparer.Ordinal)
            .ThenBy(s => PlaceOf(s, leaders))
            .ToList();
        var text = new StringBuilder();
        string? section = null;
        for (int i = 0; i < sorted.Count;)
        {
            int next = i + 1;
            while (next < sorted.Count && sorted[next].Section == sorted[i].Section && IsSameList(sorted[next], sorted[i]))
                next++;
            if (section != sorted[i].Section)
                text.Append('[').Append(section = sorted[i].Section).Append("]\n");
            AppendList(text, sorted.GetRange(i, next - i));
            i = next;
        }
        return new UnitMeaning(text.ToString());
    }

    public bool Equals(UnitMeaning? other) => other is not null && Text == other.Text;

    public override bool Equals(object? obj) => Equals(obj as UnitMeaning);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    public override string ToString() => Text;

    // The order among neighbours counts only where the one is there that all the others adjust.
    private static int PlaceOf(EffectiveSetting setting, HashSet<int> leaders)
    {
        int place = DirectiveGroups.PlaceOf(setting.Directive, setting.Section);
        return DirectiveGroups.ListOf(setting.Directive) < 0 || leaders.Contains(place) ? place : setting.Directive.Order;
    }

    private static bool IsSameList(EffectiveSetting a, EffectiveSetting b) => DirectiveGroups.ListOf(a.Directive) == DirectiveGroups.ListOf(b.Directive);

    private static void AppendList(StringBuilder text, List<EffectiveSetting> list)
    {
        var directive = list[0].Directive;
        if (directive.Kind == "env-assignments" && TryEnvironment(list, out var variables))
            AppendItems(text, directive, variables);
        else if (directive is { Kind: "unit-list", Split: Split.Words })
            AppendItems(text, directive, new SortedSet<string>(list.SelectMany(static s => BlankText.Tidy(s.Directive, s.Value).Split(' ')), StringComparer.Ordinal));
        else if (AddsUp(list))
            AppendItems(text, directive, [string.Join(" ", list.Select(static s => BlankText.Tidy(s.Directive, s.Value)))]);
        else
            list.ForEach(s => AppendItems(text, s.Directive, [BlankText.Tidy(s.Directive, s.Value)]));
    }

    private static void AppendItems(StringBuilder text, Directive directive, IEnumerable<string> items)
    {
        foreach (string item in items)
            text.Append(directive.Name).Append('=').Append(item).Append('\n');
    }

    // Two lists of words are one longer list, unless what one of them starts with changes what it does.
    private static bool AddsUp(List<EffectiveSetting> list)
    {
        var directive = list[0].Directive;
        if (!directive.CanRepeat || directive.AcceptsBoolean || DirectiveGroups.ListOf(directive) < 0 || directive.Split is not (Split.Words or Split.WordsUnquoted or Split.WordsUnquotedCunescape))
            return false;
        foreach (var setting in list)
        {
            if (setting.Value.Length == 0 || setting.Value[0] == '~')
                return false;
        }
        return true;
    }

    // The last assignment of a variable counts, however it is quoted.
    private static bool TryEnvironment(List<EffectiveSetting> list, out IEnumerable<string> variables)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        variables = values.Values;
        foreach (var setting in list)
        {
            if (!WordSplitter.TrySplit(setting.Value, out var words, out _))
                return false;
            foreach (string word in words)
            {
                int equals = word.IndexOf('=');
                if (equals <= 0 || !Quoting.TryEnvironmentAssignment(word.Substring(0, equals), word.Substring(equals + 1), specifiers: true, out string text, out _))
                    return false;
                values[word.Substring(0, equals)] = text;
            }
        }
        return true;
    }
}
