using System.Text.RegularExpressions;

namespace UnitDsl.Catalogue.Tests;

public sealed partial class TableTests
{
    private static readonly string[] Sections = ["Unit", "Service", "Socket", "Timer", "Path", "Mount", "Automount", "Swap", "Slice", "Install"];
    private static readonly string[] SectionGroups = ["unit", "service", "socket", "timer", "path", "mount", "automount", "swap", "slice", "exec", "kill", "resource-control"];

    [Fact]
    public void Every_line_of_the_directives_is_complete()
    {
        Assert.All(CatalogueFiles.Directives, row =>
        {
            Assert.Matches("^[A-Z][A-Za-z0-9]+$", row["name"]);
            Assert.All(row["sections"].Split(','), s => Assert.Contains(s, Sections));
            Assert.Contains(row["repeat"], (string[])["last", "list", "map", "merge", "first"]);
            Assert.Contains(row["empty"], (string[])["reset-list", "default", "error", "noop", "special"]);
            Assert.Contains(row["split"], (string[])["none", "words", "words-unquoted", "words-unquoted-cunescape", "colon", "comma", "commands"]);
            Assert.Contains(row["specifiers"], (string[])["-", "unit", "unit-name", "install"]);
            Assert.Matches("^(enum:[A-Z][A-Za-z0-9]+|[a-z0-9-]+)$", row["kind"]);
            Assert.NotEqual("", row["default"]);
            var man = Regex.Match(row["man"], @"^systemd\.([a-z-]+)\(5\)$");
            Assert.True(man.Success && SectionGroups.Contains(man.Groups[1].Value), row["name"] + ": " + row["man"]);
        });
    }

    [Fact]
    public void Every_summary_is_one_plain_sentence()
    {
        Assert.All(CatalogueFiles.Directives, row => Assert.Matches(Sentence(), row["summary"]));
        Assert.All(CatalogueFiles.Directives, row => Assert.InRange(row["summary"].Length, 30, 120));
        Assert.All(CatalogueFiles.Enums, row => Assert.Matches(Sentence(), row["summary"]));
    }

    [Fact]
    public void Releases_are_sane()
    {
        Assert.All(CatalogueFiles.Directives.Concat(CatalogueFiles.Enums), row =>
        {
            var since = int.Parse(row["since"]);
            Assert.InRange(since, 38, 262);
            if (row["until"] != "-") Assert.InRange(int.Parse(row["until"]), since, 261);
        });
    }

    [Fact]
    public void No_directive_is_twice_in_a_section()
    {
        var all = CatalogueFiles.Directives.SelectMany(r => r["sections"].Split(','), (r, s) => (Section: s, Name: r["name"])).ToList();
        Assert.Equal(all.Distinct(), all);
    }

    [Fact]
    public void Facets_are_well_formed_and_old_kinds_are_known()
    {
        var kinds = CatalogueFiles.Directives.Select(r => r["kind"]).ToHashSet();
        Assert.All(CatalogueFiles.Directives.Where(r => r["facets"] != "-"), row =>
            Assert.All(row["facets"].Split(';'), facet =>
            {
                var (key, value) = facet.Split('=', 2) is [var k, var v] ? (k, v) : (facet, null);
                Assert.Matches(@"^[a-z][A-Za-z0-9]*(\.[A-Z][a-z]+)?$", key);
                Assert.NotEqual("", value);
                if (key == "kind252") Assert.Contains(value!, kinds);
            }));
    }

    [Fact]
    public void Aliases_lead_to_living_directives()
    {
        var directives = UnitDsl.Systemd.DirectiveCatalogue.All.Where(d => d.Alias is not null).ToList();
        Assert.NotEmpty(directives);
        Assert.All(directives, d =>
        {
            var section = d.AliasSection ?? d.Sections[0];
            var living = UnitDsl.Systemd.DirectiveCatalogue.Find(section, d.Alias!);
            Assert.True(living is { Alias: null, Until: null }, $"{d.Name} -> {section}.{d.Alias}");
        });
    }

    [Fact]
    public void Enums_and_directives_name_the_same_sets()
    {
        var used = CatalogueFiles.Directives.Concat(CatalogueFiles.Quadlet).Where(r => r["kind"].StartsWith("enum:", StringComparison.Ordinal)).Select(r => r["kind"][5..]).Distinct().Order();
        var known = CatalogueFiles.Enums.Select(r => r["enum"]).Distinct().Order();
        Assert.Equal(known, used);
    }

    [Fact]
    public void Enum_members_are_unique()
    {
        Assert.All(CatalogueFiles.Enums.GroupBy(r => r["enum"]), members =>
        {
            Assert.Equal(members.Count(), members.Select(m => m["member"]).Distinct().Count());
            Assert.Equal(members.Count(), members.Select(m => m["word"]).Distinct().Count());
        });
    }

    [Fact]
    public void Every_kind_has_a_sample()
    {
        var missing = CatalogueFiles.Directives.Select(r => r["kind"]).Distinct()
            .Where(k => k != "ignored" && !k.StartsWith("enum:", StringComparison.Ordinal) && CatalogueFiles.Samples.All(s => s["subject"] != "kind:" + k));
        Assert.Empty(missing);
    }

    [GeneratedRegex(@"^[A-Z0-9/]\S*( \S+)*\.$")]
    private static partial Regex Sentence();
}
