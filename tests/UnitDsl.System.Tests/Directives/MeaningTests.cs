using System.Text.RegularExpressions;
using UnitDsl.SystemTests.Support;
using UnitDsl.Systemd;
using UnitDsl.Testing;

namespace UnitDsl.SystemTests.Directives;

/// <summary>Not only taken: each form means to systemd what the same value means in a unit file written by hand, in other words where there are some.</summary>
[Collection(nameof(DirectiveQuestions))]
public sealed partial class MeaningTests(DirectiveSiteFixture fixture)
{
    private static readonly Dictionary<string, string> otherWords = new()
    {
        ["yes"] = "on", ["no"] = "false", ["1min 30s"] = "90000ms", ["250ms"] = "250000us", ["10485760"] = "10M", ["5min 20s"] = "320",
    };

    private IEnumerable<KeyValuePair<string, AttributeForm>> Services => fixture.Forms.Where(static pair =>
        pair.Value is { Kind: UnitKind.Service, IsDiscouraged: false } form && form.WorksIn(AttributeForms.Release));

    [Fact]
    public void Every_form_means_what_the_same_value_means_by_hand()
    {
        SystemdOracle.SkipUnlessAvailable();
        var ours = Dump(directory => fixture.Site.WriteUnits(directory, Services.Select(static pair => pair.Key).ToHashSet().Contains));
        var byHand = Dump(directory =>
        {
            foreach (var (name, form) in Services)
                directory.Write(name, ByHand(form, form.Values.Select(value => InOtherWords(form, value))));
        });

        Nothing.In(from pair in Services
                   where !ours.ContainsKey(pair.Key) || !byHand.ContainsKey(pair.Key) || ours[pair.Key] != byHand[pair.Key]
                   select $"[{pair.Value.Written}]: {Difference(ours.GetValueOrDefault(pair.Key, ""), byHand.GetValueOrDefault(pair.Key, ""))}");
    }

    [Fact]
    public void Most_directives_show_in_what_systemd_loaded()
    {
        SystemdOracle.SkipUnlessAvailable();
        var with = Dump(directory => fixture.Site.WriteUnits(directory, Services.Select(static pair => pair.Key).ToHashSet().Contains));
        var without = Dump(directory =>
        {
            foreach (var (name, form) in Services)
                directory.Write(name, ByHand(form, []));
        });

        var all = Services.Select(static pair => pair.Value.Directive.Name).Distinct().Count();
        var shown = Services.Where(pair => with[pair.Key] != without[pair.Key]).Select(static pair => pair.Value.Directive.Name).Distinct().Count();
        Assert.InRange(shown, all * 8 / 10, all);
    }

    private static string ByHand(AttributeForm form, IEnumerable<string> values)
    {
        var lines = values.Select(value => $"{form.Directive.Name}={value}\n").ToList();
        if (form.Companion is { } companion && CompanionPattern().Match(companion) is { Success: true } match)
            lines.Add($"{match.Groups[1].Value}={match.Groups[2].Value}\n");
        var own = form.Section == "Service" ? string.Concat(lines) : "";
        var start = form.Directive.Name == "ExecStart" && lines.Count > 0 ? "" : "ExecStart=/bin/true\n";
        return $"[Service]\nType=exec\n{start}{own}[Install]\nWantedBy=multi-user.target\n{(own.Length == 0 ? $"[{form.Section}]\n{string.Concat(lines)}" : "")}";
    }

    private static Dictionary<string, string> Dump(Action<TemporaryDirectory> write)
    {
        using var directory = new TemporaryDirectory();
        write(directory);
        Surroundings.Write(directory);
        return SystemdOracle.Dump(Directory.EnumerateFiles(directory.Path)).ToDictionary(
            static pair => pair.Key, pair => Normalised(pair.Value.Text.Replace(directory.Path, "", StringComparison.Ordinal)));
    }

    // Sets are told in the order of a hash table, which is another one in each process.
    private static string Normalised(string dump) => string.Join('\n', dump.Split('\n').Order(StringComparer.Ordinal)
        .Select(static line => line.Contains("SystemCallFilter: ", StringComparison.Ordinal) ? string.Join(' ', line.Split(' ').Order(StringComparer.Ordinal)) : line));

    // A condition is shown as it was written.
    private static string InOtherWords(AttributeForm form, string value) => form.Directive.Kind == "condition" ? value : otherWords.GetValueOrDefault(value, value);

    private static string Difference(string ours, string byHand) =>
        $"{string.Join(" | ", ours.Split('\n').Except(byHand.Split('\n')))} instead of {string.Join(" | ", byHand.Split('\n').Except(ours.Split('\n')))}";

    [GeneratedRegex("""^(\w+)\("(.*)"\)$""")]
    private static partial Regex CompanionPattern();
}
