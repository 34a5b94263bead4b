using UnitDsl.BuildTests.Support;

namespace UnitDsl.BuildTests;

public sealed class LandingFailureTests : IDisposable
{
    private readonly LandingSite site = new();

    public void Dispose() => site.Dispose();

    private static PayloadSource Good => new PayloadSource().Artifact("ops", "#!/bin/bash\n", "0755");

    [Fact]
    public void A_refused_site_is_an_error_a_problem_and_leaves_the_tree()
    {
        site.Land(Good);
        var before = site.Files.Snapshot(".");

        Assert.False(site.Land(new PayloadSource().Artifact("other", "x\n").Refusal("Port 3001 is taken twice.\nNo {hole} fits.\n")));

        Assert.Equal(2, site.Engine.Errors.Count);
        Assert.StartsWith("UNIT9001: Port 3001 is taken twice.", site.Engine.Errors[0], StringComparison.Ordinal);
        Assert.StartsWith("UNIT9001: No {hole} fits.", site.Engine.Errors[1], StringComparison.Ordinal);
        Assert.Equal(before.Where(static file => !file.Contains("site.dll", StringComparison.Ordinal)), site.Files.Snapshot(".").Where(static file => !file.Contains("site.dll", StringComparison.Ordinal)));
        Assert.Empty(site.Engine.Messages);
    }

    [Theory]
    [InlineData(true, "Analyzers are off")]
    [InlineData(false, "was suppressed")]
    public void A_refusal_says_why_nothing_else_reported_it(bool analyzersOff, string why)
    {
        site.AnalyzersOff = analyzersOff;

        site.Land(new PayloadSource().Refusal("Port 3001 is taken twice."));

        Assert.Contains(why, Assert.Single(site.Engine.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../escaped")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../escaped")]
    [InlineData("a//b")]
    [InlineData("")]
    [InlineData("a\0b")]
    public void An_unsafe_path_lands_nothing(string path)
    {
        Assert.False(site.Land(new PayloadSource().Artifact("a", "x\n").Artifact(path, "x\n")));

        Assert.StartsWith("UNIT9002", Assert.Single(site.Engine.Errors), StringComparison.Ordinal);
        Assert.False(site.Files.Has("deploy"));
    }

    [Theory]
    [InlineData("no mode at all")]
    [InlineData("path\n0844\nx\n")]
    [InlineData("path\n4755\nx\n")]
    [InlineData("path\nrw-r--r--\nx\n")]
    [InlineData("path\n0755 missing\nx\n")]
    public void A_malformed_artifact_lands_nothing(string value)
    {
        Assert.False(site.Land(new PayloadSource().Constant("Payload_00", "A0", value)));

        Assert.StartsWith("UNIT9002", Assert.Single(site.Engine.Errors), StringComparison.Ordinal);
        Assert.False(site.Files.Has("deploy"));
    }

    [Fact]
    public void Text_that_has_no_utf8_form_lands_nothing()
    {
        Assert.False(site.Land(new PayloadSource().Artifact("path", "half \ud800 of a pair\n")));

        Assert.StartsWith("UNIT9002", Assert.Single(site.Engine.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_that_is_none_is_an_error()
    {
        site.Files.Write("obj/site.dll", "MZ but not really");

        Assert.False(site.Land());

        Assert.StartsWith("UNIT9002", Assert.Single(site.Engine.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_cannot_be_written_is_named_and_nothing_half_written_stays()
    {
        site.Files.Write("deploy/ops/in the way", "mine");

        Assert.False(site.Land(Good));

        Assert.StartsWith($"UNIT9003: The deploy tree can't be written: '{site.Files.PathOf("deploy/ops")}'", Assert.Single(site.Engine.Errors), StringComparison.Ordinal);
        Assert.Equal(["ops/in the way"], site.Files.Files("deploy"));
    }

    [Fact]
    public void After_a_failure_the_next_landing_still_knows_what_is_ours()
    {
        site.Land(new PayloadSource().Artifact("a", "x\n"));
        site.Files.Write("deploy/ops/in the way", "mine");
        site.Land(new PayloadSource().Artifact("b", "x\n").Artifact("ops", "x\n"));

        Assert.True(site.Land(new PayloadSource().Artifact("c", "x\n")));

        Assert.Equal(["c", "ops/in the way"], site.Files.Files("deploy"));
    }
}
