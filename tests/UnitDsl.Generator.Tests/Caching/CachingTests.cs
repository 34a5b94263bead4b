using Microsoft.CodeAnalysis;
using UnitDsl.Analyzers.Generating;
using UnitDsl.Analyzers.Reading;
using UnitDsl.Generator.Tests.Support;
using UnitDsl.Testing;

namespace UnitDsl.Generator.Tests.Caching;

public sealed class CachingTests
{
    private static readonly string[] allSteps =
        [StepNames.ReadSite, StepNames.JoinSite, StepNames.Bucket, StepNames.ReferencedNames, StepNames.RenderBucket, StepNames.Summary, StepNames.RenderSite, StepNames.Runs, StepNames.RenderOps, StepNames.Library, StepNames.Contract, StepNames.Refusal];

    private const string Base = "using UnitDsl; [ExecStart(\"/bin/{Key}\")] public abstract record App(string Key) : Service; class Other { int Body() => 1; string text = \"a\"; }";

    private static SiteCode Code => SiteCode.Of(
        Base,
        "using UnitDsl; [Nice(1)] public sealed record Web() : App(\"web\"); [Port(3001), After<Web>] public sealed record Api() : App(\"api\");",
        "using UnitDsl; public sealed record Worker() : App(\"worker\"); public sealed record Mail() : App(\"mail\");");

    [Fact]
    public void When_nothing_changed_nothing_is_made() => Outcome.Harness.RunTwice(Code.Compile()).AssertUnchanged(allSteps);

    [Theory]
    [InlineData("Body() => 1", "Body() => 2")]
    [InlineData("Body() => 1", "Body() { return 1; }")]
    [InlineData("text = \"a\"", "text = \"b\"")]
    [InlineData("class Other", "/* a comment */ class Other")]
    public void An_edit_that_no_unit_can_see_reads_no_unit_and_renders_none(string what, string by)
    {
        var site = new LiveSite(Code);
        var before = Source(site);
        site.Edit(Code.Replace(what, by)).Run.AssertUnchanged(allSteps);
        Assert.Same(before, Source(site));
    }

    [Theory]
    [InlineData("[Nice(1)]", "[Nice( 1 )]")]
    [InlineData("[Nice(1)]", "[Nice(1) /* why */]")]
    [InlineData("[Nice(1)]", "\n\n\n[Nice(1)]")]
    [InlineData("[Nice(1)]", "[Nice(2 - 1)]")]
    public void An_edit_of_a_unit_that_says_the_same_renders_nothing(string what, string by) =>
        new LiveSite(Code).Edit(Code.Replace(what, by)).Run.AssertUnchanged([.. allSteps.Except([StepNames.ReadSite])]);

    [Fact]
    public void An_edit_of_one_unit_reads_that_unit_and_renders_its_bucket_and_the_manifest()
    {
        var site = new LiveSite(Code);
        var before = Units(site);
        var run = site.Edit(Code.Replace("[Nice(1)]", "[Nice(2)]")).Run;
        var after = Units(site);

        Assert.Equal(["Api", "Mail", "Worker"], after.Keys.Where(name => ReferenceEquals(before[name], after[name])).Order(StringComparer.Ordinal));
        Assert.Single(run.Reasons(StepNames.RenderBucket), static reason => reason == IncrementalStepRunReason.Modified);
        Assert.Equal([IncrementalStepRunReason.Modified], run.Reasons(StepNames.RenderSite));
        run.AssertUnchanged(StepNames.Summary, StepNames.Contract, StepNames.ReferencedNames, StepNames.Refusal);
        site.AssertFresh();
    }

    [Theory]
    [InlineData("[Nice(1)]", "[Nice(1), Description(\"Web\")]")]
    [InlineData("[Nice(1)]", "[Nice(1), RestartSec(7), Restart(Restart.Always)]")]
    [InlineData("[Nice(1)]", "[Nice(1), RestartSec(7)]")]
    public void An_edit_that_asks_for_no_restart_leaves_the_script_alone(string what, string by)
    {
        var run = new LiveSite(Code).Edit(Code.Replace(what, by)).AssertFresh().Run;
        Assert.Equal([IncrementalStepRunReason.Modified], run.Reasons(StepNames.RenderSite));
        run.AssertUnchanged(StepNames.Summary, StepNames.Runs, StepNames.RenderOps, StepNames.Library);
    }

    [Fact]
    public void An_edit_of_a_command_makes_its_facts_anew_and_none_of_what_all_scripts_share()
    {
        var code = Code.With("Source2.cs", "using UnitDsl; [ExecStart(\"\"), ExecStart(\"/bin/web x\")] public sealed record Shown() : App(\"web\");");
        var run = new LiveSite(code).Edit(code.Replace("/bin/web x", "/bin/web y")).AssertFresh().Run;
        Assert.Single(run.Reasons(StepNames.RenderBucket), static reason => reason == IncrementalStepRunReason.Modified);
        Assert.Single(run.Reasons(StepNames.Runs), static reason => reason == IncrementalStepRunReason.Modified);
        Assert.Equal([IncrementalStepRunReason.Modified], run.Reasons(StepNames.RenderOps));
        run.AssertUnchanged(StepNames.Summary, StepNames.Library, StepNames.Contract);
    }

