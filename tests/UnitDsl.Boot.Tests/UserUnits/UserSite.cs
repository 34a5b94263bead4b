using UnitDsl.Boot.Tests.Slots;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.UserUnits;

/// <summary>A machine with a user who lingers, and what a site has its users run.</summary>
internal static class UserSite
{
    public const string Ops = "/opt/demo/ops";

    /// <summary>As alice, at her manager.</summary>
    public static string As(string user, string command) => $"runuser -u {user} -- env XDG_RUNTIME_DIR=/run/user/$(id -u {user}) {command}";

    public static async Task AddUserAsync(Machine machine, string name)
    {
        // logind asks who calls, and the lab's own calls come from outside of its control groups.
        (await machine.RunAsync($"useradd --create-home {name} && systemd-run --wait --quiet loginctl enable-linger {name}")).ShouldSucceed();
        (await machine.RunAsync($"until systemctl is-active --quiet user@$(id -u {name}); do sleep 0.1; done", within: 10.Seconds())).ShouldSucceed();
    }

    public static async Task PutAsync(Machine machine, string source) => await SlottedSite.PutAsync(machine, source);

    public static async Task<string> PropertyAsync(Machine machine, string user, string unit, string name) =>
        (await machine.RunAsync(As(user, $"systemctl --user show --property={name} --value -- {unit}"))).Output.Trim();

    public static async Task ShouldBecomeAsync(Machine machine, string user, string unit, string state)
    {
        string seen = "";
        for (int i = 0; i < 100 && seen != state; i++)
        {
            seen = await PropertyAsync(machine, user, unit, "ActiveState");
            if (seen != state)
                await Task.Delay(100);
        }

        Assert.Equal(state, seen);
    }
}
