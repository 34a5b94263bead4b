namespace UnitDsl.Systemd;

/// <summary>How much a unit is exposed, as <c>systemd-analyze security</c> counts it: systemd 252 on x86-64.</summary>
public sealed class ExposureScore
{
    private static readonly (int Tenths, string Word)[] ratings =
        [(100, "DANGEROUS"), (90, "UNSAFE"), (75, "EXPOSED"), (50, "MEDIUM"), (10, "OK"), (1, "SAFE"), (0, "PERFECT")];

    private readonly ExposureSettings settings;

    private ExposureScore(ExposureSettings settings, ExposureSettings effective, IReadOnlyList<ExposureRow> rows, int tenths)
    {
        this.settings = settings;
        Effective = effective;
        Rows = rows;
        TotalTenths = tenths;
    }

    /// <summary>What counts, with all that follows from it.</summary>
    internal ExposureSettings Effective { get; }

    /// <summary>The unit's name.</summary>
    public string UnitName => settings.UnitName;

    /// <summary>One row a question, in the order of the table.</summary>
    public IReadOnlyList<ExposureRow> Rows { get; }

    /// <summary>The total: 14 is 1.4 of 10.</summary>
    public int TotalTenths { get; }

    /// <summary><c>1.4</c>.</summary>
    public string Total => ExposureRow.Tenths(TotalTenths);

    /// <summary>What systemd calls it: <c>OK</c>, <c>UNSAFE</c> and so on.</summary>
    public string Rating
    {
        get
        {
            foreach (var (least, word) in ratings)
            {
                if (least <= TotalTenths)
                    return word;
            }

            return ratings[ratings.Length - 1].Word;
        }
    }

    /// <summary>Scores a unit.</summary>
    /// <param name="kind">The kind of unit.</param>
    /// <param name="unitName">Its name, for specifiers.</param>
    /// <param name="sections">Its sections and those of its drop-ins, in the order of reading.</param>
    public static ExposureScore Of(UnitKind kind, string unitName, IEnumerable<Section> sections) => Of(ExposureReader.Read(kind, unitName, sections));

    /// <summary>Scores what was read of a unit.</summary>
    internal static ExposureScore Of(ExposureSettings settings)
    {
        var effective = settings.Copy();
        ExposureImplications.Apply(effective);

        var questions = ExposureQuestion.All;
        var badness = new int?[questions.Count];
        var tenths = RoundUp(Count(effective, badness, out var weights) * 100, weights);
        var rows = new ExposureRow[questions.Count];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = Row(questions[i], badness[i], weights);
        return new ExposureScore(settings, effective, rows, tenths);
    }

    /// <summary>Lines that would lower the total, the best of each directive, best first.</summary>
    public IReadOnlyList<ExposureImprovement> Improvements()
    {
        var best = new List<(ExposureImprovement Improvement, double Left)>();
        var tried = new HashSet<string>(StringComparer.Ordinal);
        var badness = new int?[Rows.Count];
        for (var i = 0; i < Rows.Count; i++)
        {
            if (Rows[i].Set != ExposureSet.Bad)
                continue;
            foreach (var assignment in ExposureQuestion.All[i].Better)
            {
                if (tried.Add(assignment) && Try(assignment, badness, out var left) is { } found)
                    KeepBest(best, found, left);
            }
        }

        // Tenths are coarse; what is left to the last digit decides among equals, and then the order of the table.
        var order = new int[best.Count];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(order, (a, b) => best[a].Left != best[b].Left ? best[a].Left.CompareTo(best[b].Left) : a.CompareTo(b));
        return Array.ConvertAll(order, index => best[index].Improvement);
    }

    private static void KeepBest(List<(ExposureImprovement Improvement, double Left)> best, ExposureImprovement found, double left)
    {
        var same = best.FindIndex(other => other.Improvement.Directive == found.Directive);
        if (same < 0)
            best.Add((found, left));
        else if (left < best[same].Left)
            best[same] = (found, left);
    }

    /// <summary>What the total would be with these lines besides, to all digits: less is better.</summary>
    internal double With(params (string Directive, string Value)[] lines)
    {
        var sum = Count(Changed(lines), new int?[Rows.Count], out var weights);
        return (double)sum * 10 / weights;
    }

    private ExposureImprovement? Try(string assignment, int?[] badness, out double left)
    {
        left = 0;
        var equals = assignment.IndexOf('=');
        var (directive, value) = (assignment.Substring(0, equals), assignment.Substring(equals + 1));
        if (DirectiveCatalogue.FindForKind(settings.Kind, directive)?.SectionIn(settings.Kind) is null)
            return null;
        var sum = Count(Changed((directive, value)), badness, out var weights);
        left = (double)sum / weights;
        var gain = TotalTenths - RoundUp(sum * 100, weights);
        return gain > 0 ? new ExposureImprovement(directive, value, gain) : null;
    }

    private ExposureSettings Changed(params (string Directive, string Value)[] lines)
    {
        var changed = settings.Copy();
        foreach (var (directive, value) in lines)
        {
            if (DirectiveCatalogue.FindForKind(settings.Kind, directive)?.SectionIn(settings.Kind) is { } section)
                ExposureReader.Apply(changed, section, directive, value);
        }

        ExposureImplications.Apply(changed);
        return changed;
    }

    /// <summary>The weighted sum of what is bad, and what it could be at most.</summary>
    private static int Count(ExposureSettings effective, int?[] badness, out int weights)
    {
        var sum = 0;
        weights = 0;
        for (var i = 0; i < badness.Length; i++)
        {
            var question = ExposureQuestion.All[i];
            badness[i] = ExposureChecks.Badness(question, effective);
            if (badness[i] is not { } bad)
                continue;
            sum += RoundUp(bad * question.Weight, question.Range);
            weights += question.Weight;
        }

        return sum;
    }

    private static ExposureRow Row(ExposureQuestion question, int? badness, int weights)
    {
        var (set, description) = badness switch
        {
            null => (ExposureSet.NotApplicable, question.NeedsDefaultDependencies ? "It starts before this could have an effect." : "It makes no difference to a root user."),
            0 => (ExposureSet.Good, question.Good),
            _ => (ExposureSet.Bad, question.Bad),
        };
        int? tenths = badness is > 0 and var bad ? RoundUp(RoundUp(bad * question.Weight * 100, question.Range), weights) : null;
        return new ExposureRow(question.Field, question.Name, description, set, badness, question.Range, question.Weight, tenths);
    }

    private static int RoundUp(int dividend, int divisor) => (dividend + divisor - 1) / divisor;
}
