using System.Text;

namespace UnitDsl.Rules.Tests.Support;

public enum CaseKind
{
    Hit,
    Miss,
    FileHit,
    FileMiss,
}

/// <summary>What a fix makes of a case's source.</summary>
/// <param name="Offer">Which of the fixes, from 0.</param>
/// <param name="IsForAll">"Fix all" rather than one place.</param>
/// <param name="IsMended">Nothing is left to say.</param>
/// <param name="Text">What becomes of the source.</param>
public sealed record FixedText(int Offer, bool IsForAll, bool IsMended, string Text);

/// <summary>One case of a rule, as its file tells it.</summary>
public sealed record RuleCase(
    string Id, CaseKind Kind, string Name, IReadOnlyList<(string Name, string Text)> Sources, IReadOnlyList<string> Says, IReadOnlyList<string> Also, IReadOnlyList<string> Offers, IReadOnlyList<FixedText> Fixed,
    IReadOnlyList<(string Path, string Text)> Programs)
{
    /// <summary>The packages that the sources refer to.</summary>
    public IReadOnlyList<(string Name, string Text)> Packs { get; init; } = [];

    private static readonly (string Prefix, CaseKind Kind)[] kinds =
        [("== hit: ", CaseKind.Hit), ("== miss: ", CaseKind.Miss), ("== file hit: ", CaseKind.FileHit), ("== file miss: ", CaseKind.FileMiss)];

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static IReadOnlyList<RuleCase> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "UNIT*.txt").Order(StringComparer.Ordinal).SelectMany(static path => Read(Path.GetFileName(path).Split('.')[0], File.ReadAllText(path)))];

    public bool IsHit => Kind is CaseKind.Hit or CaseKind.FileHit;

    public bool IsOfFiles => Kind is CaseKind.FileHit or CaseKind.FileMiss;

    public static IEnumerable<RuleCase> Read(string id, string text)
    {
        Builder? builder = null;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var kind = Array.FindIndex(kinds, kind => line.StartsWith(kind.Prefix, StringComparison.Ordinal));
            if (kind >= 0)
            {
                if (builder is not null)
                    yield return builder.Build();
                builder = new Builder(id, kinds[kind].Kind, line[kinds[kind].Prefix.Length..].Trim());
            }
            else if (builder is not null)
            {
                builder.Add(line);
            }
            else if (line.Length > 0)
            {
                throw new FormatException($"{id}: a case begins with '== ', not '{line}'");
            }
        }

        yield return builder?.Build() ?? throw new FormatException($"{id}: there is no case in this file");
    }

    private sealed class Builder(string id, CaseKind kind, string name)
    {
        private readonly List<(string Name, StringBuilder Text)> sources = [];
        private readonly List<(string Name, StringBuilder Text)> packs = [];
        private readonly List<(string Path, StringBuilder Text)> programs = [];
        private readonly List<string> says = [];
        private readonly List<string> also = [];
        private readonly List<string> offers = [];
        private readonly List<(int Offer, bool IsForAll, bool IsMended, StringBuilder Text)> made = [];
        private StringBuilder? current;
        private bool isMended = true;

        private bool IsOfFiles => kind is CaseKind.FileHit or CaseKind.FileMiss;

        public void Add(string line)
        {
            if (After(line, "-- says: ") is { } said)
                says.Add(said);
            else if (After(line, "-- also: ") is { } other)
                also.Add(other);
            else if (After(line, "-- offers: ") is { } offer)
                offers.Add(offer);
            else if (line == "-- still")
                isMended = false;
            else if (line == "-- fixed all")
                Begin(0, isForAll: true);
            else if (line == "-- fixed" || After(line, "-- fixed: ") is not null)
                Begin(After(line, "-- fixed: ") is { } number ? int.Parse(number) - 1 : 0, isForAll: false);
            else if (After(line, "-- file: ") is { } file && !IsOfFiles)
                sources.Add((file, current = new StringBuilder()));
            else if (After(line, "-- pack: ") is { } pack && !IsOfFiles)
                packs.Add((pack, current = new StringBuilder()));
            else if (After(line, "-- program: ") is { } program && !IsOfFiles)
                programs.Add((program, current = new StringBuilder()));
            else if (After(line, "-- unit: ") is { } unit && IsOfFiles)
                sources.Add((unit, current = new StringBuilder()));
            else if (line.StartsWith("-- ", StringComparison.Ordinal))
                throw new FormatException($"{id}, {name}: '{line}' says nothing");
            else
                Text(line);
        }

        public RuleCase Build() => new(
            id, kind, name, [.. sources.Select(static source => (source.Name, Trimmed(source.Text)))], says, also, offers,
            [.. made.Select(static one => new FixedText(one.Offer, one.IsForAll, one.IsMended, Trimmed(one.Text)))],
            [.. programs.Select(static program => (program.Path, Trimmed(program.Text)))])
        {
            Packs = [.. packs.Select(static pack => (pack.Name, Trimmed(pack.Text)))],
        };

        private void Begin(int offer, bool isForAll) => made.Add((offer, isForAll, isMended, current = new StringBuilder()));

        private void Text(string line)
        {
            if (current is null)
            {
                if (line.Length == 0)
                    return;
                sources.Add((IsOfFiles ? "shop.service" : "Source0.cs", current = new StringBuilder()));
            }

            current.Append(line).Append('\n');
        }

        private static string Trimmed(StringBuilder text) => text.ToString().Trim('\n') + "\n";

        private static string? After(string line, string prefix) => line.StartsWith(prefix, StringComparison.Ordinal) ? line[prefix.Length..].Trim() : null;
    }
}
