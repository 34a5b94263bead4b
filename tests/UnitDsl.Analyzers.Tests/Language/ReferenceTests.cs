namespace UnitDsl.Analyzers.Tests.Language;

/// <summary>Units that are named by type.</summary>
public sealed class ReferenceTests
{
    private static UnitText App(string attribute, string others) =>
        Deployed.From($"[ExecStart(\"/bin/app\")] [{attribute}] public sealed record App : Service; {others}").Of("app.service");

    [Theory]
    [InlineData("After<Db>", "[ExecStart(\"/bin/db\")] public sealed record Db : Service;", "db.service")]
    [InlineData("After<Db>", "[ExecStart(\"/bin/db\"), Name(\"maria\")] public sealed record Db : Service;", "maria.service")]
    [InlineData("After<Db>", "public sealed record Db() : External(\"mysql.service\");", "mysql.service")]
    [InlineData("After<Db>", "public sealed record Db() : External(\"mysql\");", "mysql.service")]
    [InlineData("After<Db>", "[ListenStream(1)] public sealed record Db : Socket;", "db.socket")]
    [InlineData("After<Db>", "[What(\"x\"), Where(\"/mnt/db\")] public sealed record Db : Mount;", "mnt-db.mount")]
    [InlineData("After<Db, Log>", "public sealed record Db() : External(\"b\"); public sealed record Log() : External(\"a\");", "b.service a.service")]
    [InlineData("After(\"z\"), After<Db>", "public sealed record Db() : External(\"b\");", "z.service b.service")]
    [InlineData("After<Outer.Db>", "public static class Outer { public sealed record Db() : External(\"b\"); }", "b.service")]
    [InlineData("After<Acme.Db>", "namespace Acme { public sealed record Db() : External(\"b\"); }", "b.service")]
    public void A_type_stands_for_its_unit(string attribute, string others, string after) =>
        Assert.Equal(after, App(attribute, others).Value("After"));

    [Fact]
    public void A_unit_may_name_itself_and_come_before_those_it_names() =>
        Assert.Equal("app.service", App("OnFailure<App>", "").Value("OnFailure"));

    [Fact]
    public void A_timer_names_its_service_by_type() =>
        Assert.Equal("backup-job.service", Deployed.From(
            """
            [OnCalendar("daily"), Unit<BackupJob>] public sealed record Nightly : TimerUnit;
            [ExecStart("/bin/backup")] public sealed record BackupJob : Service;
            """).Of("nightly.timer").Value("Unit"));

    [Fact]
    public void Depending_on_a_type_is_wanting_it_and_coming_after_it()
    {
        var app = App("DependsOn<Db>, DependsOn(\"nginx\")", "public sealed record Db() : External(\"mysql\");");
        Assert.Equal("mysql.service nginx.service", app.Value("Wants"));
        Assert.Equal("mysql.service nginx.service", app.Value("After"));
    }

    [Fact]
    public void A_reset_of_dependencies_forgets_types_too() =>
        Assert.Equal("x.service", Deployed.From(
            """
            public sealed record Db() : External("mysql");
            [After<Db>] public abstract record Root : Service;
            [ExecStart("/bin/app"), After(""), After("x")] public sealed record App : Root;
            """).Of("app.service").Value("After"));
}
