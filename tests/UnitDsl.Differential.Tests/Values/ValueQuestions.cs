using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values;

/// <summary>Which values are asked about, for each kind of value and each directive that takes it.</summary>
internal static class ValueQuestions
{
    // Each kind of value is asked about at least this often, and each directive in each section at least that often.
    private const int ForDirective = 24;

    // To look deeper for once: more of them, or others.
    private static readonly int forKind = Number("VALUES_FOR_KIND", 240);
    private static readonly int seed = Number("VALUES_SEED", 1234567);

    private static readonly Dictionary<string, KindSamples> samples = Find();

    /// <summary>Every kind that the installed release reads, with its name in the catalogue.</summary>
    public static IReadOnlyList<string> Kinds(int release) =>
        [.. Places(release).Select(place => place.Directive.KindIn(release)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Each value that the units of this machine assign, once.</summary>
    public static IReadOnlyList<ValueCase> Harvested(int release)
    {
        var cases =
            from path in Directory.EnumerateFiles("/usr/lib/systemd/system", "*.*").Order(StringComparer.Ordinal)
            let kind = UnitKinds.FromName(Path.GetFileName(path))
            where kind is not null && File.Exists(path)
            from line in UnitFile.Parse(File.ReadAllBytes(path)).Assignments
            let section = line.Section?.Name
            where section is not null && section != NotLoaded && DirectiveCatalogue.SectionsOf(kind.Value).Contains(section) && ValueMutation.FitsALine(line.Value)
            let directive = DirectiveCatalogue.Find(section, line.Name)
            where directive is not null && directive.WorksIn(release)
            select new ValueCase(kind.Value, directive, section, line.Value);
        return [.. cases.Distinct()];
    }

    public static bool HasSamples(string kind) => Samples(kind) is not null;

    public static IReadOnlyList<ValueCase> Of(string kind, int release)
    {
        if (Samples(kind) is not { } source)
            return [];
        var places = Places(release).Where(place => place.Directive.KindIn(release) == kind).ToList();
        var each = Math.Max(ForDirective, forKind / places.Count);
        var cases = new List<ValueCase>();
        for (var i = 0; i < places.Count; i++)
        {
            var (unit, directive, section) = places[i];
            var generated = ValueMutation.Of(source.Generated(directive)).Sample(each, new Rnd((ulong)(seed + (i * 7919)), 7UL), 12);
            cases.AddRange(Share(source.Listed(directive), directive, section).Concat(generated)
                .Where(ValueMutation.FitsALine).Distinct()
                .Select(value => new ValueCase(unit, directive, section, value)));
        }

        return cases;
    }

    // Loading a unit does not read how it is installed.
    private const string NotLoaded = "Install";

    // One parser reads a directive in all of its sections: the first one gets all the listed values, the others a part each.
    private static IEnumerable<string> Share(IEnumerable<string> listed, Directive directive, string section)
    {
        var place = directive.Sections.TakeWhile(own => own != section).Count();
        return place == 0 ? listed : listed.Where((_, index) => index % (directive.Sections.Count * 2) == place);
    }

    /// <summary>Every directive once in each section that has it, on one kind of unit that has the section.</summary>
    private static IEnumerable<(UnitKind Kind, Directive Directive, string Section)> Places(int release) =>
        from directive in DirectiveCatalogue.All
        where directive.Since <= release
        from section in directive.Sections
        where directive.SinceIn(section) <= release && section != NotLoaded
        from unit in UnitKinds.All.Where(kind => DirectiveCatalogue.SectionsOf(kind).Contains(section)).Take(1)
        select (Kind(directive, section, unit), directive, section);

    // What only some kinds use is asked on one of those.
    private static UnitKind Kind(Directive directive, string section, UnitKind otherwise) =>
        UnitKinds.All.Where(kind => DirectiveCatalogue.SectionsOf(kind).Contains(section) && directive.AppliesTo(kind)).Cast<UnitKind?>().FirstOrDefault() ?? otherwise;

    private static int Number(string variable, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : otherwise;

    private static KindSamples? Samples(string kind) =>
        samples.GetValueOrDefault(kind) ?? (kind.StartsWith("enum:", StringComparison.Ordinal) ? samples.GetValueOrDefault("enum:*") : null);

    private static Dictionary<string, KindSamples> Find() => typeof(KindSamples).Assembly.GetTypes()
        .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(KindSamples)))
        .Select(static type => (KindSamples)Activator.CreateInstance(type)!)
        .SelectMany(static source => source.Kinds.Select(kind => (kind, source)))
        .ToDictionary(static pair => pair.kind, static pair => pair.source);
}