    [Fact]
    public void A_new_unit_is_rendered_and_the_others_are_not()
    {
        var site = new LiveSite(Code);
        var run = site.Edit(Code.With("New.cs", "using UnitDsl; public sealed record New() : App(\"new\");")).Run;
        Assert.Single(run.Reasons(StepNames.RenderBucket), static reason => reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New);
        Assert.Contains("new.service", site.AssertFresh().Outcome.Sources, StringComparison.Ordinal);
    }

    [Fact]
    public void A_removed_unit_takes_its_output_along()
    {
        var site = new LiveSite(Code).Edit(Code.Replace("public sealed record Mail() : App(\"mail\");", "")).AssertFresh();
        Assert.DoesNotContain("mail.service", site.Outcome.Sources, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_unit_leaves_nothing_under_its_old_name()
    {
        var site = new LiveSite(Code).Edit(Code.Replace("record Mail", "record Post")).AssertFresh();
        Assert.DoesNotContain("mail.service", site.Outcome.Sources, StringComparison.Ordinal);
        Assert.Contains("post.service", site.Outcome.Sources, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_that_comes_along_without_units_changes_no_output()
    {
        var site = new LiveSite(Code);
        var reference = (SiteCode.Of("public class Unrelated;") with { AssemblyName = "Unrelated" }).Compile().ToImageReference();
        site.Edit(Code with { References = [reference] }).AssertFresh().Run.AssertUnchanged([.. allSteps.Except([StepNames.ReadSite])]);
    }

    private static SiteCode Linked => SiteCode.Of(
        "using UnitDsl; [ExecStart(\"/bin/db\"), HealthCheck(Tcp = \"127.0.0.1:1\")] public sealed record Db() : Service;",
        "using UnitDsl; [ExecStart(\"/bin/web\"), DependsOn<Db>] public sealed record Web() : Service;",
        "using UnitDsl; [ExecStart(\"/bin/mail\"), HealthCheck(RestartUnhealthy = true)] public sealed record Mail() : Service; [ExecStart(\"/bin/other\")] public sealed record Other() : Service;");

    [Fact]
    public void A_wait_for_health_renders_who_waits_and_who_is_waited_for_and_nobody_else()
    {
        var site = new LiveSite(Linked);
        var before = site.Joined;
        site.Edit(Linked.Replace("DependsOn<Db>", "DependsOn<Db>(Healthy = true)"));
        var after = site.Joined;

        Assert.Equal(["Mail", "Other", "mail-health.service", "mail-health.timer"], after.Keys.Where(name => ReferenceEquals(before[name], after[name])).Order(StringComparer.Ordinal));
        Assert.Contains("gate db.service", site.AssertFresh().Outcome.Sources, StringComparison.Ordinal);
        Assert.Single(site.Run.Reasons(StepNames.RenderBucket), static reason => reason == IncrementalStepRunReason.Modified);

        // And the other way: who is waited for stays the same object while somebody else changes.
        before = after;
        site.Edit(site.Code.Replace("/bin/other", "/bin/another"));
        after = site.Joined;
        Assert.Equal(["Other"], after.Keys.Where(name => !ReferenceEquals(before[name], after[name])));
        site.AssertFresh();
    }

    [Theory]
    [InlineData("/bin/other", "/bin/another", "Other")]
    [InlineData("RestartUnhealthy = true", "RestartUnhealthy = true, Passes = 4", "Mail", "mail-health.service", "mail-health.timer")]
    [InlineData("DependsOn<Db>", "DependsOn(\"db\")", "Web")]
    public void An_edit_makes_anew_what_it_is_about(string what, string by, params string[] names)
    {
        var site = new LiveSite(Linked);
        var before = site.Joined;
        site.Edit(Linked.Replace(what, by)).AssertFresh();
        var after = site.Joined;
        Assert.Equal(names, after.Keys.Where(name => !ReferenceEquals(before[name], after[name])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_step_keeps_anything_of_a_compilation() => new LiveSite(Code).Run.AssertNoRoslynObjects(allSteps);

    private static SiteSource Source(LiveSite site) =>
        (SiteSource)site.Run.Result.Results[0].TrackedSteps[StepNames.ReadSite].Single().Outputs.Single().Value;

    private static Dictionary<string, object> Units(LiveSite site) => Source(site).Units.ToDictionary(static unit => unit.TypeName, static unit => (object)unit);
}
