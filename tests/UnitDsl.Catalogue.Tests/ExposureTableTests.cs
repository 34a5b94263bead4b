using UnitDsl.Systemd;

namespace UnitDsl.Catalogue.Tests;

public sealed class ExposureTableTests
{
    [Fact]
    public void Every_question_is_complete()
    {
        var rows = CatalogueFiles.Exposure;

        Assert.Equal(81, rows.Count);
        Assert.Equal(rows.Count, rows.Select(static row => row["field"]).Distinct().Count());
        Assert.All(rows, static row =>
        {
            Assert.InRange(int.Parse(row["weight"]), 1, 10000);
            Assert.InRange(int.Parse(row["range"]), 1, 10);
            Assert.NotEqual(row["good"], row["summary"]);
            Assert.Matches(@"^[A-Z].{10,80}\.$", row["good"]);
            Assert.Matches(@"^[A-Z].{10,80}\.$", row["summary"]);
        });
    }

    [Fact]
    public void What_would_be_better_is_valid()
    {
        Assert.All(CatalogueFiles.Exposure.Where(static row => row["better"] != "-").SelectMany(static row => row["better"].Split('|')), static assignment =>
        {
            var parts = assignment.Split('=', 2);
            var context = ValueContext.For(UnitKind.Service, parts[0]);
            Assert.NotNull(context);
            if (ValueReader.CanRead(context))
                Assert.Empty(ValueReader.Read(context, parts[1]).Problems);
        });
    }

    [Fact]
    public void Sets_have_no_word_twice_and_groups_name_known_things()
    {
        var rows = CatalogueFiles.Sets;

        Assert.Equal(rows.Count, rows.Select(static row => (row["set"], row["word"])).Distinct().Count());
        var calls = rows.Where(static row => row["set"] == "SystemCalls").SelectMany(static row => row["members"].Split(' ')).ToList();
        Assert.Equal(calls.Count, calls.Distinct().Count());
        var groups = rows.Where(static row => row["set"] == "SystemCallGroup").ToDictionary(static row => row["word"], static row => row["members"].Split(' '));
        Assert.All(groups.Values.SelectMany(static members => members).Where(static member => member.StartsWith('@')), member => Assert.Contains(member, groups.Keys));
    }
}
