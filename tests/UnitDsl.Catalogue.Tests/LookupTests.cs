using UnitDsl.Systemd;

namespace UnitDsl.Catalogue.Tests;

public sealed class LookupTests
{
    [Theory]
    [InlineData(UnitKind.Service, "StartLimitBurst", "Unit")]
    [InlineData(UnitKind.Service, "FailureAction", "Unit")]
    [InlineData(UnitKind.Service, "StartLimitInterval", "Service")]
    [InlineData(UnitKind.Service, "ExecStart", "Service")]
    [InlineData(UnitKind.Service, "WantedBy", "Install")]
    [InlineData(UnitKind.Socket, "ExecStartPre", "Socket")]
    [InlineData(UnitKind.Target, "After", "Unit")]
    [InlineData(UnitKind.Timer, "Unit", "Timer")]
    [InlineData(UnitKind.Slice, "MemoryMax", "Slice")]
    public void A_name_means_the_right_section_on_a_kind(UnitKind kind, string name, string section) =>
        Assert.Equal(section, DirectiveCatalogue.FindForKind(kind, name)!.SectionIn(kind));

    [Theory]
    [InlineData(UnitKind.Timer, "ExecStart")]
    [InlineData(UnitKind.Target, "User")]
    [InlineData(UnitKind.Mount, "Delegate")]
    [InlineData(UnitKind.Slice, "Slice")]
    [InlineData(UnitKind.Slice, "OnFailure")]
    [InlineData(UnitKind.Service, "Nonsense")]
    public void A_name_without_meaning_on_a_kind_is_not_found(UnitKind kind, string name) =>
        Assert.Null(DirectiveCatalogue.FindForKind(kind, name));

    [Fact]
    public void Names_that_mean_different_things_stay_apart()
    {
        Assert.Equal("ServiceType", DirectiveCatalogue.Find("Service", "Type")!.EnumName);
        Assert.Equal("string", DirectiveCatalogue.Find("Mount", "Type")!.Kind);
        Assert.NotEqual(DirectiveCatalogue.Find("Service", "Type"), DirectiveCatalogue.Find("Mount", "Type"));
    }

    [Fact]
    public void Names_are_case_sensitive_as_in_systemd() => Assert.Null(DirectiveCatalogue.Find("Service", "execstart"));

    [Fact]
    public void Every_directive_is_found_in_each_of_its_sections() =>
        Assert.All(DirectiveCatalogue.All, d => Assert.All(d.Sections, s => Assert.Same(d, DirectiveCatalogue.Find(s, d.Name))));

    [Fact]
    public void Older_releases_have_the_older_grammar()
    {
        var directive = DirectiveCatalogue.Find("Service", "PrivateTmp")!;
        Assert.Equal("bool", directive.KindIn(252));
        Assert.Equal("enum:PrivateTmp", directive.KindIn(262));
        Assert.Null(DirectiveCatalogue.Find("Service", "ProtectHostname")!.SpecifiersIn(252));
    }

    [Fact]
    public void Releases_are_told()
    {
        Assert.False(DirectiveCatalogue.Find("Service", "RestartSteps")!.WorksIn(253));
        Assert.True(DirectiveCatalogue.Find("Service", "RestartSteps")!.WorksIn(254));
        Assert.False(DirectiveCatalogue.Find("Service", "CPUShares")!.WorksIn(258));
        Assert.Equal(205, DirectiveCatalogue.Find("Slice", "DeviceAllow")!.SinceIn("Slice"));
        Assert.Equal(38, DirectiveCatalogue.Find("Slice", "DeviceAllow")!.SinceIn("Service"));
    }

    [Theory]
    [InlineData("RestartSecs", "RestartSec")]
    [InlineData("execstart", "ExecStart")]
    [InlineData("Enviroment", "Environment")]
    [InlineData("ExcStart", "ExecStart")]
    [InlineData("MemoryMaximum", null)]
    [InlineData("", null)]
    [InlineData("Zz", null)]
    public void A_slip_finds_its_name(string slip, string? meant) => Assert.Equal(meant, DirectiveCatalogue.Suggest(slip));

    [Fact]
    public void A_suggestion_fits_the_kind() => Assert.Null(DirectiveCatalogue.Suggest(UnitKind.Timer, "ExcStart"));

    [Fact]
    public void Facets_are_read_whole()
    {
        var facets = new Facets("xmin=3;min=1;infinity;prefixes=- +;since.Slice=205");
        Assert.Equal("1", facets.Value("min"));
        Assert.Equal("", facets.Value("infinity"));
        Assert.Equal("205", facets.Value("since.Slice"));
        Assert.Equal(["-", "+"], facets.Words("prefixes"));
        Assert.Null(facets.Value("in"));
        Assert.Null(facets.Value("since"));
        Assert.False(facets.Has("prefix"));
    }

    [Fact]
    public void Words_and_members_lead_to_each_other()
    {
        Assert.Equal("on-failure", EnumCatalogue.Word("Restart", "OnFailure"));
        Assert.Equal("OnFailure", EnumCatalogue.Find("Restart", "on-failure")!.Name);
        Assert.Equal(254, EnumCatalogue.Find("RestartMode", "direct")!.Since);
        Assert.Equal(["no", "yes", "full", "strict"], EnumCatalogue.Words("ProtectSystem"));
        Assert.Equal("on-failure", EnumCatalogue.Suggest("Restart", "on-failur"));
        Assert.Null(EnumCatalogue.Word("Restart", "Never"));
        Assert.Empty(EnumCatalogue.Members("Nonsense"));
    }

    [Fact]
    public void Explanations_belong_to_their_directives()
    {
        foreach (var (directive, row) in DirectiveCatalogue.All.Zip(CatalogueFiles.Directives))
        {
            Assert.Equal(row["name"], directive.Name);
            Assert.Equal(row["summary"], DirectiveCatalogue.Explain(directive).Summary);
        }
    }

    [Fact]
    public void Kinds_and_suffixes_lead_to_each_other()
    {
        Assert.All(UnitKinds.All, kind => Assert.Equal(kind, UnitKinds.FromName("a.b" + kind.Suffix())));
        Assert.Equal(".service", UnitKind.Service.Suffix());
        Assert.Null(UnitKinds.FromName("dev-sda.device"));
        Assert.Null(UnitKinds.FromName("plain"));
        Assert.Equal(["Unit", "Install"], DirectiveCatalogue.SectionsOf(UnitKind.Target));
    }
}
