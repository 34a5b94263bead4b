using UnitDsl.Boot.Tests.Support;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Dixis;

/// <summary>PM2 as an operator would have it: installed for everybody, with its commands in the search path.</summary>
internal static class Pm2Package
{
    private static readonly NodeProject project = new("Dixis/Pm2");

    public static async Task BringAsync(Machine machine)
    {
        await project.BringAsync(machine, "/usr/local/lib/pm2");
        (await machine.RunAsync("chmod -R go=rX /usr/local/lib/pm2 && ln -s /usr/local/lib/pm2/node_modules/pm2/bin/pm2 /usr/local/lib/pm2/node_modules/pm2/bin/pm2-runtime /usr/local/bin/")).ShouldSucceed();
    }
}
