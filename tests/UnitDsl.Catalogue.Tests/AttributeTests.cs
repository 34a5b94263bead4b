using System.ComponentModel;
using System.Reflection;
using UnitDsl.Systemd;

namespace UnitDsl.Catalogue.Tests;

public sealed class AttributeTests
{
    private static readonly Assembly Library = typeof(SettingAttribute).Assembly;

    private static IEnumerable<IGrouping<string, Directive>> ByName => DirectiveCatalogue.All.Concat(DirectiveCatalogue.Quadlet).GroupBy(d => d.Name);

    [Fact]
    public void Every_directive_that_means_something_is_an_attribute() =>
        Assert.All(ByName, d => Assert.Equal(d.Any(e => !e.IsIgnored), Attribute(d.Key) is not null));

    [Fact]
    public void No_attribute_is_without_a_directive()
    {
        var names = DirectiveCatalogue.Names.ToHashSet();
        var settings = Library.GetExportedTypes().Where(t => t.BaseType == typeof(SettingAttribute)).Select(t => t.Name.Split('`')[0]);
        Assert.DoesNotContain(settings.Select(n => n[..^"Attribute".Length]), n => !names.Contains(n));
    }

    [Fact]
    public void Only_what_adds_up_may_be_repeated() =>
        Assert.All(ByName.Where(d => Attribute(d.Key) is not null), d =>
        {
            var usage = Attribute(d.Key)!.GetCustomAttribute<AttributeUsageAttribute>()!;
            Assert.Equal(d.Any(e => e.CanRepeat), usage.AllowMultiple);
            Assert.False(usage.Inherited);
            Assert.Equal(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Assembly, usage.ValidOn);
        });

    [Fact]
    public void Old_names_say_what_to_use() =>
        Assert.All(ByName.Where(d => Attribute(d.Key) is not null), d =>
        {
            var old = d.All(e => e.Successor is not null);
            Assert.Equal(old ? $"Use {d.First().Successor}." : null, Attribute(d.Key)!.GetCustomAttribute<ObsoleteAttribute>()?.Message);
            Assert.Equal(old, Attribute(d.Key)!.GetCustomAttribute<EditorBrowsableAttribute>()?.State == EditorBrowsableState.Never);
        });

    [Fact]
    public void Enums_have_exactly_the_members_of_the_table() =>
        Assert.All(EnumCatalogue.Names, name =>
        {
            var type = Library.GetType("UnitDsl." + name)!;
            Assert.Equal(EnumCatalogue.Members(name).Select(m => m.Name), Enum.GetNames(type));
        });

    [Fact]
    public void Names_of_units_may_be_types()
    {
        Assert.All(DirectiveCatalogue.All.Where(d => d.Kind == "unit-list"), d => Assert.NotNull(Library.GetType($"UnitDsl.{d.Name}Attribute`3")));
        Assert.All(DirectiveCatalogue.All.Where(d => d.Kind is "unit-list" or "unit-name"), d => Assert.NotNull(Library.GetType($"UnitDsl.{d.Name}Attribute`1")));
    }

    private static Type? Attribute(string directive) => Library.GetType($"UnitDsl.{directive}Attribute");
}
