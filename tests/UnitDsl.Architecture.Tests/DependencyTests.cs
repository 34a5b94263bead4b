using System.Reflection;

namespace UnitDsl.Architecture.Tests;

public sealed class DependencyTests
{
    [Fact]
    public void What_users_name_depends_on_nothing() => Assert.Equal(["netstandard"], References("UnitDsl"));

    [Fact]
    public void Knowledge_of_systemd_depends_on_nothing() => Assert.Equal(["netstandard"], References("UnitDsl.Systemd"));

    [Fact]
    public void The_site_knows_systemd_and_no_compiler() => Assert.Equal(["UnitDsl.Systemd", "netstandard"], References("UnitDsl.Site"));

    [Fact]
    public void The_compiler_part_brings_nothing_but_our_own_assemblies_beside_the_compiler() => Assert.All(
        References("UnitDsl.Analyzers"),
        static name => Assert.True(
            name is "netstandard" or "Microsoft.CodeAnalysis" or "Microsoft.CodeAnalysis.CSharp" or "System.Collections.Immutable" or "UnitDsl.Site" or "UnitDsl.Systemd",
            name));

    [Fact]
    public void The_compiler_part_asks_for_the_compiler_of_the_oldest_sdk_we_serve() => Assert.Equal(
        new Version(4, 8, 0, 0),
        Assembly.Load("UnitDsl.Analyzers").GetReferencedAssemblies().Single(static name => name.Name == "Microsoft.CodeAnalysis").Version);

    [Fact]
    public void The_task_uses_what_its_host_brings() => Assert.All(
        References("UnitDsl.Build"),
        static name => Assert.True(
            name is "netstandard" or "Microsoft.Build.Framework" or "Microsoft.Build.Utilities.Core" or "System.Reflection.Metadata" or "System.Collections.Immutable",
            name));

    private static string[] References(string assembly) =>
        [.. Assembly.Load(assembly).GetReferencedAssemblies().Select(static name => name.Name!).Order(StringComparer.Ordinal)];
}
