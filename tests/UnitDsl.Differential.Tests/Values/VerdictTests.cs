using System.Text;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values;

/// <summary>What we say of a value is what systemd does with it.</summary>
public sealed class VerdictTests
{
    public static TheoryData<string> Kinds => [.. ValueQuestions.Kinds(InstalledSystemd.Expected)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Systemd_agrees(string kind)
    {
        var release = InstalledSystemd.Release();
        var cases = ValueQuestions.Of(kind, release);
        Assert.True(ValueQuestions.HasSamples(kind), $"Nobody has values of the kind '{kind}'.");
        Agree(cases, release);
    }

    [Fact]
    public void Systemd_agrees_on_what_the_machine_came_with()
    {
        var release = InstalledSystemd.Release();
        var cases = ValueQuestions.Harvested(release);
        Assert.True(cases.Count > 500, $"{cases.Count} values are too few to mean something.");
        Agree(cases, release);
    }

    private static void Agree(IReadOnlyList<ValueCase> cases, int release)
    {
        var verdicts = cases.Select(asked => Read(asked, asked.Value, release)).ToList();
        var observed = VerdictLab.Ask(cases);
        var simplified = Simplified(cases, verdicts, observed);

        var disagreements = new StringBuilder();
        for (var i = 0; i < cases.Count; i++)
        {
            if (Disagreement(cases[i].Directive, verdicts[i], observed[i], simplified[i]) is { } what)
                disagreements.Append(cases[i]).Append("\n    ").Append(what).Append('\n');
        }

        Assert.True(disagreements.Length == 0, $"{cases[0].Directive.KindIn(release)}: of {cases.Count} values\n{disagreements}");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_normal_form_is_normal_and_every_problem_lies_in_the_text(string kind)
    {
        var release = InstalledSystemd.Expected;
        foreach (var asked in ValueQuestions.Of(kind, release))
        {
            var verdict = Read(asked, asked.Value, release);
            Assert.All(verdict.Problems, problem => Assert.True(
                problem.Offset >= 0 && problem.Length >= 0 && problem.Offset + problem.Length <= asked.Value.Length, $"{asked}: {problem}"));
            if (verdict.Effective is not { } effective)
                continue;
            var again = Read(asked, effective, release);
            Assert.True(again.Worst is null or Consequence.Complains, $"{asked}: the normal form '{effective}' is wrong: {string.Join(" | ", again.Problems)}");
            Assert.True(again.Effective == effective, $"{asked}: the normal form '{effective}' becomes '{again.Effective}'");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_offered_instead_is_taken(string kind)
    {
        var release = InstalledSystemd.Expected;
        var wrong = new StringBuilder();
        foreach (var asked in ValueQuestions.Of(kind, release))
        {
            if (Read(asked, asked.Value, release).Problems is not [{ Replacement: { } replacement } problem])
                continue;
            var mended = asked.Value[..problem.Offset] + replacement + asked.Value[(problem.Offset + problem.Length)..];
            foreach (var left in Read(asked, mended, release).Problems)
            {
                // A second mistake beside the first is another matter.
                if (left.Offset < problem.Offset + Math.Max(replacement.Length, 1) && left.Offset + Math.Max(left.Length, 1) > problem.Offset)
                    wrong.Append($"{asked}: '{mended}' is no better: {left.Message}\n");
            }
        }

        Assert.True(wrong.Length == 0, wrong.ToString());
    }

    // What is normal already, and what leads to the same unit as another case, needs no second question.
    private static Observation?[] Simplified(IReadOnlyList<ValueCase> cases, List<ValueVerdict> verdicts, IReadOnlyList<Observation> observed)
    {
        var questions = new Dictionary<(UnitKind, Directive, string, string?), int>();
        var asked = new List<ValueCase>();
        var values = new Dictionary<ValueCase, string?>();
        var answeredBy = new int[cases.Count];
        for (var i = 0; i < cases.Count; i++)
        {
            answeredBy[i] = -1;
            var effective = verdicts[i].Effective;
            if (effective == cases[i].Value || (effective is null && observed[i].Dump is null))
                continue;
            var (kind, directive, section, _) = cases[i];
            if (!questions.TryGetValue((kind, directive, section, effective), out answeredBy[i]))
            {
                questions.Add((kind, directive, section, effective), answeredBy[i] = asked.Count);
                asked.Add(cases[i]);
                values.Add(cases[i], effective);
            }
        }

        var answers = VerdictLab.Ask(asked, question => values[question]);
        return [.. cases.Select((_, i) => answeredBy[i] >= 0 ? answers[answeredBy[i]] : verdicts[i].Effective is null ? null : observed[i])];
    }

    private static ValueVerdict Read(ValueCase asked, string value, int release) =>
        ValueReader.Read(new ValueContext(asked.Directive, asked.Kind, asked.Section, "c0000" + asked.Kind.Suffix(), release), value);

    /// <summary>Null where we and systemd agree.</summary>
    private static string? Disagreement(Directive directive, ValueVerdict verdict, Observation seen, Observation? simplified)
    {
        var said = string.Join(" | ", seen.Complaints);
        var ours = string.Join(" | ", verdict.Problems.Select(static problem => $"{problem.Consequence} at {problem.Offset}+{problem.Length}: {problem.Message}"));
        if (seen.IsRefused != (verdict.Worst == Consequence.RefusesUnit))
            return seen.IsRefused ? $"systemd refuses the unit ({said}); we say: {ours}" : $"systemd does not refuse the unit ({said}); we say: {ours}";
        var complaints = verdict.Problems.Count(static problem => !problem.IsSilent);
        if (seen.Complaints.Count > 0 != complaints > 0)
            return seen.Complaints.Count > 0 ? $"systemd complains ({said}); we say nothing" : $"systemd says nothing; we say: {ours}";
        if (!seen.IsRefused && seen.Complaints.Count != complaints && !directive.Facets.Has("complainsTwice"))
            return $"systemd complains {seen.Complaints.Count} times ({said}), we {complaints} times: {ours}";
        if (simplified is null)
            return null;
        if (seen.Dump is not null && simplified.Dump is not null && seen.Dump != simplified.Dump)
            return $"'{verdict.Effective ?? "(no line)"}' does not mean the same: {FirstDifference(seen.Dump, simplified.Dump)} (we: {ours})";
        if (simplified.Complaints.Count > 0 && !verdict.Problems.Any(static problem => problem.Consequence == Consequence.Complains))
            return $"'{verdict.Effective}' is no normal form: {string.Join(" | ", simplified.Complaints)}";
        return null;
    }

    private static string FirstDifference(string left, string right)
    {
        var (a, b) = (left.Split('\n'), right.Split('\n'));
        for (var i = 0; i < Math.Max(a.Length, b.Length); i++)
        {
            var (x, y) = (a.ElementAtOrDefault(i) ?? "(end)", b.ElementAtOrDefault(i) ?? "(end)");
            if (x != y)
                return $"'{x.Trim()}' became '{y.Trim()}'";
        }

        return "nothing";
    }
}
