using UnitDsl.BuildTests.Support;
using UnitDsl.Testing;

namespace UnitDsl.SystemTests.Packages;

/// <summary>The tool from its package, as somebody has it who never saw this repository.</summary>
[Collection(nameof(PackageQuestions))]
public sealed class ToolTests(Consumers consumers)
{
    [Fact]
    public void It_installs_and_checks_what_the_other_package_made()
    {
        var home = consumers.Feed.Workspace("Tool");
        var tools = Path.Combine(home, "tools");
        DotNet.Run(home, "tool", "install", "UnitDsl.Cli", "--version", consumers.Feed.Version("UnitDsl.Cli"), "--tool-path", tools, "--configfile", Path.Combine(home, "nuget.config"), "--no-cache").Succeeded();
        var site = consumers.Feed.Consumer("Checked", consumers.Reference, ("App.cs", """
            using UnitDsl;
            [ExecStart("/usr/bin/app", "--port", "{Port}"), Port(3000), Hardened, SyslogIdentifier("app")]
            public sealed record App() : Service;
            """));
        DotNet.Run(site, "build", "--nologo").Succeeded();
        var root = Path.Combine(site, "bin/Debug/net10.0/deploy/root");

        var clean = Tool.Run(Path.Combine(tools, "unitdsl"), ["check", "--severity", "warning", root]);
        File.AppendAllText(Path.Combine(root, "etc/systemd/system/app.service"), "[Service]\nMemoryMax=512MB\n");
        var broken = Tool.Run(Path.Combine(tools, "unitdsl"), ["check", root]);
        var score = Tool.Run(Path.Combine(tools, "unitdsl"), ["security", root]);

        Assert.Equal((0, "1 unit: 0 errors, 0 warnings\n", ""), (clean.ExitCode, clean.Output, clean.Error));
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("error UNIT0421: MemoryMax=", broken.Output, StringComparison.Ordinal);
        Assert.StartsWith("→ Overall exposure level for app.service: 1.", score.Output.Split('\n').First(static line => line.StartsWith('→')), StringComparison.Ordinal);
    }
}
