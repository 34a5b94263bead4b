using UnitDsl.Ops.Tests.Facts;
using UnitDsl.Site.Planning.Ops;

namespace UnitDsl.Ops.Tests.Script;

/// <summary>The scripts as a whole.</summary>
public sealed class ScriptTests
{
    public static TheoryData<string> Samples => [.. SampleSources.All];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Shellcheck_and_bash_have_nothing_to_say_of_a_samples_scripts(string sample) => AssertSilent(FactLines.FromSample(sample).Tree);

    [Fact]
    public void Nor_of_those_of_a_site_with_everything() => AssertSilent(Everything.Site().Tree);

    [Fact]
    public void Each_module_belongs_to_a_script_and_each_script_finds_its_modules() =>
        Assert.Equal(OpsLibrary.Modules.Keys.Order(StringComparer.Ordinal), OpsLibrary.Ops.Concat(OpsLibrary.Health).Concat(OpsLibrary.Pm2).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public void A_module_says_what_it_is_in_its_first_line() =>
        Assert.All(OpsLibrary.Modules, static module => Assert.Matches($"^\n# --- {module.Key}[:,] .* ---\n", module.Value));

    [Fact]
    public void Sourcing_it_does_nothing() => Assert.NotEmpty(BashReading.Facts(Everything.Site().Script));

    [Fact]
    public void It_says_which_site_it_is_about_and_what_wrote_it()
    {
        var lines = Everything.Site().Script.Split('\n');
        Assert.Equal("#!/usr/bin/env bash", lines[0]);
        Assert.Contains("the site everything", lines[1], StringComparison.Ordinal);
        Assert.Contains("Written by UnitDsl", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void The_tree_carries_what_the_library_says()
    {
        var script = Everything.Site().Script;
        Assert.All(OpsLibrary.Ops, module => Assert.Contains(OpsLibrary.Modules[module], script, StringComparison.Ordinal));
        Assert.EndsWith("main \"$@\"\n", script, StringComparison.Ordinal);
    }

    internal static void AssertSilent(string file)
    {
        Tool.SkipUnlessInstalled("shellcheck");
        foreach (var (program, arguments) in new (string, string[])[] { ("bash", ["-n", file]), ("shellcheck", ["-S", "style", file]) })
        {
            var said = Tool.Run(program, arguments);
            Assert.Equal((0, "", ""), (said.ExitCode, said.Output, said.Error));
        }
    }

    private static void AssertSilent(CarriedTree tree)
    {
        using var directory = new TemporaryDirectory();
        foreach (var path in tree.Executables)
            AssertSilent(directory.Write(path, tree.Files[path]));
    }
}
