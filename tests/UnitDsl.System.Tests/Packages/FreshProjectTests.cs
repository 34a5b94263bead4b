using UnitDsl.BuildTests.Support;

namespace UnitDsl.SystemTests.Packages;

[Collection(nameof(PackageQuestions))]
public sealed class FreshProjectTests(Consumers consumers)
{
    private const string App = """
        using UnitDsl;
        [ExecStart("/usr/bin/app", "--port", "{Port}"), Port(3000), Hardened, SyslogIdentifier("app")]
        public sealed record App() : Service;
        """;

    [Fact]
    public void One_reference_and_one_record_make_a_unit_for_each_framework()
    {
        var project = consumers.Feed.Workspace("Fresh", Consumers.Project("Fresh.csproj", consumers.Reference, "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>"), ("App.cs", App));

        var build = DotNet.Run(project, "build", "--nologo").Succeeded();

        Assert.Contains("ExecStart=/usr/bin/app --port 3000\n", Consumers.Unit(project, "app.service", "net8.0"), StringComparison.Ordinal);
        Assert.Equal(Consumers.Unit(project, "app.service", "net8.0"), Consumers.Unit(project, "app.service"));
        Assert.DoesNotContain("warning", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_oldest_framework_alone_will_do()
    {
        var project = consumers.Feed.Workspace("Older", Consumers.Project("Older.csproj", consumers.Reference, "<TargetFramework>net8.0</TargetFramework>"), ("App.cs", App));

        DotNet.Run(project, "build", "--nologo").Succeeded();

        Assert.Contains("Environment=PORT=3000\n", Consumers.Unit(project, "app.service", "net8.0"), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(project, "bin/Debug/net8.0/deploy/site.json")));
    }

    [Fact]
    public void An_editors_build_touches_nothing()
    {
        var project = consumers.Feed.Consumer("Edited", consumers.Reference, ("App.cs", App));
        DotNet.Run(project, "build", "--nologo").Succeeded();
        var before = Consumers.Unit(project, "app.service");

        File.WriteAllText(Path.Combine(project, "App.cs"), App.Replace("3000", "3001", StringComparison.Ordinal));
        DotNet.Run(project, "build", "--nologo", "--no-restore", "-p:DesignTimeBuild=true").Succeeded();

        Assert.Equal(before, Consumers.Unit(project, "app.service"));
    }

    [Fact]
    public void A_beginners_mistakes_are_told_where_they_are()
    {
        (string Source, string Error)[] mistakes =
        [
            ("public sealed record NoProgram() : Service;", "UNIT0320"),
            ("[ExecStart(\"/x\"), OnBootSec(1)] public sealed record WrongKind() : TimerUnit;", "UNIT0004"),
            ("[ExecStart(\"/x {Prot}\"), Port(4001)] public sealed record Misspelt() : Service;", "UNIT0001"),
            ("[ExecStart(\"/x {\")] public sealed record Brace() : Service;", "UNIT0002"),
            ("[ExecStart(\"/x\"), Port(99999)] public sealed record TooHigh() : Service;", "UNIT0010"),
            ("[ExecStart(\"/x\"), Port(4000)] public sealed record Here() : Service;", "UNIT0101"),
            ("[ExecStart(\"/x\"), Port(4000)] public sealed record There() : Service;", "UNIT0101"),
            ("[ExecStart(\"/x\"), Name(\"twice\")] public sealed record Once() : Service;", "UNIT0005"),
            ("[ExecStart(\"/x\"), Name(\"twice\")] public sealed record Again() : Service;", "UNIT0005"),
            ("[ExecStart(\"/x\"), After<string>] public sealed record NoUnit() : Service;", "CS0311"),
            ("[ExecStart(\"/x\"), Restart(\"sometimes\")] public sealed record Fine() : Unit;", "UNIT0013"),
            ("[ExecStart(\"/x\"), Environment(\"A B\", \"c\")] public sealed record Blank() : Service;", "UNIT0309"),
            ("[ExecStart(\"/x\"), Directive(\"MemoryMax\", \"1G\")] public sealed record Raw() : Service;", "UNIT0012"),
        ];
        // What the compiler itself refuses keeps the analyzers from running, so that comes alone.
        var project = consumers.Feed.Consumer("Mistakes", consumers.Reference,
            [.. mistakes.Where(static mistake => mistake.Error[0] == 'U').Select(static (mistake, i) => ($"M{i}.cs", "using UnitDsl;\n" + mistake.Source))]);

        var build = DotNet.Run(project, "build", "--nologo").Failed();

        foreach (var (mistake, i) in mistakes.Where(static mistake => mistake.Error[0] == 'U').Select(static (mistake, i) => (mistake, i)))
            Assert.Matches($@"M{i}\.cs\(2,\d+\): error {mistake.Error}: .+ \(https://", build.Output);
        Assert.False(Directory.Exists(Path.Combine(project, "bin/Debug/net10.0/deploy")));

        var refused = consumers.Feed.Consumer("Refused", consumers.Reference,
            [.. mistakes.Where(static mistake => mistake.Error[0] == 'C').Select(static (mistake, i) => ($"C{i}.cs", "using UnitDsl;\n" + mistake.Source))]);
        Assert.Matches(@"C0\.cs\(2,\d+\): error CS0311", DotNet.Run(refused, "build", "--nologo").Failed().Output);
    }
}
