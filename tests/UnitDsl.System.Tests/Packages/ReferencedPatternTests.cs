using UnitDsl.BuildTests.Support;

namespace UnitDsl.SystemTests.Packages;

/// <summary>Patterns of another assembly: in a project beside, and in a package.</summary>
[Collection(nameof(PackageQuestions))]
public sealed class ReferencedPatternTests(Consumers consumers)
{
    private const string NotDeployed = "<PropertyGroup><UnitDslDeploy>false</UnitDslDeploy><Version>1.0.0</Version></PropertyGroup>";

    private const string Pattern = """
        using UnitDsl;
        namespace Acme;

        [StateDirectory("{Name}"), StateDirectoryMode("{Mode}")]
        public sealed class StatefulAttribute(string name) : PatternAttribute { private const string Mode = "0750"; }

        [Stateful("{Name}"), Description("{Title} of {Owner}"), Port("{Number}"), Environment("DATA", "{Data}")]
        [ExecStart("/usr/bin/app", "--name", "{Name}", "--kind", "{Kind}")]
        public abstract record App(string Name, string Title, int Number, string Kind = "plain") : Service
        {
            private const string Data = "/var/lib/{Name}";
            public const string Owner = "Acme";
        }

        public abstract record Web(string Name, int Number) : App($"web-{Name}", "Web " + Name, Number, Kind: "web");

        public abstract record Shop(string Name) : Web(Name + "-shop", 4100);

        [Port(3306)]
        public sealed record MySql() : External("mysql.service");
        """;

    private const string Derived = """
        using UnitDsl;
        using Acme;

        [After<MySql>]
        public sealed record Books() : Shop("books");
        """;

    private static void AssertDerived(string project)
    {
        var unit = Consumers.Unit(project, "books.service");
        foreach (var line in new[]
        {
            "Description=Web books-shop of Acme", "After=mysql.service", "StateDirectory=web-books-shop", "Environment=PORT=4100",
            "StateDirectoryMode=0750", "Environment=DATA=/var/lib/web-books-shop", "ExecStart=/usr/bin/app --name web-books-shop --kind web",
        })
            Assert.Contains($"\n{line}\n", unit, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_of_a_project_beside_is_derived_from_and_only_its_face_recompiles_others()
    {
        var workspace = consumers.Feed.Workspace("Beside",
            Consumers.Project("Patterns/Patterns.csproj", consumers.Reference + NotDeployed),
            ("Patterns/Pattern.cs", Pattern),
            ("Patterns/Helper.cs", "internal static class Helper { public static string Text() => \"one\"; }"),
            Consumers.Project("App/App.csproj", """<ItemGroup><ProjectReference Include="../Patterns/Patterns.csproj" /></ItemGroup>"""),
            ("App/Books.cs", Derived));
        var app = Path.Combine(workspace, "App");
        DotNet.Run(app, "build", "--nologo").Succeeded();
        AssertDerived(app);
        var compiled = File.GetLastWriteTimeUtc(Path.Combine(app, "obj/Debug/net10.0/App.dll"));

        File.WriteAllText(Path.Combine(workspace, "Patterns/Helper.cs"), "internal static class Helper { public static string Text() => \"two\"; }");
        DotNet.Run(app, "build", "--nologo", "--no-restore").Succeeded();
        Assert.Equal(compiled, File.GetLastWriteTimeUtc(Path.Combine(app, "obj/Debug/net10.0/App.dll")));

        File.WriteAllText(Path.Combine(workspace, "Patterns/Pattern.cs"), Pattern.Replace("4100", "4200", StringComparison.Ordinal));
        DotNet.Run(app, "build", "--nologo", "--no-restore").Succeeded();
        Assert.Contains("Environment=PORT=4200\n", Consumers.Unit(app, "books.service"), StringComparison.Ordinal);

        File.WriteAllText(Path.Combine(workspace, "Patterns/Pattern.cs"), Pattern.Replace("/var/lib/", "/srv/", StringComparison.Ordinal));
        DotNet.Run(app, "build", "--nologo", "--no-restore").Succeeded();
        Assert.Contains("Environment=DATA=/srv/web-books-shop\n", Consumers.Unit(app, "books.service"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_of_a_package_is_derived_from_and_its_ports_are_taken()
    {
        var pack = consumers.Feed.Consumer("Acme.Shops", consumers.Reference + NotDeployed, ("Pattern.cs", Pattern));
        var packed = DotNet.Run(pack, "pack", "--nologo", "-o", consumers.Feed.Folder).Succeeded();
        Assert.DoesNotContain("warning", packed.Output, StringComparison.Ordinal);
        var consumer = consumers.Feed.Consumer("Bookshop", """<ItemGroup><PackageReference Include="Acme.Shops" Version="1.0.0" /></ItemGroup>""", ("Books.cs", Derived));

        DotNet.Run(consumer, "build", "--nologo").Succeeded();
        AssertDerived(consumer);

        File.WriteAllText(Path.Combine(consumer, "Other.cs"), "using UnitDsl; [ExecStart(\"/x\"), Port(3306)] public sealed record Other() : Service;");
        var collision = DotNet.Run(consumer, "build", "--nologo", "--no-restore").Failed();
        Assert.Matches(@"Other\.cs\(1,\d+\): error UNIT0102: Port 3306 of 'Other' is also the port of 'MySql' of Acme\.Shops", collision.Output);
        AssertDerived(consumer);
    }
}
