using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Slots;

/// <summary>Requests that come all the time, and what they and the machine say of the slots.</summary>
internal static class Asking
{
    public static async Task AskOnAndOnAsync(this Machine machine) =>
        (await machine.RunAsync("rm -f /tmp/enough /tmp/lost /tmp/asked.*; for i in 1 2; do systemd-run --quiet --unit=load$i /usr/local/bin/load $i; done; sleep 0.5")).ShouldSucceed();

    public static async Task ShouldHaveLostNothingAsync(this Machine machine)
    {
        (await machine.RunAsync("touch /tmp/enough; sleep 0.5; cat /tmp/lost 2>/dev/null; test ! -s /tmp/lost")).ShouldSucceed();
        var asked = int.Parse((await machine.RunAsync("cat /tmp/asked.* | wc -l")).Output, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(asked, 50, int.MaxValue);
    }

    // One slot runs, answers through the front, and starts at boot; the other does neither; and nothing is left half done.
    public static async Task ShouldBeLiveAsync(this Machine machine, string live, string idle)
    {
        await machine.Unit("shop@" + live).ShouldBecomeAsync("active", within: TimeSpan.FromSeconds(5));
        (await machine.RunAsync($"""
            systemctl is-active shop@{idle}.service
            systemctl is-enabled shop@{live}.service shop@{idle}.service
            readlink /etc/nginx/conf.d/unitdsl-shop.conf
            ls -A /var/lib/unitdsl/demo/switching 2>/dev/null
            curl -s http://127.0.0.1/
            """)).ShouldPrint($"inactive\nenabled\ndisabled\n/usr/local/lib/unitdsl/demo/fronts/shop@{live}.conf\n{live}\n");
    }
}
