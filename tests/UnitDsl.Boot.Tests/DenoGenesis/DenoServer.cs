using UnitDsl.Boot.Tests.Support;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.DenoGenesis;

/// <summary>
/// The machine of the document: a database, a proxy, five sites and their deno. What is here is what its operator brings along; everything that
/// systemd is told comes from the sample's deploy tree.
/// </summary>
internal sealed record Site(string Unit, int Port, string Domain, string User, string Business);

internal static class DenoServer
{
    public const string Password = "correct horse battery staple";

    private static readonly NodeProject program = new("DenoGenesis/Site");

    public static readonly Site[] Sites =
    [
        new("domtech", 3000, "domingueztechsolutions.com", "domtech", "Tech solutions"),
        new("heavenlyroofing", 3001, "heavenlyroofingok.com", "heavenlyroofing", "Roofing"),
        new("okdevs", 3002, "okdevs.xyz", "okdevs", "Community"),
        new("pedromdominguez", 3003, "pedromdominguez.com", "pedromdominguez-com", "Portfolio"),
        new("efficientmovers", 3004, "efficientmoversllc.com", "efficientmovers", "Moving"),
    ];

    public static Task<Machine> PrepareAsync(Debian debian) => SampleMachine.PrepareAsync("DenoGenesis", debian, Layers.Full | Layers.Deno, static async machine =>
    {
        await BringProgramsAsync(machine);
        await BringDatabaseAsync(machine);
        await BringProxyAsync(machine);
    });

    private static async Task BringProgramsAsync(Machine machine)
    {
        await program.BringAsync(machine, "/srv/deno-genesis/site");
        foreach (var (unit, _, domain, user, _) in Sites)
        {
            (await machine.RunAsync($"""
                set -e
                useradd --system --shell /usr/sbin/nologin --home-dir /nonexistent {user}
                mkdir -p /srv/deno-genesis/sites
                cp -a /srv/deno-genesis/site /srv/deno-genesis/sites/{domain}
                chmod -R go=rX /srv/deno-genesis
                install -d -m 0700 /etc/credstore
                printf '%s\n' '{Password}' | install -m 0400 /dev/stdin /etc/credstore/{unit}.DB_PASSWORD
                """)).ShouldSucceed();
        }
    }

    private static async Task BringDatabaseAsync(Machine machine)
    {
        var rows = string.Join(", ", Sites.Select(static site => $"('{site.User}', '{site.Business}')"));
        (await machine.RunAsync("systemctl is-active --quiet mariadb || systemctl start mariadb")).ShouldSucceed();
        (await machine.RunAsync("mariadb", input: $"""
            create database universal_db;
            create table universal_db.sites (site_key varchar(50) primary key, business varchar(50));
            insert into universal_db.sites values {rows};
            create user webadmin@localhost identified by '{Password}';
            grant select on universal_db.* to webadmin@localhost;
            """)).ShouldSucceed();
    }

    private static async Task BringProxyAsync(Machine machine)
    {
        var servers = string.Concat(Sites.Select(static site => $"server {{ listen 80; server_name {site.Domain}; location / {{ proxy_pass http://127.0.0.1:{site.Port}; }} }}\n"));
        await machine.WriteAsync("/etc/nginx/conf.d/sites.conf", servers);
        (await machine.RunAsync("nginx -t && systemctl reload-or-restart nginx")).ShouldSucceed();
    }
}
