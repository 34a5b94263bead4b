using System.Diagnostics;
using UnitDsl.Boot.Tests.Support;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Dixis;

/// <summary>The machine of the document: a proxy with a certificate, Next.js built from the network's packages, PM2, PHP. Everything that systemd and PM2 are told comes from the sample's tree.</summary>
internal static class DixisServer
{
    private static readonly TimeSpan building = TimeSpan.FromMinutes(3);

    public static Task<Machine> PrepareAsync(Debian debian) => SampleMachine.PrepareAsync("Dixis", debian, Layers.Web, static async machine =>
    {
        await Pm2Package.BringAsync(machine);
        await BringFrontendAsync(machine);
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

    private static async Task BringFrontendAsync(Machine machine)
    {
        var site = Directory.CreateTempSubdirectory("unitdsl-next-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(site, "pages"));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Dixis", "Frontend")))
                File.Copy(file, Path.Combine(site, file.EndsWith(".js", StringComparison.Ordinal) ? "pages" : "", Path.GetFileName(file)));
            await NodePackages.InstallAsync(site);
            await BuildAsync(site);
            await machine.CopyInAsync(site, "/var/www/dixis/frontend");
        }
        finally
        {
            Directory.Delete(site, recursive: true);
        }
    }

    private static async Task BuildAsync(string site)
    {
        using var next = Process.Start(new ProcessStartInfo("node", ["node_modules/.bin/next", "build"])
        {
            WorkingDirectory = site,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["NEXT_TELEMETRY_DISABLED"] = "1" },
        })!;
        using var time = new CancellationTokenSource(building);
        var output = next.StandardOutput.ReadToEndAsync(time.Token);
        var error = next.StandardError.ReadToEndAsync(time.Token);
        await next.WaitForExitAsync(time.Token);
        Assert.True(next.ExitCode == 0, $"next build ended with {next.ExitCode}\n{await output}\n{await error}");

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
