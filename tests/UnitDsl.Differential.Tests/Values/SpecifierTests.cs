using System.Text.RegularExpressions;
using UnitDsl.Systemd;
using UnitDsl.Testing;

namespace UnitDsl.Differential.Tests.Values;

/// <summary>Which specifiers systemd knows where.</summary>
public sealed partial class SpecifierTests
{
    private const string Alphanumerics = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    [Theory]
    [InlineData("unit")]
    [InlineData("unit-name")]
    [InlineData("install")]
    public void The_table_has_what_systemd_knows(string set)
    {
        var release = InstalledSystemd.Release();

        var known = set == "install" ? KnownToInstall() : KnownToLoad(set == "unit" ? "Description=x%{0}" : "After=x%{0}.service");

        Assert.Equal(known, string.Concat(Alphanumerics.Where(letter => SpecifierTable.IsKnown(letter, set, release))));
    }

    [Fact]
    public void What_does_not_depend_on_the_machine_comes_to_the_same()
    {
        var release = InstalledSystemd.Release();
        const string Letters = "nNpPiIjJfyYcrRdCELStTV%";
        const string Unit = "a-b\\x2dc@d-e\\x20f.service";
        using var root = Root();
        root.Write("/etc/systemd/system/" + Unit, "[Service]\nExecStart=/bin/true\n" + string.Concat(Letters.Select(letter => $"Environment=\"V{(int)letter}=<%{letter}>\"\n")));

        var result = InstalledSystemd.Run("systemd-analyze", ["verify", $"--root={InstalledSystemd.Seen(root.Path)}", "--man=no", "--recursive-errors=one", "/etc/systemd/system/" + Unit], new Dictionary<string, string> { ["SYSTEMD_LOG_LEVEL"] = "debug" });
        var real = Variable().Matches(result.Output).ToDictionary(static match => (char)int.Parse(match.Groups[1].Value), match => match.Groups[2].Value.Replace(InstalledSystemd.Seen(root.Path), "", StringComparison.Ordinal));

        var context = ValueContext.For(UnitKind.Service, "Environment", Unit, release)!;
        Assert.Equal(Letters.ToDictionary(static letter => letter, letter => SpecifierTable.Value(letter, "unit", context)!), real);
    }

    private static string KnownToLoad(string line)
    {
        using var root = Root();
        foreach (var letter in Alphanumerics)
            root.Write($"/etc/systemd/system/{Name(letter)}", $"[Unit]\n{string.Format(line, letter)}\n[Service]\nExecStart=/bin/true\n");
        var result = InstalledSystemd.Run("systemd-analyze", ["verify", $"--root={InstalledSystemd.Seen(root.Path)}", "--man=no", "--recursive-errors=one", .. Alphanumerics.Select(static letter => "/etc/systemd/system/" + Name(letter))]);
        var unknown = UnknownInUnit().Matches(result.Error).Select(static match => (char)int.Parse(match.Groups[1].Value)).ToHashSet();
        return string.Concat(Alphanumerics.Where(letter => !unknown.Contains(letter)));
    }

    // It gives up at the first specifier that it does not know, so each has a unit and a call of its own.
    private static string KnownToInstall()
    {
        using var root = Root();
        return string.Concat(Alphanumerics.Where(letter =>
        {
            root.Write($"/etc/systemd/system/{Name(letter)}", $"[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=x%{letter}.target\n");
            return !InstalledSystemd.Run("systemctl", [$"--root={InstalledSystemd.Seen(root.Path)}", "enable", Name(letter)]).Error.Contains("invalid specifier", StringComparison.OrdinalIgnoreCase);
        }));
    }

    private static TemporaryDirectory Root()
    {
        var root = InstalledSystemd.Stage();
        foreach (var target in new[] { "sysinit", "basic", "shutdown" })
            root.Write($"/usr/lib/systemd/system/{target}.target", "[Unit]\n");
        root.WriteExecutable("/bin/true");
        return root;
    }

    private static string Name(char letter) => $"s{(int)letter}.service";

    [GeneratedRegex(@"/s(\d+)\.service:\d+: Failed to resolve")]
    private static partial Regex UnknownInUnit();

    [GeneratedRegex(@"Environment: V(\d+)=<(.*)>")]
    private static partial Regex Variable();
}
