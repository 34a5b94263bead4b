using UnitDsl.Generator.Tests.Support;

namespace UnitDsl.Generator.Tests.Caching;

/// <summary>An edit of what reaches further than its own record makes anew the units that it is about and no other, and what comes of it is what a first reading comes to.</summary>
public sealed class IntentEditTests
{
    // The site, the edit, and the units that are made anew; a record by its name, what it brings along by the unit's.
    [Theory]
    [InlineData("companions", "\"daily\"", "\"weekly\"", "Job", "job.timer")]
    [InlineData("companions", "RandomizedDelay = \"5min\"", "WakeSystem = true", "Job", "job.timer")]
    [InlineData("companions", "/bin/job", "/bin/other", "Job", "job.timer")]
    [InlineData("companions", "Every(\"1min\")", "Every(\"1s\")", "Often", "often.timer")]
    [InlineData("companions", "Every(\"1min\")", "Every(\"1min\", FromEnd = true, AfterBoot = \"5min\")", "Often", "often.timer")]
    [InlineData("companions", "Backlog(64)", "Backlog(65), NoDelay", "Web", "web.socket")]
    [InlineData("companions", "/run/web.sock", "/run/other.sock", "Web", "web.socket")]
    [InlineData("companions", "Port(8080)", "Port(8081)", "Web", "web.socket")]
    [InlineData("companions", "/srv/inbox", "/srv/outbox", "Import", "import.path")]
    [InlineData("companions", "Watches(\"/srv/inbox\")", "Watches(\"/srv/inbox\", PathEvent.Exists)", "Import", "import.path")]
    [InlineData("instances", "Instances(2)", "Instances(3)", "Queue", "queue.target")]
    [InlineData("instances", "test {Instance}", "test x{Instance}", "Queue", "queue.target")]
    [InlineData("instances", "\"a\", \"b\"", "\"a\", \"c\"", "Job", "job.target", "job@.timer")]
    [InlineData("instances", "Every(\"1min\")", "Every(\"2min\")", "Job", "job.target", "job@.timer")]
    [InlineData("instances", "DependsOn<Queue>", "After<Queue>", "Web")]
    [InlineData("launcher", "shop-prod", "shop-next", "Shop")]
    [InlineData("launcher", "Launcher(\"shop-prod\"), ", "", "Shop")]
    [InlineData("launcher", "Port(3000)", "Port(3001)", "Shop")]
    [InlineData("pm2", "\"a b\"", "\"c\"", "Web", "pm2-deploy.service")]
    [InlineData("pm2", "Instances = 2", "Instances = 3", "Web", "pm2-deploy.service")]
    [InlineData("pm2", "Port(4001)", "Port(4003)", "Api", "pm2-deploy.service")]
    [InlineData("gates", "/bin/close", "/bin/shut", "Gate")]
    [InlineData("gates", "Interval = \"2s\"", "Interval = \"3s\"", "Proxy")]
    [InlineData("gates", "RunAs(\"proxy\")", "RunAs(\"front\")", "Proxy")]
    [InlineData("gates", "StartedBy<Proxy>", "StartedBy<Proxy>(User = \"other\")", "Sync")]
    [InlineData("routes", "\"/api/\"", "\"/v1/\"", "Api")]
    [InlineData("routes", "Timeout = \"5min\"", "WebSockets = true", "Api")]
    [InlineData("routes", "Port(3000,", "Port(3002,", "Pages")]
    [InlineData("sizing", "[Criticality(\"critical\")]", "[Criticality(\"low\")]", "One")]
    [InlineData("sizing", "App(\"low\")", "App(\"medium\")", "Two")]
    [InlineData("stagger", "App(\"two\")", "App(\"three\")", "Two")]
    public void It_makes_anew_what_it_is_about(string name, string what, string by, params string[] units)
    {
        var site = new LiveSite(IntentSites.All[name]).AssertFresh();
        var (first, before) = (site.Outcome, site.Joined);

        site.Edit(site.Code.Replace(what, by)).AssertFresh();
        Assert.NotEqual(first, site.Outcome);
        Assert.Equal(units.Order(StringComparer.Ordinal), site.Joined.Keys.Where(unit => !before.TryGetValue(unit, out var old) || !ReferenceEquals(old, site.Joined[unit])).Order(StringComparer.Ordinal));

        Assert.Equal(first, site.Edit(IntentSites.All[name]).AssertFresh().Outcome);
    }

    // What reaches all units, and where the number of units changes.
    [Theory]
    [InlineData("companions", "Every(\"1min\"), ", "")]
    [InlineData("companions", "Port(8080), Listens, ListenStream(\"/run/web.sock\"), Backlog(64), ", "Port(8080), ")]
    [InlineData("instances", "Instances(2), ", "")]
    [InlineData("instances", "[Instances(2), ", "[Name(\"queue@\"), ")]
    [InlineData("pm2", "RunAs(\"deploy\")", "RunAs(\"other\")")]
    [InlineData("pm2", "public abstract record Node() : Pm2App", "[ExecStart(\"/bin/x\")] public abstract record Node() : Service")]
    [InlineData("gates", "Follows<Proxy>", "Follows(\"nginx\", ")]
    [InlineData("gates", "record Proxy()", "record Front()")]
    [InlineData("routes", "/c.pem", "/d.pem")]
    [InlineData("routes", "Site(\"s\")", "Site(\"s\", Front = Front.Caddy)")]
    [InlineData("routes", "Site(\"s\")", "Site(\"s\", Front = Front.None)")]
    [InlineData("routes", "\"/api/\"", "\"/\"")]
    [InlineData("sizing", "Criticality(\"standard\")", "Criticality(\"low\")")]
    [InlineData("sizing", "{Load}", "medium")]
    [InlineData("stagger", "Stagger = \"2s\"", "Stagger = \"3s\"")]
    [InlineData("stagger", "DependsOn<Db>, ", "")]
    [InlineData("slots", "\"blue\", \"green\"", "\"blue\", \"green\", \"red\"")]
    [InlineData("slots", "Front = Front.Nginx", "Front = Front.Caddy")]
    public void Nothing_is_left_of_what_was(string name, string what, string by)
    {
        var site = new LiveSite(IntentSites.All[name]).AssertFresh();
        var first = site.Outcome;
        Assert.NotEqual(first, site.Edit(site.Code.Replace(what, by)).AssertFresh().Outcome);
        Assert.Equal(first, site.Edit(IntentSites.All[name]).AssertFresh().Outcome);
    }
}
