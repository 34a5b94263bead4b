using UnitDsl.Boot.Tests.Support;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.ObservabilityHub;

/// <summary>The machine of the document, with small stand-ins for its programs. Everything that systemd is told of the hub comes from the sample's deploy tree.</summary>
internal static class HubServer
{
    public const string Token = "correct-horse";

    private static readonly string[] local = ["proxy", "gitops_sync.sh", "reading-sync", "system-metrics"];

    public static Task<Machine> PrepareAsync(Debian debian) => SampleMachine.PrepareAsync("ObservabilityHub", debian, Layers.Polkit, static async machine =>
    {
        foreach (var program in local)
            await machine.WriteAsync("/usr/local/bin/" + program, Program(program), "755");
        await machine.WriteAsync("/usr/bin/tailscale", Program("tailscale"), "755");
        await machine.WriteAsync("/usr/sbin/tailscaled", Program("tailscaled"), "755");
        await machine.WriteAsync("/etc/systemd/system/tailscaled.service", "[Service]\nExecStart=/usr/sbin/tailscaled\nRuntimeDirectory=tailscale\nStateDirectory=tailscale\n[Install]\nWantedBy=multi-user.target\n");
        (await machine.RunAsync($"systemctl daemon-reload; systemctl enable --now tailscaled; install -d -m 700 /etc/credstore; echo {Token} | install -m 400 /dev/stdin /etc/credstore/proxy.WEBHOOK_SECRET")).ShouldSucceed();
    });

    public static Task FunnelShouldBeAsync(this Machine machine, string state) => machine.EventuallyAsync($"[[ $(cat /var/lib/tailscale/funnel) == {state} ]]", TimeSpan.FromSeconds(40));

    private static string Program(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "ObservabilityHub", "Programs", name));
}
