namespace UnitDsl.Analyzers.Tests.Language;

public sealed class DirectoryTests
{
    private const string File = "root/etc/tmpfiles.d/unitdsl-shop.conf";

    private static IEnumerable<string> Lines(params string[] sources) =>
        Deployed.From(["[assembly: Site(\"shop\")]", .. sources]).Files[File].Split('\n', StringSplitOptions.RemoveEmptyEntries).SkipWhile(static line => line.StartsWith('#'));

    private static string Service(string attributes, string name = "App") => $"[ExecStart(\"/bin/app\"), {attributes}] public sealed record {name} : Service;";

    [Theory]
    [InlineData("Directory(\"/srv/app\")", "d /srv/app 0755 - - -")]
    [InlineData("Directory(\"/srv//app/\", Mode = \"750\")", "d /srv/app 750 - - -")]
    [InlineData("Directory(\"/srv/my app\", Owner = \"app\")", "d \"/srv/my app\" 0755 app app -")]
    [InlineData("Directory(\"/srv/app\", Owner = \"app\", Group = \"web\", Age = \"10d\")", "d /srv/app 0755 app web 10d")]
    [InlineData("Directory(\"/srv/app\", Mode = \"~0750\", Age = \"am:1w\")", "d /srv/app ~0750 - - am:1w")]
    [InlineData("Directory(\"/srv/100%\")", "d /srv/100%% 0755 - - -")]
    [InlineData("Directory(\"/srv/app\"), RunAs(\"shop\", Group = \"www-data\")", "d /srv/app 0755 shop www-data -")]
    [InlineData("Directory(\"/srv/app\"), User(\"shop\")", "d /srv/app 0755 shop shop -")]
    [InlineData("Directory(\"/srv/app\", Owner = \"root\"), RunAs(\"shop\")", "d /srv/app 0755 root root -")]
    [InlineData("Directory(\"/srv/app\"), DynamicUser, User(\"shop\")", "d /srv/app 0755 - - -")]
    [InlineData("Tmpfiles(\"L+ /srv/now - - - - /srv/7\")", "L+ /srv/now - - - - /srv/7")]
    [InlineData("Tmpfiles(\"z /srv/app/* 0640 root {Unit}\")", "z /srv/app/* 0640 root app")]
    public void A_directory_becomes_a_line(string attributes, string line) => Assert.Equal([line], Lines(Service(attributes)));

    [Fact]
    public void On_the_assembly_it_is_roots_and_made_once() =>
        Assert.Equal(["d /srv/all 0755 - - -"], Lines("[assembly: Directory(\"/srv/all\")]", Service("RunAs(\"a\")", "A"), Service("RunAs(\"b\")", "B")));

    [Fact]
    public void Lines_are_in_the_order_of_their_paths_and_those_of_one_path_in_that_in_which_they_were_said() =>
        Assert.Equal(
            ["d /srv/a 0755 - - -", "z /srv/a 0750 root root", "a+ /srv/a - - - - u:www-data:rx", "d /srv/b 0755 - - -"],
            Lines(Service("Directory(\"/srv/b\"), Directory(\"/srv/a\"), Tmpfiles(\"z /srv/a 0750 root root\"), Tmpfiles(\"a+ /srv/a - - - - u:www-data:rx\")")));

    [Fact]
    public void A_later_layer_says_it_anew() =>
        Assert.Equal(["d /srv/app 0700 - - -"], Lines("[Directory(\"/srv/app\", Mode = \"0750\", Owner = \"x\")] public abstract record Web : Service;", "[ExecStart(\"/bin/app\"), Directory(\"/srv/app\", Mode = \"0700\")] public sealed record App : Web;"));

    [Theory]
    [InlineData("Directory({|UNIT0011:\"srv\"|})", "no directory from the root on")]
    [InlineData("Directory({|UNIT0011:\"/srv/../etc\"|})", "leave out ..")]
    [InlineData("Directory({|UNIT0011:\"/srv/%i\"|})", "%i means nothing in it")]
    [InlineData("Directory(\"/srv\", Mode = {|UNIT0011:\"888\"|})", "Mode of a directory: '888' is no mode")]
    [InlineData("Directory(\"/srv\", Mode = {|UNIT0011:\"rwxr-xr-x\"|})", "octal digits")]
    [InlineData("Directory(\"/srv\", Owner = {|UNIT0011:\"a:b\"|})", "'a:b' is no name of a user")]
    [InlineData("Directory(\"/srv\", Group = {|UNIT0011:\"a/b\"|})", "'a/b' is no name of a group")]
    [InlineData("Directory(\"/srv\", Age = {|UNIT0011:\"never\"|})", "'never' is no age")]
    [InlineData("Tmpfiles(\"{|UNIT0011:d|}\")", "begins with a type and a path")]
    [InlineData("Tmpfiles(\"{|UNIT0011:k|} /srv\")", "'k' is no type of a line")]
    [InlineData("Tmpfiles(\"d{|UNIT0011:#|} /srv\")", "'#' modifies no type")]
    [InlineData("Tmpfiles(\"d {|UNIT0011:srv|}\")", "no path from the root on")]
    [InlineData("Tmpfiles(\"d /srv/{|UNIT0011:%i|}\")", "no specifier that tmpfiles.d knows")]
    [InlineData("Tmpfiles(\"d /srv {|UNIT0011:0999|}\")", "'0999' is no mode")]
    [InlineData("Tmpfiles(\"d /srv 0755 root root 1d {|UNIT0011:junk|}\")", "has no argument")]
    [InlineData("Tmpfiles(\"c /srv/x 0600 root root - {|UNIT0011:null|}\")", "like 1:3")]
    public Task What_systemd_tmpfiles_would_not_take_is_marked(string attribute, string message) =>
        Check.Reports($"[ExecStart(\"/bin/app\"), SyslogIdentifier(\"x\"), {attribute}] public sealed record App : Service;", message);
}
