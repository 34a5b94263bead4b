namespace UnitDsl.Ops.Tests.Facts;

/// <summary>A site in which each fact can be found.</summary>
internal static class Everything
{
    private const string Source = """
        [assembly: Site("everything", Systemd = 252, Generations = 3)]

        [Port(3306, Bind = "127.0.0.1")]
        public sealed record Database() : External("mysql.service");

        [Tier(Tier.Infrastructure), Where("/srv/data"), What("/dev/vdb")]
        public sealed record Data() : Mount;

        [Tier(Tier.Core), CPUWeight(200)]
        public sealed record Web() : Slice;

        [Tier(Tier.Core), DependsOn<Database>, Slice("web.slice"), RunAs("api", Group = "www-data"), WorkingDirectory("/opt/api")]
        [ExecStartPre("-/usr/bin/rm -f /tmp/x"), ExecStartPre("/usr/bin/install -d /srv/data/api"), ExecStart("/opt/api/server", "--port", "{Port}"), ExecReload("/bin/kill -HUP $MAINPID")]
        [Port(3000), Port(9000, Name = "metrics", Bind = "127.0.0.1", Protocol = Protocol.Tcp), StateDirectory("api")]
        [ReadWritePaths("/var/lib/api/spool", "-/var/cache/none", "/srv/uploads", "/run/other"), BindReadOnlyPaths("/etc/api.d:/conf"), ReadOnlyPaths("/srv/data/media")]
        [Secret("DB_PASSWORD"), Secret("TOKEN", As = SecretMode.EncryptedCredential), Secret("EXTRA", As = SecretMode.EnvironmentFile)]
        [HealthCheck(Http = "http://127.0.0.1:{Port}/", Status = "200-299,401", Body = "it's ok", Interval = "1500ms", Retries = 4, StartPeriod = "1min", Gate = true)]
        public sealed record Api() : Service;

        [Tier(Tier.Community), DependsOn<Api>, Type(ServiceType.NotifyReload), ExecStart("forum --serve"), WorkingDirectory("-/srv/forum"), DynamicUser, User("forum")]
        [HealthCheck(Tcp = "127.0.0.1:7000", RestartUnhealthy = true)]
        public sealed record Forum() : Service;

        [Tier(Tier.Auxiliary), Type(ServiceType.Oneshot), ExecStart("/usr/bin/tar", "-cf", "/var/backups/x.tar", "/srv"), ReadWritePaths("/var/backups"), WantedBy("")]
        public sealed record Backup() : Service;

        [Tier(Tier.Auxiliary), Name("backup"), OnCalendar("daily")]
        public sealed record BackupTimer() : TimerUnit;

        [ListenStream("/run/echo.sock"), Accept, Name("echo")]
        public sealed record EchoSocket() : Socket;

        [Name("echo@"), ExecStart("/usr/bin/cat"), StandardInput("socket"), WorkingDirectory("/srv/%i"), WantedBy("")]
        public sealed record Echo() : Service;

        [Follows<Api>(Open = "/usr/bin/tunnel open", Close = "/usr/bin/tunnel close", Failures = 2, JsonLog = true), RunAs("tunnel")]
        public sealed record Gate() : Service;

        [UserUnit, ExecStart("/bin/notes"), Instances("work", "home"), Every("1h")]
        public sealed record Notes() : Service;

        [UserUnit, Nice(5)]
        public sealed record Quiet() : DropIn("player.service");

        [ExecStart("/bin/inside"), RootDirectory("/srv/root"), WorkingDirectory("/inside"), HealthCheck(Command = "test -e /ok && echo '%'")]
        public sealed record Jailed() : Service;
        """;

    public static FactLines Site() => FactLines.From(Source);
}
