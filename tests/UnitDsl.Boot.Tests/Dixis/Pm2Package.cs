using UnitDsl.Boot.Tests.Support;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Dixis;

/// <summary>PM2 as an operator would have it: installed for everybody, with its commands in the search path.</summary>
internal static class Pm2Package
{
    public static async Task BringAsync(Machine machine)
    {
        var directory = Directory.CreateTempSubdirectory("unitdsl-pm2-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Dixis", "Pm2")))
                File.Copy(file, Path.Combine(directory, Path.GetFileName(file)));
            await NodePackages.InstallAsync(directory);
            await machine.CopyInAsync(directory, "/usr/local/lib/pm2");
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }

        (await machine.RunAsync("chmod -R go=rX /usr/local/lib/pm2 && ln -s /usr/local/lib/pm2/node_modules/pm2/bin/pm2 /usr/local/lib/pm2/node_modules/pm2/bin/pm2-runtime /usr/local/bin/")).ShouldSucceed();
    }
}
