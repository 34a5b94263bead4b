using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using UnitDsl.SystemTests.Support;
using UnitDsl.Testing;

namespace UnitDsl.SystemTests.Live;

/// <summary>The profile that is meant for everything that serves a network lets real programs work, and is in force while they do.</summary>
public sealed class HardenedTests
{
    private const string NodeServer = """
        const http = require('http'), fs = require('fs');
        const status = fs.readFileSync('/proc/self/status', 'utf8');
        const of = name => status.match(new RegExp(name + ':\\s*(\\S+)'))[1];
        let writes = 'yes'; try { fs.writeFileSync('/etc/unitdsl-probe', ''); } catch (e) { writes = e.code; }
        const server = http.createServer((_, answer) => answer.end('served')).listen(0, '127.0.0.1', () =>
            http.get({ port: server.address().port, host: '127.0.0.1' }, answer => answer.on('data', body => {
                console.log([body, of('NoNewPrivs'), of('Seccomp'), of('CapBnd'), writes].join(' '));
                process.exit(0);
            })));
        """;

    private const string DotNetServer = """
        using System; using System.IO; using System.Linq; using System.Net; using System.Net.Sockets; using System.Text;
        static string Of(string name) => File.ReadLines("/proc/self/status").First(line => line.StartsWith(name + ":")).Split('\t')[1];
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TcpClient();
        client.Connect((IPEndPoint)listener.LocalEndpoint);
        using (var served = listener.AcceptTcpClient()) served.GetStream().Write(Encoding.ASCII.GetBytes("served"));
        var body = new StreamReader(client.GetStream()).ReadToEnd();
        string writes = "yes";
        try { File.WriteAllText("/etc/unitdsl-probe", ""); } catch (Exception e) { writes = e.GetType().Name; }
        Console.WriteLine(string.Join(' ', body, Of("NoNewPrivs"), Of("Seccomp"), Of("CapBnd"), writes));
        """;

    [Theory]
    [InlineData("HardenedLoose")]
    [InlineData("Hardened")]
    public void Node_serves_under_it(string profile)
    {
        Tool.SkipUnlessInstalled("node");
        using var directory = new TemporaryDirectory();
        LiveServices.Run(directory, $"[{profile}, ExecStart(\"/usr/bin/node\", \"-e\", {CSharp.Plain(NodeServer)})] public sealed record Web() : Once;");

        Assert.Equal("served 1 2 0000000000000000 EROFS\n", LiveServices.Output(directory, "web"));
    }

    [Fact]
    public void DotNet_serves_under_it()
    {
        using var directory = new TemporaryDirectory();
        Compile(directory, DotNetServer);
        // The profile hides /tmp, and with it this test's directory.
        LiveServices.Run(directory, $$"""
            [Hardened, BindReadOnlyPaths("OUT:/mnt"), Environment("DOTNET_EnableDiagnostics", "0"), ExecStart("{{Host()}}", "/mnt/app.dll")]
            public sealed record Web() : Once;
            """);

        Assert.Equal("served 1 2 0000000000000000 IOException\n", LiveServices.Output(directory, "web"));
    }

    [Fact]
    public void A_compiler_at_run_time_does_not_start_under_the_strictest()
    {
        Tool.SkipUnlessInstalled("node");
        using var directory = new TemporaryDirectory();
        LiveServices.Run(directory, """
            [HardenedStrict, ExecStart("/usr/bin/node", "-e", "console.log('alive')")] public sealed record Web() : Once;
            [HardenedStrict, ExecStart("/bin/echo", "alive")] public sealed record Native() : Once;
            """);

        Assert.StartsWith("nothing", LiveServices.Output(directory, "web"), StringComparison.Ordinal);
        Assert.Equal("alive\n", LiveServices.Output(directory, "native"));
    }

    private static string Host() => Path.GetFullPath(File.ResolveLinkTarget("/usr/bin/dotnet", returnFinalTarget: true)?.FullName ?? "/usr/bin/dotnet");

    private static void Compile(TemporaryDirectory directory, string program)
    {
        var compilation = CompilationFactory.Create([new SourceFile("Program.cs", program)], "app", implicitUsings: false)
            .WithOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        var result = compilation.Emit(Path.Combine(directory.Path, "app.dll"));
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        directory.Write("app.runtimeconfig.json", $$"""
            { "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "{{Environment.Version}}" }, "configProperties": { "System.Globalization.Invariant": true } } }
            """);
    }
}
