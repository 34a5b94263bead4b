namespace UnitDsl.Analyzers.Tests.Language;

public sealed class SystemUserTests
{
    private const string File = "root/etc/sysusers.d/unitdsl-shop.conf";
    private const string Head = "# What the site shop needs on its machine.\n# Written by UnitDsl from the site's records; change them, not this file.\n\n";

    private static string Lines(params string[] sources)
    {
        var text = Deployed.From(["[assembly: Site(\"shop\")]", .. sources]).Files[File];
        Assert.StartsWith(Head, text, StringComparison.Ordinal);
        return text[Head.Length..];
    }

    private static string Service(string attributes, string name = "App") => $"[ExecStart(\"/bin/app\"), {attributes}] public sealed record {name} : Service;";

    [Theory]
    [InlineData("SystemUser(\"app\")", "u app -\n")]
    [InlineData("SystemUser(\"app\", Id = 901)", "u app 901\n")]
    [InlineData("SystemUser(\"app\", Home = \"/srv/app\")", "u app - - /srv/app\n")]
    [InlineData("SystemUser(\"app\", Home = \"/srv/my app\", Shell = \"/bin/sh\", Description = \"The \\\"app\\\" at 100%\")", "u app - \"The \\\"app\\\" at 100%%\" \"/srv/my app\" /bin/sh\n")]
    [InlineData("SystemUser(\"app\", Group = \"web\")", "g web -\nu app -:web\n")]
    [InlineData("SystemUser(\"app\", Group = \"web\", Id = 901), SystemGroup(\"web\", Id = 902)", "g web 902\nu app 901:web\n")]
    [InlineData("SystemUser(\"app\", Groups = \"www-data, ssl-cert\")", "u app -\nm app ssl-cert\nm app www-data\n")]
    [InlineData("SystemGroup(\"web\", Members = \"a b\")", "g web -\nm a web\nm b web\n")]
    [InlineData("SystemUser(\"b\"), SystemUser(\"a\")", "u a -\nu b -\n")]
    public void Users_and_groups_become_lines(string attributes, string lines) => Assert.Equal(lines, Lines(Service(attributes)));

    [Fact]
    public void A_pattern_says_it_for_all_that_derive_from_it() =>
        Assert.Equal("u blog - - /srv/blog\nu shop - - /srv/shop\n", Lines(
            "[RunAs(\"{Key}\"), SystemUser(\"{Key}\", Home = \"/srv/{Key}\"), ExecStart(\"/bin/app\")] public abstract record Web(string Key) : Service;",
            "public sealed record Shop() : Web(\"shop\");",
            "public sealed record Blog() : Web(\"blog\");"));

    [Fact]
    public void What_stands_later_replaces_what_stands_earlier() =>
        Assert.Equal("u app - - /srv/new\n", Lines("[SystemUser(\"app\", Home = \"/srv/old\", Shell = \"/bin/sh\")] public abstract record Web : Service;", "[ExecStart(\"/bin/app\"), SystemUser(\"app\", Home = \"/srv/new\")] public sealed record App : Web;"));

    [Fact]
    public void The_assembly_says_it_once() =>
        Assert.Equal("u app -\n", Lines("[assembly: SystemUser(\"app\")]", Service("RunAs(\"app\")"), Service("RunAs(\"app\")", "Other")));

    [Fact]
    public void A_site_that_asks_for_none_has_no_file() =>
        Assert.DoesNotContain(Deployed.From("[assembly: Site(\"shop\")]", Service("RunAs(\"app\")")).Files.Keys, static path => path.Contains("sysusers", StringComparison.Ordinal));

    [Fact]
    public void The_manifest_lists_the_file()
    {
        var files = Deployed.From("[assembly: Site(\"shop\")]", Service("SystemUser(\"app\")")).Manifest.GetProperty("files");
        Assert.Equal(File, files[0].GetProperty("file").GetString());
        Assert.Equal(64, files[0].GetProperty("sha256").GetString()!.Length);
    }

    [Theory]
    [InlineData("SystemUser({|UNIT0011:\"a b\"|})", "'a b' is no name that systemd-sysusers gives a user")]
    [InlineData("SystemUser({|UNIT0011:\"1\"|})", "begins with a letter or _")]
    [InlineData("SystemUser(\"app\", Id = {|UNIT0011:0|})", "0 is root's")]
    [InlineData("SystemUser(\"app\", Id = {|UNIT0011:65535|})", "65535 is no number that can be given away")]
    [InlineData("SystemUser(\"app\", Id = {|UNIT0011:-1|})", "-1 is no number")]
    [InlineData("SystemUser(\"app\", Home = {|UNIT0011:\"srv\"|})", "cannot be the directory")]
    [InlineData("SystemUser(\"app\", Home = {|UNIT0011:\"/srv/../etc\"|})", "without ..")]
    [InlineData("SystemUser(\"app\", Shell = {|UNIT0011:\"/bin:sh\"|})", "a colon ends it")]
    [InlineData("SystemUser(\"app\", Description = {|UNIT0011:\"a:b\"|})", "a colon ends it")]
    [InlineData("SystemUser(\"app\", Groups = \"good {|UNIT0011:b:d|}\")", "'b:d' is no name that systemd-sysusers gives a group")]
    [InlineData("SystemGroup({|UNIT0011:\"\"|})", "is no name")]
    public Task What_systemd_sysusers_would_not_take_is_marked(string attribute, string message) =>
        Check.Reports($"[ExecStart(\"/bin/app\"), SyslogIdentifier(\"x\"), {attribute}] public sealed record App : Service;", message);
}
