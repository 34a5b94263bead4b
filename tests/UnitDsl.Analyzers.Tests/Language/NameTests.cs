namespace UnitDsl.Analyzers.Tests.Language;

/// <summary>What units are called.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("App", "app")]
    [InlineData("HeavenlyRoofing", "heavenly-roofing")]
    [InlineData("MySQL", "my-sql")]
    [InlineData("HTTPServer", "http-server")]
    [InlineData("Web2Go", "web2-go")]
    [InlineData("my_app", "my-app")]
    [InlineData("My_App", "my-app")]
    [InlineData("lower", "lower")]
    [InlineData("ABC", "abc")]
    [InlineData("Été", "\\xc3\\xa9t\\xc3\\xa9")]
    public void A_record_s_name_becomes_kebab_case(string record, string name) =>
        Assert.Equal([$"{name}.service"], Deployed.From($"[ExecStart(\"/bin/app\")] public sealed record {record} : Service;").UnitNames);

    [Theory]
    [InlineData("app", "app.service")]
    [InlineData("app.service", "app.service")]
    [InlineData("App_1.x", "App_1.x.service")]
    [InlineData("app@", "app@.service")]
    [InlineData("app@blue", "app@blue.service")]
    [InlineData("{Key}-{Site}", "k-acme.service")]
    public void A_name_of_its_own_wins(string given, string name) =>
        Assert.Equal([name], Deployed.From(
            $$"""
            [assembly: Site("acme")]
            public abstract record Root(string Key) : Service;
            [ExecStart("/bin/app"), Name("{{given}}")] public sealed record Other() : Root("k");
            """).UnitNames);

    [Fact]
    public void A_pattern_may_name_what_derives_from_it() =>
        Assert.Equal(["site-a.service", "site-b.service"], Deployed.From(
            """
            [ExecStart("/bin/app"), Name("site-{Key}")] public abstract record Root(string Key) : Service;
            public sealed record First() : Root("a");
            public sealed record Second() : Root("b");
            """).UnitNames);

    [Fact]
    public void A_template_s_stem_keeps_its_sign() =>
        Assert.Equal("app@", Deployed.Unit("[ExecStart(\"/bin/app %i\"), Name(\"app@\"), Description(\"{Unit}\")] public sealed record App : Service;").Value("Description"));

    [Theory]
    [InlineData("[What(\"x\"), Where(\"/srv/my-data/a b\")] public sealed record A : Mount;", "srv-my\\x2ddata-a\\x20b.mount")]
    [InlineData("[What(\"x\"), Where(\"/\")] public sealed record A : Mount;", "-.mount")]
    [InlineData("[What(\"x\"), Where(\"/srv//x/\")] public sealed record A : Mount;", "srv-x.mount")]
    [InlineData("[Where(\"/srv/x\")] public sealed record A : Automount;", "srv-x.automount")]
    [InlineData("[What(\"/dev/vdb\")] public sealed record A : Swap;", "dev-vdb.swap")]
    [InlineData("[What(\"x\"), Where(\"/srv/{Key}\")] public abstract record Root(string Key) : Mount; public sealed record A() : Root(\"k\");", "srv-k.mount")]
    [InlineData("[What(\"x\"), Where(\"/a\")] public abstract record Root : Mount; [Where(\"/b\")] public sealed record A : Root;", "b.mount")]
    [InlineData("[What(\"x\"), Where(\"/srv/x\"), Name(\"srv-x\")] public sealed record A : Mount;", "srv-x.mount")]
    public void What_is_mounted_is_named_after_its_path(string source, string name) =>
        Assert.Equal([name], Deployed.From(source).UnitNames);

    [Fact]
    public void Records_of_one_name_in_two_namespaces_need_two_unit_names() =>
        Assert.Equal(["a.service", "b.service"], Deployed.From(
            """
            namespace One { [ExecStart("/bin/a"), Name("a")] public sealed record App : Service; }
            namespace Two { [ExecStart("/bin/b"), Name("b")] public sealed record App : Service; }
            """).UnitNames);
}
