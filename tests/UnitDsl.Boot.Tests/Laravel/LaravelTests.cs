using System.Globalization;
using UnitDsl.Boot.Tests.Support;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Laravel;

/// <summary>The system of the document: reverb and two queue workers beside the real redis, with real php, installed by its own ops.</summary>
public sealed class LaravelTests
{
    private static readonly string[] units = ["laravel-reverb", "laravel-queue@1", "laravel-queue@2"];

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task Reverb_and_two_workers_do_what_the_document_promises(Debian debian)
    {
        await using var machine = await Machine.BootAsync(debian, Layers.Full | Layers.Php);
        await machine.WriteAsync("/var/www/project/artisan", await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Laravel", "artisan")), "755");
        (await machine.RunAsync("mkdir -p /var/www/project/storage && chown www-data: /var/www/project/storage")).ShouldSucceed();
        await machine.CopyInAsync(Samples.DeployTreeOf("Laravel"), "/root/deploy");
        (await machine.RunAsync("/root/deploy/ops install --yes && /root/deploy/ops health")).ShouldSucceed();

        // "Check service status", "check if processes are running", "check port usage".
        (await machine.RunAsync("systemctl is-active laravel-reverb laravel-queue@1 laravel-queue@2 laravel-queue.target && systemctl is-enabled laravel-reverb laravel-queue@1 laravel-queue@2")).ShouldSucceed();
        (await machine.RunAsync("ps -o user=,args= -C php")).ShouldSucceed().And.ShouldPrint("www-data").And.ShouldPrint("artisan reverb:start --host=127.0.0.1 --port=6001").And.ShouldPrint("artisan queue:work redis --sleep=3 --tries=3");
        (await machine.RunAsync("ss -Hltn 'sport = 6001' | awk '{print $4}'")).ShouldSucceed().And.ShouldPrint("127.0.0.1:6001").And.ShouldNotPrint("0.0.0.0");
        (await machine.RunAsync("/root/deploy/ops ports && /root/deploy/ops status")).ShouldSucceed().And.ShouldPrint("laravel-queue@2.service");

        await LimitsAsync(machine);
        await JobsAsync(machine);
        await CrashesAsync(machine);
        await BootAsync(machine);
    }

    private static async Task LimitsAsync(Machine machine)
    {
        foreach (var unit in units)
        {
            var main = await machine.Unit(unit).PropertyAsync("MainPID");
            (await machine.RunAsync($"grep -E '^Max open files +65536 +65536' /proc/{main}/limits && systemctl show -p TasksMax --value {unit}")).ShouldSucceed().And.ShouldPrint("4096");
        }

        // "Only specific write access", "no home directory access", "cannot gain privileges".
        var reverb = await machine.Unit("laravel-reverb").PropertyAsync("MainPID");
        (await machine.RunAsync($"grep -E 'NoNewPrivs:.1' /proc/{reverb}/status && nsenter --target={reverb} --mount runuser -u www-data -- bash -c 'touch /var/www/project/storage/x && ! touch /var/www/project/x && ! touch /var/tmp/../www/x && ! ls /root'")).ShouldSucceed();
    }

    private static async Task JobsAsync(Machine machine)
    {
        (await machine.RunAsync("redis-cli rpush queues:default '0 first' '0 second' && for i in {1..80}; do [[ $(redis-cli llen done) == 2 ]] && exit; sleep 0.1; done; exit 1")).ShouldSucceed();

        // Stopped in the middle of a job: it ends the job first, and takes no other.
        (await machine.RunAsync("systemctl stop laravel-queue@2 && redis-cli rpush queues:default '3 long' && for i in {1..80}; do journalctl -t laravel-queue-1 | grep -q 'Processing: long' && exit; sleep 0.1; done; exit 1")).ShouldSucceed();
        (await machine.RunAsync("redis-cli rpush queues:default '0 later'; /root/deploy/ops stop laravel-queue && redis-cli lrange done 0 -1 && redis-cli lrange queues:default 0 -1")).ShouldSucceed().And.ShouldPrint("long\nlater");
        (await machine.RunAsync("journalctl -t laravel-queue-1 -o cat")).ShouldSucceed().And.ShouldPrint("Processed: long\nStopped.");
        (await machine.RunAsync("/root/deploy/ops start laravel-queue && for i in {1..80}; do [[ $(redis-cli llen done) == 4 ]] && exit; sleep 0.1; done; exit 1")).ShouldSucceed();

        // "View recent logs": each by its identifier.
        (await machine.RunAsync("journalctl -t laravel-reverb -o cat && journalctl -t laravel-queue-2 -o cat")).ShouldSucceed().And.ShouldPrint("Starting server on 127.0.0.1:6001.").And.ShouldPrint("Processing jobs");
    }

    private static async Task CrashesAsync(Machine machine)
    {
        foreach (var unit in units)
            await machine.KillMainProcessAsync(unit);
        foreach (var unit in units)
        {
            await machine.Unit(unit).ShouldHaveAsync("NRestarts", "1", 20.Seconds());
            await machine.Unit(unit).ShouldBecomeAsync("active", 20.Seconds());
        }
    }

    // "network ready, then redis, then the workers."
    private static async Task BootAsync(Machine machine)
    {
        await machine.RebootAsync();
        foreach (var unit in units)
            await machine.Unit(unit).ShouldBecomeAsync("active", 20.Seconds());
        var redis = await StartedAsync(machine, "redis-server", "ActiveEnterTimestampMonotonic");
        foreach (var unit in units)
            Assert.True(await StartedAsync(machine, unit, "InactiveExitTimestampMonotonic") >= redis, $"{unit} began before redis was there.");
        (await machine.RunAsync("/root/deploy/ops health")).ShouldSucceed();
    }

    private static async Task<long> StartedAsync(Machine machine, string unit, string property) =>
        long.Parse(await machine.Unit(unit).PropertyAsync(property), CultureInfo.InvariantCulture);
}
