using UnitDsl.Generator.Tests.Support;
using UnitDsl.Testing;

namespace UnitDsl.Generator.Tests.Staleness;

/// <summary>What a unit depends on outside the sources.</summary>
public sealed class SurroundingsTests
{
    private const string Web = "using UnitDsl; [ExecStart(Facts.Exe)] public sealed record Web() : App(\"a\");";

    private static SiteCode Pack(string exe, string more = "") => SiteCode.Of(
        "using UnitDsl; [Nice(3), SyslogIdentifier(\"{Key}\")] public abstract record App(string Key) : Service;"
        + $"public static class Facts {{ public const string Exe = \"{exe}\"; }}{more}") with
    { AssemblyName = "Pack" };

    [Theory, InlineData(true), InlineData(false)]
    public void A_referenced_assembly_that_was_replaced_is_read_anew(bool asImage)
    {
        var code = SiteCode.Of(Web);
        var site = new LiveSite(code with { References = [Reference("/a")] }).AssertFresh();

        site.Edit(code with { References = [Reference("/b")] }).AssertFresh();
        Assert.Contains("/b", site.Outcome.Sources, StringComparison.Ordinal);
        site.Edit(code with { References = [Reference("/a", "public class More;")] }).AssertFresh();
        Assert.Contains("ExecStart=/a", site.Outcome.Sources, StringComparison.Ordinal);
        site.Edit(code).AssertFresh();

        Microsoft.CodeAnalysis.MetadataReference Reference(string exe, string more = "") =>
            asImage ? Pack(exe, more).Compile().ToImageReference() : Pack(exe, more).Compile().ToMetadataReference();
    }

    [Fact]
    public void The_same_assembly_under_another_alias_is_read_anew()
    {
        var reference = Pack("/a").Compile().ToImageReference();
        var code = SiteCode.Of(Web);
        new LiveSite(code with { References = [reference] })
            .Edit(code with { References = [reference.WithAliases(["pack"])] }).AssertFresh()
            .Edit(code with { References = [reference] }).AssertFresh();
    }

    [Fact]
    public void Symbols_given_to_the_compiler_count_where_they_are_asked_for()
    {
        var code = SiteCode.Of("using UnitDsl;\n[ExecStart(\"/a\")]\n#if SMALL\n[Nice(1)]\n#endif\npublic sealed record Web() : Service;");
        var site = new LiveSite(code);
        var before = site.Outcome;
        site.Edit(code with { ParseOptions = CompilationFactory.ParseOptions.WithPreprocessorSymbols("SMALL") }).AssertFresh();
        Assert.NotEqual(before, site.Outcome);
        Assert.Equal(before, site.Edit(code).AssertFresh().Outcome);
    }

    [Fact]
    public void The_assembly_s_name_counts()
    {
        var code = SiteCode.Of("using UnitDsl; [ExecStart(\"/{Site}\")] public sealed record Web() : Service;");
        var site = new LiveSite(code).Edit(code with { AssemblyName = "Other" }).AssertFresh();
        Assert.Contains("ExecStart=/other", site.Outcome.Sources, StringComparison.Ordinal);
    }

    [Fact]
    public void A_leaf_that_moves_to_a_file_with_other_usings_means_something_else()
    {
        const string Facts = "namespace One { public static class Facts { public const string Exe = \"/1\"; } } namespace Two { public static class Facts { public const string Exe = \"/2\"; } }";
        const string Leaf = "[ExecStart(Facts.Exe)] public sealed record Web() : Service;";
        var site = new LiveSite(SiteCode.Of("using UnitDsl; using One;" + Leaf, "using UnitDsl; using Two;", Facts)).AssertFresh();
        site.Edit(SiteCode.Of("using UnitDsl; using One;", "using UnitDsl; using Two;" + Leaf, Facts)).AssertFresh();
        Assert.Contains("ExecStart=/2", site.Outcome.Sources, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_renamed_keeps_its_units_as_they_are()
    {
        var code = SiteCode.Of("using UnitDsl; [ExecStart(\"/a\")] file sealed record Web() : Service;");
        new LiveSite(code).Edit(code.Without("Source0.cs").With("Renamed.cs", code.Files[1].Text)).AssertFresh();
    }

    [Fact]
    public void Where_the_sources_lie_shows_in_no_artifact()
    {
        const string Text = "using UnitDsl; [ExecStart(\"/a\")] file sealed record Web() : Service; [ExecStart(\"/b\"), After<Web>] file sealed record Api() : Service;";
        Assert.Equal(Artifacts("/home/one/Site.cs"), Artifacts("/srv/two/Site.cs"));

        static string Artifacts(string path) => string.Join(
            "\n", Outcome.Harness.Run(SiteCode.Of().With(path, Text).CompileAfresh()).Sources
                .Where(static source => source.Key.Contains("Payload", StringComparison.Ordinal))
                .SelectMany(static source => source.Value.Split('\n')).Where(static line => line.Contains("const string", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }
}
