using UnitDsl.Boot.Tests.Support;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.CslCertification;

/// <summary>A Debian 13 with Podman, the stand-in of the image, and what the sample's operator has made by hand.</summary>
internal static class CslMachine
{
    public const string Ops = "/opt/csl/ops";

    public static readonly string[] Containers = ["app", "queue@1", "queue@2", "reverb", "scheduler", "nightwatch"];

    /// <summary>What nobody may see where it does not belong.</summary>
    public static readonly string[] SecretValues = ["db-5f\"1$x", "reverb-77\\a", "night-watch 9"];

    /// <summary>What Podman calls the container of a unit.</summary>
    public static string NameOf(string container) => "csl-" + container.Replace('@', '-');

    /// <summary>Booted, with everything there but the sample.</summary>
    /// <param name="environment">What the stand-in is told beside.</param>
    public static async Task<Machine> BootAsync(string environment = "")
    {
        var machine = await Machine.BootAsync(Debian.Trixie, Layers.Podman);
        await machine.MakeImageAsync("localhost/csl-certification-rest-api:2025.12", Path.Combine(AppContext.BaseDirectory, "CslCertification", "Image"), """ENTRYPOINT ["/srv/entry"]""");
        foreach (var (name, value) in new[] { "DB_PASSWORD", "REVERB_APP_SECRET", "NIGHTWATCH_TOKEN" }.Zip(SecretValues))
            await machine.MakeSecretAsync(name, value);
        await machine.WriteAsync("/etc/csl/database.env", "DB_HOST=db.example\nDB_PORT=3306\nDB_DATABASE=csl\nDB_USERNAME=csl\n" + environment);
        await machine.WriteAsync("/etc/csl/reverb.env", "REVERB_APP_ID=1\nREVERB_APP_KEY=key\n");
        await machine.CopyInAsync(Samples.DeployTreeOf("CslCertification"), "/opt/csl");
        return machine;
    }

    public static async Task<Machine> InstalledAsync(string environment = "")
    {
        var machine = await BootAsync(environment);
        (await machine.RunAsync($"{Ops} install", 3.Minutes())).ShouldSucceed();
        return machine;
    }
}
