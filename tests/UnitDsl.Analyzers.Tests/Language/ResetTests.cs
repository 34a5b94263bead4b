namespace UnitDsl.Analyzers.Tests.Language;

/// <summary>Rule 2: an empty value resets a list.</summary>
public sealed class ResetTests
{
    private static UnitText Over(string root, string own) => Deployed.Unit(
        $"[{root}] public abstract record Root : Service; [{own}] public sealed record App : Root;");

    [Theory]
    [InlineData("ExecStart(\"\")")]
    [InlineData("ExecStart()")]
    public void A_command_is_replaced_after_a_reset(string reset) =>
        Assert.Equal("/bin/b", Over("ExecStart(\"/bin/a\")", $"{reset}, ExecStart(\"/bin/b\")").Value("ExecStart"));

    [Theory]
    [InlineData("After(\"\")")]
    [InlineData("After()")]
    [InlineData("After")]
    public void A_list_of_units_starts_anew(string reset) =>
        Assert.Equal("b.service", Over("ExecStart(\"/bin/a\"), After(\"a\")", $"{reset}, After(\"b\")").Value("After"));

    [Fact]
    public void A_default_of_ours_is_taken_back() =>
        Assert.False(Over("ExecStart(\"/bin/a\")", "WantedBy(\"\")").Has("WantedBy"));

    [Fact]
    public void A_single_value_is_taken_back() =>
        Assert.False(Over("ExecStart(\"/bin/a\"), MemoryMax(\"1G\")", "MemoryMax(\"\")").Has("MemoryMax"));

    [Fact]
    public void Variables_are_forgotten() =>
        Assert.Equal(["C=3"], Over("ExecStart(\"/bin/a\"), Environment(\"A\", \"1\"), Environment(\"B=2\")", "Environment(\"\"), Environment(\"C\", \"3\")").Values("Environment"));

    [Theory]
    [InlineData("CapabilityBoundingSet(\"\")")]
    [InlineData("CapabilityBoundingSet()")]
    [InlineData("CapabilityBoundingSet")]
    public void An_empty_set_of_capabilities_is_a_value_and_is_written(string attribute) =>
        Assert.Equal("", Deployed.Service(attribute).Value("CapabilityBoundingSet"));

    [Fact]
    public void After_a_reset_a_set_of_capabilities_starts_anew() =>
        Assert.Equal(
            ["", "CAP_NET_BIND_SERVICE"],
            Over("ExecStart(\"/bin/a\"), CapabilityBoundingSet(\"CAP_CHOWN\")", "CapabilityBoundingSet(\"\"), CapabilityBoundingSet(\"CAP_NET_BIND_SERVICE\")").Values("CapabilityBoundingSet"));

    [Fact]
    public void A_filter_keeps_its_lines_in_order() =>
        Assert.Equal(
            ["@system-service", "~@privileged", "@clock"],
            Over("ExecStart(\"/bin/a\"), SystemCallFilter(\"@system-service\"), SystemCallFilter(\"~@privileged\")", "SystemCallFilter(\"@clock\")").Values("SystemCallFilter"));

    [Fact]
    public void A_filter_is_forgotten() =>
        Assert.Equal(
            ["@clock"],
            Over("ExecStart(\"/bin/a\"), SystemCallFilter(\"@system-service\")", "SystemCallFilter(\"\"), SystemCallFilter(\"@clock\")").Values("SystemCallFilter"));
}
