using System.IO.Compression;
using System.Xml.Linq;
using UnitDsl.BuildTests.Support;

namespace UnitDsl.BuildTests;

public sealed class PackageTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private static readonly string[] CompilerParts = ["UnitDsl.Analyzers", "UnitDsl.CodeFixes", "UnitDsl.Site", "UnitDsl.Systemd"];

    // Not Payload_NN: those are the generator's, which runs in the consumers here.
    private static readonly string PayloadByHand = new PayloadSource().Constant("PayloadByHand", "A0", "by-hand\n0755\n#!/bin/bash\n").ToString();

    private string Reference => $"""<ItemGroup><PackageReference Include="UnitDsl" Version="{feed.Version("UnitDsl")}" /></ItemGroup>""";

    [Fact]
    public void The_package_holds_what_each_host_looks_for_and_nothing_else()
    {
        var expected = ExistingCompilerParts.Select(static part => $"analyzers/dotnet/cs/{part}.dll")
            .Concat(["README.md", "buildTransitive/UnitDsl.props", "buildTransitive/UnitDsl.targets", "buildTransitive/rules.minimal.globalconfig", "buildTransitive/rules.strict.globalconfig", "lib/netstandard2.0/UnitDsl.dll", "lib/netstandard2.0/UnitDsl.xml", "tools/UnitDsl.Build.dll"])
            .Order(StringComparer.Ordinal);

        using var package = ZipFile.OpenRead(feed.Package("UnitDsl"));
        var content = package.Entries.Select(static entry => entry.FullName)
            .Where(static name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name is not ("[Content_Types].xml" or "UnitDsl.nuspec"))
            .Order(StringComparer.Ordinal);

        Assert.Equal(expected, content);
    }

    [Fact]
    public void The_package_brings_no_other_and_is_passed_on()
    {
        using var package = ZipFile.OpenRead(feed.Package("UnitDsl"));
        using var nuspec = package.GetEntry("UnitDsl.nuspec")!.Open();
        var metadata = XDocument.Load(nuspec).Root!.Elements().Single();
        string? Value(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

        Assert.Equal("UnitDsl", Value("id"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.NotEmpty(Value("description")!);
        Assert.NotEmpty(Value("tags")!);
        Assert.Null(Value("developmentDependency"));
        Assert.DoesNotContain(metadata.Descendants(), static element => element.Name.LocalName == "dependency");
    }

    [Fact]
    public void A_fresh_project_builds_with_the_package_and_lands_its_tree()
    {
        var site = feed.Consumer("Site", Reference, ("Payload.cs", PayloadByHand));

        var build = DotNet.Run(site, "build", "--nologo").Succeeded();

        AssertCompilerPartsRan(build);
        Assert.True(File.Exists(Path.Combine(site, "bin/Debug/net10.0/deploy/by-hand")), build.Output);
    }

    [Fact]
    public void The_consumer_of_a_site_pack_gets_the_compiler_parts_and_the_targets_through_it()
    {
        var pack = feed.Consumer("Acme.Sites", Reference + "<PropertyGroup><Version>1.0.0</Version><UnitDslDeploy>false</UnitDslDeploy></PropertyGroup>", ("Acme.cs", "namespace Acme; public class Anchor;"));
        DotNet.Run(pack, "pack", "--nologo", "-o", feed.Folder).Succeeded();
        var consumer = feed.Consumer("Consumer", """<ItemGroup><PackageReference Include="Acme.Sites" Version="1.0.0" /></ItemGroup>""",
            ("Payload.cs", PayloadByHand), ("Uses.cs", "public class Uses : Acme.Anchor; [System.AttributeUsage(System.AttributeTargets.All)] public sealed class MineAttribute : UnitDsl.PatternAttribute;"));

        var build = DotNet.Run(consumer, "build", "--nologo").Succeeded();

        AssertCompilerPartsRan(build);
        Assert.True(File.Exists(Path.Combine(consumer, "bin/Debug/net10.0/deploy/by-hand")), build.Output);
    }

    [Fact]
    public void A_single_file_is_a_project_too()
    {
        var site = feed.Workspace("SingleFile", ("site.cs", $"""
            #:package UnitDsl@{feed.Version("UnitDsl")}
            #:property OutputType=Library
            #:property UnitDslOutputDirectory=deploy

            {PayloadByHand}
            """));

        var build = DotNet.Run(site, "build", "site.cs", "--nologo").Succeeded();

        AssertCompilerPartsRan(build);
        Assert.Contains("UnitDsl: deploy tree in deploy", build.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(site, "deploy/by-hand")));
    }

    private static IEnumerable<string> ExistingCompilerParts =>
        CompilerParts.Where(static part => part != "UnitDsl.CodeFixes" || File.Exists(Path.Combine(Repository.Root, "analyzers/UnitDsl.CodeFixes/UnitDsl.CodeFixes.csproj")));

    private static void AssertCompilerPartsRan(DotNet build)
    {
        foreach (var part in ExistingCompilerParts)
            Assert.Contains($"analyzer: {part}", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", build.Output.Replace("0 Warning(s)", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }
}
