using UnitDsl.Boot.Tests.Support;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Dixis;

/// <summary>The machine of the document: a proxy with a certificate, Next.js built from the network's packages, PM2, PHP. Everything that systemd and PM2 are told comes from the sample's tree.</summary>
internal static class DixisServer
{
    private static readonly NodeProject frontend = new("Dixis/Frontend", "pages", BuildAsync);

    public static Task<Machine> PrepareAsync(Debian debian) => SampleMachine.PrepareAsync("Dixis", debian, Layers.Web, static async machine =>
    {
        await Pm2Package.BringAsync(machine);
        await frontend.BringAsync(machine, "/var/www/dixis/frontend");
        await machine.CopyInAsync(Path.Combine(AppContext.BaseDirectory, "Dixis", "Backend"), "/var/www/dixis/backend");
        (await machine.RunAsync(Users)).ShouldSucceed();
        await BringProxyAsync(machine);
    });

    // Debian 13 has a newer PHP, under its own name.
    private const string Users = """
        set -e
        useradd --system --shell /usr/sbin/nologin --home-dir /nonexistent dixis
        useradd --create-home deploy
        [[ -e /usr/bin/php8.2 ]] || ln -s php /usr/bin/php8.2
        chmod -R go=rX /var/www/dixis
        """;

    private static async Task BuildAsync(string site)
    {
        await NodeProject.RunAsync(site, "node", "node_modules/.bin/next", "build");

        // Only building needs them, and they are most of it.
        foreach (var compiler in Directory.EnumerateDirectories(Path.Combine(site, "node_modules", "@next"), "swc-*"))
            Directory.Delete(compiler, recursive: true);
        Directory.Delete(Path.Combine(site, ".next", "cache"), recursive: true);
    }

    // The certificate is a stand-in; the rest of the front is the site's.
    private static async Task BringProxyAsync(Machine machine) => (await machine.RunAsync("""
        set -e
        mkdir -p /etc/letsencrypt/live/dixis.gr
        cd /etc/letsencrypt/live/dixis.gr
        openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=dixis.gr -addext subjectAltName=DNS:dixis.gr -keyout privkey.pem -out fullchain.pem 2>/dev/null
        chmod 600 privkey.pem
        echo '127.0.0.1 dixis.gr' >>/etc/hosts
        rm -f /etc/nginx/sites-enabled/default
        """)).ShouldSucceed();
}
