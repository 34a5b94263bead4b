namespace UnitDsl.Ops.Tests.Facts;

public sealed class FactTests
{
    private static FactLines Service(string attributes) => FactLines.From($"[ExecStart(\"/bin/app\")] [{attributes}] public sealed record App() : Service;");

    [Fact]
    public void Units_stand_by_tier_and_dependencies_win() => Assert.Equal(
        ["z-base.service", "a.service", "b.service", "late.service", "early.service"],
        FactLines.From("""
            [Tier(Tier.Auxiliary), ExecStart("/bin/late")] public sealed record Late : Service;
            [Tier(Tier.Core), ExecStart("/bin/early"), After<Late>] public sealed record Early : Service;
            [Tier(Tier.Infrastructure), Name("z-base"), ExecStart("/bin/base")] public sealed record Base : Service;
            [Tier(Tier.Auxiliary), ExecStart("/bin/b")] public sealed record B : Service;
            [Tier(Tier.Business), ExecStart("/bin/a")] public sealed record A : Service;
            """).Units);

    [Fact]
    public void A_circle_is_broken_somewhere_and_loses_no_unit() => Assert.Equal(
        ["a.service", "b.service", "c.service"],
        FactLines.From("""
            [ExecStart("/bin/a"), After<B>] public sealed record A : Service;
            [ExecStart("/bin/b"), After<C>] public sealed record B : Service;
            [ExecStart("/bin/c"), After<A>] public sealed record C : Service;
            """).Units.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("[Name(\"-rf\")]", "-rf.service")]
    [InlineData("[Name(@\"a\\x2db\")]", @"a\x2db.service")]
    [InlineData("[Name(\"work@\")]", "work@.service")]
    public void A_name_arrives_as_it_is(string attribute, string name)
    {
        var facts = FactLines.From($"[ExecStart(\"/bin/app\")] {attribute} public sealed record App : Service;");
        Assert.Equal([name], facts.Units);
        Assert.Equal(["/etc/systemd/system/" + name], facts.Of("file"));
    }

    [Theory]
    [InlineData("Nice(1)", "yes")]
    [InlineData("WantedBy(\"\")", "no")]
    [InlineData("Name(\"work@\")", "no")]
    [InlineData("Name(\"work@\"), DefaultInstance(\"1\")", "no")]
    public void What_nothing_wants_is_started_by_somebody_else(string attributes, string starts) => Assert.Equal([starts], Service(attributes).Of("starts"));

    [Theory]
    [InlineData("WorkingDirectory(\"/srv/app\")", "/srv/app")]
    [InlineData("WorkingDirectory(\"/srv//app/\")", "/srv/app")]
    [InlineData("WorkingDirectory(\"/srv/%p\")", "/srv/app")]
    [InlineData("WorkingDirectory(\"/srv/100%%\")", "/srv/100%")]
    [InlineData("ReadWritePaths(\"/srv/%n\")", "/srv/app.service")]
    [InlineData("RootDirectory(\"/srv/root\"), WorkingDirectory(\"/in\")", "/srv/root")]
    [InlineData("BindPaths(\"/srv/a:/b\")", "/srv/a")]
    public void A_directory_without_which_a_start_fails_is_a_fact(string attributes, string directory) => Assert.Equal([directory], Service(attributes).Of("directory"));

    [Theory]
    [InlineData("WorkingDirectory(\"-/srv/app\")")]
    [InlineData("WorkingDirectory(\"~\")")]
    [InlineData("WorkingDirectory(\"/srv/%H\")")]
    [InlineData("Name(\"app@\"), WorkingDirectory(\"/srv/%i\")")]
    [InlineData("ReadWritePaths(\"-/srv/a\")")]
    [InlineData("ReadWritePaths(\"/run/a\")")]
    [InlineData("StateDirectory(\"app\"), WorkingDirectory(\"/var/lib/app/www\")")]
    [InlineData("StateDirectory(\"app\"), WorkingDirectory(\"%S/app\")")]
    [InlineData("TemporaryFileSystem(\"/srv\")")]
    public void One_that_may_be_missing_or_is_made_is_none(string attributes) => Assert.Empty(Service(attributes).Of("directory"));

    [Theory]
    [InlineData("ExecStartPre(\"/bin/first\")", "/bin/first", "/bin/app")]
    [InlineData("ExecStartPre(\"-/bin/first\")", "/bin/app")]
    [InlineData("ExecStopPost(\"+/bin/last\")", "/bin/app", "/bin/last")]
    [InlineData("ExecStartPre(\"printf x\")", "/bin/app")]
    [InlineData("ExecStartPre(\"/opt/%H/x\")", "/bin/app")]
    [InlineData("ExecStartPre(\"/opt/%p/x\")", "/opt/app/x", "/bin/app")]
    [InlineData("RootDirectory(\"/srv/root\")")]
    public void A_program_that_a_command_runs_is_a_fact(string attributes, params string[] programs) => Assert.Equal(programs, Service(attributes).Of("program"));

    [Fact]
    public void What_a_unit_of_the_site_makes_need_not_be_there() =>
        Assert.Empty(FactLines.From("""
            [ExecStart("/bin/a"), StateDirectory("shared")] public sealed record A : Service;
            [ExecStart("/bin/b"), ReadWritePaths("/var/lib/shared")] public sealed record B : Service;
            """).Of("b.service", "directory"));

    [Theory]
    [InlineData("User(\"app\")", "app")]
    [InlineData("User(\"%i\"), Name(\"a@\")")]
    [InlineData("User(\"app\"), DynamicUser")]
    public void A_user_who_has_to_be_there_is_a_fact(string attributes, params string[] users) => Assert.Equal(users, Service(attributes).Of("user"));

    [Theory]
    [InlineData("User(\"app\")", false)]
    [InlineData("Type(ServiceType.Exec)", false)]
    [InlineData("User(\"%i\"), Name(\"a@\")", true)]
    [InlineData("DynamicUser", true)]
    public void A_user_whom_only_systemd_makes_is_a_fact_for_who_checks_its_health(string attributes, bool isUnnamed) =>
        Assert.Equal(isUnnamed ? ["yes"] : [], Service(attributes).Of("unnamed-user"));

    [Theory]
    [InlineData("Generations = 1", "1")]
    [InlineData("Generations = 20", "20")]
    [InlineData("Systemd = 252", "5")]
    public void Generations_are_as_many_as_the_site_says(string property, string generations) =>
        Assert.Equal([generations], FactLines.From($"[assembly: Site(\"x\", {property})] [ExecStart(\"/bin/app\")] public sealed record App : Service;").Of("generations"));
}
