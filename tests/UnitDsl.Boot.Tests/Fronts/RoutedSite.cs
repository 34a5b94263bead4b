using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using UnitDsl.Boot.Tests.Slots;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Fronts;

/// <summary>Two services behind a front, and a machine that they are installed on.</summary>
internal static class RoutedSite
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>The site, with the routes of its shop.</summary>
    public static string Source(string routes, string site = "", string api = "8001") => $$"""
        [assembly: Site("demo"{{site}})]
        [assembly: Tls("safe.example", Certificate = "/etc/ssl/demo/certificate.pem", Key = "/etc/ssl/demo/key.pem", Acme = "/var/www/acme")]

        [ExecStart("/opt/echo {Port} {Unit}"), SyslogIdentifier("{Unit}"), TimeoutStopSec(2)]
        [HealthCheck(Http = "http://127.0.0.1:{Port}/", Interval = "200ms", Timeout = "2s")]
        public abstract record Echo : Service;

        [Port(3000, Bind = "127.0.0.1"), Route("shop.example", Aliases = "www.shop.example"), Route("safe.example"){{routes}}]
        public sealed record Shop() : Echo;

        [Port({{api}}, Bind = "127.0.0.1"), Route("shop.example", "/api/"), Route("shop.example", "/short", StripPrefix = true), Route("shop.example", "/live/", WebSockets = true)]
        public sealed record Api() : Echo;
        """;

    public static async Task<Machine> BootAsync(Debian debian, Layers layers, string source)
    {
        var machine = await Machine.BootAsync(debian, layers);
        await machine.WriteAsync("/opt/echo", await File.ReadAllTextAsync(Deployment.Script("echo")), "755");
        await machine.WriteAsync("/usr/local/bin/killed", SlottedSite.Killed, "755");
        await WriteCertificateAsync(machine);
        await machine.WriteAsync("/var/www/acme/.well-known/acme-challenge/token", "challenged\n");
        await SlottedSite.PutAsync(machine, source);
        return machine;
    }

    /// <summary>Asks through the front.</summary>
    public static Task<Run> AskAsync(this Machine machine, string url, string options = "") =>
        machine.RunAsync($"curl -sS --insecure --max-time 5 {options} --connect-to ::127.0.0.1: '{url}'");

    private static async Task WriteCertificateAsync(Machine machine)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=safe.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("safe.example");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(1));
        await machine.WriteAsync("/etc/ssl/demo/certificate.pem", certificate.ExportCertificatePem());
        await machine.WriteAsync("/etc/ssl/demo/key.pem", key.ExportPkcs8PrivateKeyPem(), "600");
    }
}
