namespace UnitDsl.Analyzers.Tests.Language;

/// <summary>What stands in an editor most of the time: something that is not finished, or not what was meant. Nothing may throw, and nothing be dropped in silence.</summary>
public sealed class BadInputTests
{
    private const string Fine = "[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\")]";

    [Theory]
    [InlineData("[")]
    [InlineData("[Port")]
    [InlineData("[Port(")]
    [InlineData("[Port()] public sealed record App : Service;")]
    [InlineData("[Port(1] public sealed record App : Service;")]
    [InlineData("[Port(1, Bind = )] public sealed record App : Service;")]
    [InlineData("[Port(1, Nothing = 2)] public sealed record App : Service;")]
    [InlineData("[Port(1.5)] public sealed record App : Service;")]
    [InlineData("[Restart(Restart.Sometimes)] public sealed record App : Service;")]
    [InlineData("[Restart(Restart.)] public sealed record App : Service;")]
    [InlineData("[Description(\"{)] public sealed record App : Service;")]
    [InlineData("[Description(42)] public sealed record App : Service;")]
    [InlineData("[Description(Missing.Text)] public sealed record App : Service;")]
    [InlineData("[Description(typeof(App))] public sealed record App : Service;")]
    [InlineData("[After<>] public sealed record App : Service;")]
    [InlineData("[After<Missing>] public sealed record App : Service;")]
    [InlineData("[After<string>] public sealed record App : Service;")]
    [InlineData("[After<Service[]>] public sealed record App : Service;")]
    [InlineData("[Mising(1)] public sealed record App : Service;")]
    [InlineData("public sealed record App : ")]
    [InlineData("public sealed record : Service;")]
    [InlineData("public sealed record App() : Service(")]
    [InlineData("public sealed record App() : Root(\"a\", ); public abstract record Root(string A, string B) : Service;")]
    [InlineData("public sealed record App() : Root(Nope: \"a\"); [ExecStart(\"{A}\")] public abstract record Root(string A) : Service;")]
    [InlineData("public sealed record App() : Root(\"a\", \"b\", \"c\"); [ExecStart(\"{A}\")] public abstract record Root(string A) : Service;")]
    [InlineData("public record A : B; public record B : A;")]
    [InlineData("public sealed record App : App;")]
    [InlineData("[Mine] public class MineAttribute : MineAttribute;")]
    [InlineData("public class MineAttribute(string a) : PatternAttribute; [Mine] public sealed record App : Service;")]
    [InlineData("public class MineAttribute<T> : PatternAttribute where T : Unit; [Mine<App>] public sealed record App : Service;")]
    [InlineData("public sealed record App : Service; public sealed record App : Service;")]
    [InlineData("public sealed record struct App : Service;")]
    [InlineData("public interface I : I; public sealed record App : Service, I;")]
    [InlineData("[assembly: Site]")]
    [InlineData("[assembly: Site(null)]")]
    [InlineData("[assembly: Site(\"a\"), Site(\"b\")]")]
    [InlineData("[assembly: After<Missing>]")]
    [InlineData("public sealed record App() : External;")]
    [InlineData("public sealed record App() : External(null);")]
    [InlineData("public sealed record App() : External(1);")]
    public async Task Half_typed_source_is_read_without_an_exception(string source)
    {
        await Check.DiagnosticsOfBroken(source);
        Assert.NotNull(Check.Harness(allowCompilerErrors: true).Compile(Check.Files([source])));
    }

    [Theory]
    [InlineData("Restart(Restart.Sometimes)")]
    [InlineData("MemoryMax(Missing.Limit)")]
    [InlineData("Nice(1.5)")]
    [InlineData("After<Missing>")]
    public async Task What_the_compiler_reports_is_not_reported_again(string attribute) =>
        Assert.Empty(await Check.DiagnosticsOfBroken($"{Fine} [{attribute}] public sealed record App : Service;"));

    [Fact]
    public Task A_file_local_record_is_marked_like_any_other() =>
        Check.Reports("[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\"), Description(\"{|UNIT0001:{Foo}|}\")] file sealed record App : Service;");

    [Fact]
    public void A_file_local_record_is_deployed_under_the_name_it_is_written_with() =>
        Assert.Equal(["app.service"], Deployed.From($"{Fine} file sealed record App : Service;").UnitNames);

    [Fact]
    public void File_local_records_of_two_files_are_two()
    {
        var site = Deployed.From(
            $"{Fine} [Name(\"one\"), After<App>] file sealed record App : Service;",
            $"{Fine} [Name(\"two\"), After<App>] file sealed record App : Service;");
        Assert.Equal("one.service", site.Of("one.service").Value("After"));
        Assert.Equal("two.service", site.Of("two.service").Value("After"));
    }

    [Fact]
    public Task A_nested_record_is_marked_like_any_other() =>
        Check.Reports("public class A { private static class B { [ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\"), Description(\"{|UNIT0001:{Foo}|}\")] private sealed record App : Service; } }");

    [Fact]
    public Task A_partial_record_is_marked_in_the_part_that_has_the_mistake() => Check.Reports(
    [
        "[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\")] public sealed partial record App : Service;",
        "[Description(\"{|UNIT0001:{Foo}|}\")] public sealed partial record App;",
    ]);

    [Fact]
    public void A_record_that_is_compiled_away_is_not_deployed()
    {
        var site = Deployed.From(
            $"""
            #define OURS
            #if OURS
            {Fine} public sealed record App : Service;
            #else
            {Fine} public sealed record Theirs : Service;
            #endif
            """);
        Assert.Equal(["app.service"], site.UnitNames);
    }

    [Fact]
    public void Names_that_are_keywords_are_names() =>
        Assert.Equal(["class.service"], Deployed.From($"{Fine} public sealed record @class : Service;").UnitNames);

    [Fact]
    public async Task A_name_without_the_using_is_the_compilers_to_report()
    {
        var harness = Check.Harness(allowCompilerErrors: true);
        Assert.Empty(await harness.WholeBuildAsync(harness.Compile([new SourceFile("A.cs", "[Port(1)] public sealed record App : Service;")])));
    }

    [Fact]
    public Task A_mistake_in_a_base_that_five_files_use_is_shown_in_its_own_file_only() => Check.Reports(
    [
        "[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\"), Description(\"{|UNIT0001:{Foo}|}\")] public abstract record Root : Service;",
        "public sealed record A : Root;",
        "public sealed record B : Root;",
    ]);

    [Fact]
    public Task Text_over_several_lines_is_marked_in_its_own_line() => Check.Reports(
        "[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\"), Description(\"\"\"\n    {|UNIT0001:{Foo}|}\n    \"\"\")] public sealed record App : Service;");
}
