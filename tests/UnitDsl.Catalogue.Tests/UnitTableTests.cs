using UnitDsl.Systemd;

namespace UnitDsl.Catalogue.Tests;

public sealed class UnitTableTests
{
    [Fact]
    public void Every_line_is_complete_and_in_its_place()
    {
        var names = CatalogueFiles.Units.Select(static row => row["unit"]).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal).Distinct(), names);
        Assert.All(CatalogueFiles.Units, static row =>
        {
            Assert.True(UnitName.IsValid(row["unit"]), row["unit"]);
            Assert.Contains(row["facts"], (string[])["-", "server", "passive", "obsolete"]);
            Assert.Equal(row["facts"] == "obsolete", row["in"] == "-");
        });
    }

    [Fact]
    public void What_a_name_stands_for_is_in_the_table_too() => Assert.All(
        CatalogueFiles.Units.SelectMany(static row => new[] { row["alias"], row["elsewhere"] }).Where(static name => name != "-").Distinct(),
        static name => Assert.NotNull(UnitCatalogue.Find(name)));

    [Fact]
    public void Another_name_elsewhere_is_one_that_the_others_have() => Assert.All(
        UnitCatalogue.All.Where(static unit => unit.Elsewhere is not null),
        static unit =>
        {
            Assert.NotEqual(Distributions.All, unit.In);
            Assert.NotEqual(Distributions.None, UnitCatalogue.Find(unit.Elsewhere!)!.In & ~unit.In);
        });

    [Fact]
    public void Targets_that_are_marks_or_gone_are_targets() => Assert.All(
        UnitCatalogue.All.Where(static unit => unit.IsPassive || unit.IsObsolete), static unit => Assert.EndsWith(".target", unit.Name, StringComparison.Ordinal));

    [Theory]
    [InlineData("postgresql@15-main.service", "postgresql@.service")]
    [InlineData("getty@tty1.service", "getty@.service")]
    [InlineData("nginx.service", "nginx.service")]
    [InlineData("nginx", null)]
    [InlineData("", null)]
    [InlineData("@.service", null)]
    public void An_instance_is_known_by_its_template(string name, string? known) => Assert.Equal(known, UnitCatalogue.Find(name)?.Name);

    [Fact]
    public void Units_of_users_are_names_of_units() => Assert.All(UserUnitCatalogue.All, static name => Assert.True(UnitName.IsValid(name), name));

    [Theory]
    [InlineData("default.target", true)]
    [InlineData("podman-kube@x.service", true)]
    [InlineData("multi-user.target", false)]
    [InlineData("network-online.target", false)]
    public void What_users_managers_find_is_not_what_the_machine_finds(string name, bool isThere) => Assert.Equal(isThere, UserUnitCatalogue.Has(name));
}
