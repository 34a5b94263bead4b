using System.Collections.Concurrent;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Files;

/// <summary>
/// The values of files, each one as it stands: also those that a later line overrides are read, and complained of, by systemd. Units of one
/// machine are much alike, so most values are read once.
/// </summary>
internal sealed class FileValues(int? release)
{
    private readonly ConcurrentDictionary<Key, EquatableArray<ValueProblem>> known = new();

    public void Check(LoadedFile loaded, string unitName, UnitKind kind, List<Finding> findings)
    {
        var instance = UnitNames.Instance(unitName);
        var parts = loaded.File.Parts;
        for (var i = 0; i < loaded.File.ReadParts; i++)
        {
            if (parts[i] is not AssignmentLine { Flaw: LineFlaw.None, Section: { } section } line || line.IsPrivate
                || DirectiveCatalogue.Find(section.Name, line.Name) is not { } directive || directive.Since > (release ?? DirectiveCatalogue.NewestRelease))
            {
                continue;
            }

            // What is wrong with such a value is the comment, and that has been said.
            if (InlineComment.StartOf(directive, line.Value) >= 0)
                continue;

            foreach (var problem in Problems(directive, section.Name, kind, instance, line.Value))
                findings.Add(ValueRule.Found(directive, problem, line.Value, FileOrigins.OfValue(loaded.Path, line).At(problem.Offset, problem.Length)));
        }
    }

    private EquatableArray<ValueProblem> Problems(Directive directive, string section, UnitKind kind, string unitName, string value)
    {
        // What a specifier comes to is another thing in another unit.
        var key = new Key(directive.Order, kind, value.IndexOf('%') < 0 ? "" : unitName, value);
        if (!known.TryGetValue(key, out var problems))
            known[key] = problems = ValueReader.Read(new ValueContext(directive, kind, section, unitName, ValueContext.ReleaseFor(directive, release)), value).Problems;
        return problems;
    }

    private readonly struct Key(int directive, UnitKind kind, string unitName, string value) : IEquatable<Key>
    {
        private readonly int directive = directive;
        private readonly UnitKind kind = kind;
        private readonly string unitName = unitName;
        private readonly string value = value;

        public bool Equals(Key other) => directive == other.directive && kind == other.kind && value == other.value && unitName == other.unitName;

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode() => (((StringComparer.Ordinal.GetHashCode(value) * 31) + directive) * 31) + (int)kind;
    }
}
