using UnitDsl.Boot.Tests.Slots;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Around;

/// <summary>Users, groups and directories that a site brings along, on a machine that has none of them.</summary>
public sealed class UsersAndDirectoriesTests
{
    private const string Ops = "/opt/demo/ops";

    private const string Service = """
        [ExecStart("/bin/sleep infinity"), SyslogIdentifier("{Unit}"), RunAs("shop", Group = "web")]
        [WorkingDirectory("/srv/my shop"), Directory("/srv/my shop", Mode = "0750"), Directory("/srv/logs", Owner = "root", Group = "web", Mode = "2775")]
        [Tmpfiles("L+ /srv/now - - - - /srv/my\\x20shop"), Tmpfiles("f /srv/seen 0600 shop web - first\\n")]
        """;

    private static string Source(string users, string service = Service) => $$"""
        [assembly: Site("demo")]
        {{users}}
        {{service}}
        public sealed record Shop() : Service;
        """;

    private const string Users = """[assembly: SystemUser("shop", Group = "web", Groups = "adm, extra", Home = "/srv/my shop", Shell = "/bin/sh", Description = "The shop, 100%", Id = 871), SystemGroup("web", Id = 872)]""";

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task They_are_made_by_the_install_and_stay_after_the_removal(Debian debian)
    {
        await using var machine = await Machine.BootAsync(debian);
        await SlottedSite.PutAsync(machine, Source(""));
        (await machine.RunAsync($"{Ops} install --yes")).ShouldExitWith(5).And.ShouldComplain("There is no user shop, needed by shop.service");

        // What comes with the tree need not be there before it.
        await SlottedSite.PutAsync(machine, Source(Users));
        (await machine.RunAsync($"{Ops} verify && {Ops} install --yes")).ShouldSucceed();
        Assert.Equal("shop:x:871:872:The shop, 100%:/srv/my shop:/bin/sh", (await machine.RunAsync("getent passwd shop")).Output.Trim());
        Assert.Equal("adm extra web", (await machine.RunAsync("id -nG shop | tr ' ' '\\n' | sort | paste -sd ' '")).Output.Trim());
        Assert.Equal(
            "750 shop web /srv/my shop\n2775 root web /srv/logs\n600 shop web /srv/seen\n",
            (await machine.RunAsync("stat -c '%a %U %G %n' '/srv/my shop' /srv/logs /srv/seen")).Output);
        Assert.Equal("/srv/my shop\nfirst\n", (await machine.RunAsync("readlink /srv/now; cat /srv/seen")).Output);
        await machine.Unit("shop").ShouldBecomeAsync("active", within: 5.Seconds());
        Assert.Equal("shop", (await machine.RunAsync("ps -o user= -p $(systemctl show -P MainPID shop)")).Output.Trim());

        (await machine.RunAsync($"{Ops} install --yes")).ShouldSucceed().And.ShouldPrint("nothing was changed");

        // Made again at a boot, as every line of tmpfiles.d is.
        (await machine.RunAsync("systemctl stop shop && rm -r '/srv/my shop'")).ShouldSucceed();
        await machine.RebootAsync();
        await machine.Unit("shop").ShouldBecomeAsync("active", within: 10.Seconds());

        (await machine.RunAsync($"{Ops} uninstall --yes")).ShouldSucceed();
        (await machine.RunAsync("ls /etc/sysusers.d/unitdsl-demo.conf /etc/tmpfiles.d/unitdsl-demo.conf")).ShouldFail();
        (await machine.RunAsync("id shop && test -d '/srv/my shop'")).ShouldSucceed();

        // An owner whom nobody makes is found before anything is changed, where the tool can be asked, and otherwise gone back from.
        await SlottedSite.PutAsync(machine, Source(Users, Service.Replace("Mode = \"0750\"", "Owner = \"ghost\"", StringComparison.Ordinal)));
        (await machine.RunAsync($"{Ops} install --yes")).ShouldExitWith(debian == Debian.Trixie ? 6 : 8);
        (await machine.RunAsync("ls /etc/tmpfiles.d/unitdsl-demo.conf")).ShouldFail();
    }
}
