namespace UnitDsl.Generator.Tests.Support;

/// <summary>Sites of which each has one kind of intent that reaches further than its own record: a method that no unit can see, and a unit that has nothing to do with it.</summary>
internal static class IntentSites
{
    private const string Unseen = "class Other { int Body() => 1; }";
    private const string Alone = "using UnitDsl; [Nice(1), ExecStart(\"/bin/alone\")] public sealed record Alone() : Service;";

    public static IReadOnlyDictionary<string, SiteCode> All { get; } = new Dictionary<string, SiteCode>(StringComparer.Ordinal)
    {
        ["slots"] = Of("""
            [ExecStart("/bin/{Key}"), WorkingDirectory("/srv/{Key}")] public abstract record App(string Key) : Service;
            """, """
            [Port(3001), Slots("blue", "green", Front = Front.Nginx), HealthCheck(Http = "http://127.0.0.1:{Port}/", Gate = true)] public sealed record Shop() : App("shop-{Slot}");
            [DependsOn<Shop>] public sealed record Worker() : App("worker");
            """),
        ["stagger"] = Of("""
            [assembly: Site("s", Stagger = "2s"), Criticality("standard")]
            [DependsOn<Db>, ExecStart("/bin/{Key}")] public abstract record App(string Key) : Service; public sealed record Db() : External("db.service");
            """, """
            public sealed record One() : App("one");
            public sealed record Two() : App("two");
            """),
        ["companions"] = Of("", """
            [Schedule("daily", RandomizedDelay = "5min"), ExecStart("/bin/job")] public sealed record Job() : Service;
            [Every("1min"), ExecStart("/bin/often")] public sealed record Often() : Service;
            [Port(8080), Listens, ListenStream("/run/web.sock"), Backlog(64), ExecStart("/bin/web")] public sealed record Web() : Service;
            [Watches("/srv/inbox"), ExecStart("/bin/import")] public sealed record Import() : Service;
            """),
        ["instances"] = Of("", """
            [Instances(2), ExecStart("/bin/queue {Instance}"), HealthCheck(Command = "test {Instance}")] public sealed record Queue() : Service;
            [Instances("a", "b"), Every("1min"), ExecStart("/bin/job")] public sealed record Job() : Service;
            [DependsOn<Queue>, ExecStart("/bin/web")] public sealed record Web() : Service;
            """),
        ["launcher"] = Of("", """
            [Launcher("shop-prod"), Port(3000), ExecStart("/bin/shop"), HealthCheck(Http = "http://127.0.0.1:{Port}/")] public sealed record Shop() : Service;
            [DependsOn<Shop>, ExecStart("/bin/report")] public sealed record Report() : Service;
            """),
        ["pm2"] = Of("""
            [Interpreter("/usr/bin/node"), RunAs("deploy"), WorkingDirectory("/srv/app")] public abstract record Node() : Pm2App;
            """, """
            [Port(4001), Script("api.js")] public sealed record Api() : Node;
            [Port(4002), Script("web.js"), Environment("MODE", "a b"), Pm2(Instances = 2, Cluster = true)] public sealed record Web() : Node;
            """),
        ["gates"] = Of("", """
            [ExecStart("/bin/proxy"), Port(3000), RunAs("proxy"), HealthCheck(Tcp = "127.0.0.1:{Port}", Interval = "2s")] public sealed record Proxy() : Service;
            [Follows<Proxy>(Open = "/bin/open", Close = "/bin/close")] public sealed record Gate() : Service;
            [StartedBy<Proxy>, Type(ServiceType.Oneshot), ExecStart("/bin/sync")] public sealed record Sync() : Service;
            """),
        ["routes"] = Of("""
            [assembly: Site("s"), Tls("a.example", Certificate = "/c.pem", Key = "/c.key")]
            """, """
            [Port(3000, Bind = "127.0.0.1"), Route("a.example"), ExecStart("/bin/pages")] public sealed record Pages() : Service;
            [Port(3001, Bind = "127.0.0.1"), Route("a.example", "/api/", Timeout = "5min"), ExecStart("/bin/api")] public sealed record Api() : Service;
            """),
        ["sizing"] = Of("""
            [assembly: Criticality("standard")]
            [Traffic("{Load}"), ExecStart("/bin/app")] public abstract record App(string Load) : Service;
            """, """
            [Criticality("critical")] public sealed record One() : App("high");
            public sealed record Two() : App("low");
            """),
    };

    // The first file is the one that others depend on.
    private static SiteCode Of(string surroundings, string units) => SiteCode.Of($"using UnitDsl; {surroundings} {Unseen}", $"using UnitDsl; {units}", Alone);
}
