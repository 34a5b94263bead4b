using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;

namespace UnitDsl.Boot.Tests.Compose;

/// <summary>Containers that say everything that compose has a word for, and values that a careless writer of YAML would change.</summary>
internal static class ComposedSite
{
    private static readonly string[] known =
    [
        "plain", "", " ", "a b", " both ends ", "yes", "No", "on", "null", "~", "y", "true", "0o7", "0x1f", "1e3", ".5", "1:30", "12", "-1", "2020-01-01", "a: b", "a:b", "a #b", "#", "- a", "-",
        "? a", "! a", "!!str", "&a", "*a", "%a", "@a", "`a`", "|", ">", "[a]", "{a}", "a, b", "'", "\"", "'a'", "\"a\"", "\\", "\\n", "tab\there", "$HOME", "${HOME}", "$$", "${A:-b}", "é €",
        "<<", "=", "---", "...", "a\u00a0b", "\u2028", "\u0085", "😀", "100%", "key=value", "trailing ", ":", "a:", ":a",
    ];

    /// <summary>Values that are to arrive as they are.</summary>
    public static IReadOnlyList<string> Values { get; } = [.. known, .. Random(120)];

    public static string Hostile { get; } = $$"""
        [assembly: Site("demo", Compose = true)]

        [Image("localhost/demo:1"), {{string.Join(", ", Values.Select(static (value, i) => $"Environment(\"V{i}\", {Literal(value)})"))}}]
        public sealed record App() : Container;
        """;

    public const string Everything = """
        [assembly: Site("demo", Compose = true)]

        [Image("localhost/demo:1"), Pull(PullPolicy.Never), ContainerName("demo-app"), HostName("app"), Entrypoint("/bin/sh", "-c"), Exec("exec serve", "$0 'a' \"b\"")]
        [User("33"), Group("33"), GroupAdd("audio"), WorkingDir("/srv"), Environment("A", "b $c"), EnvironmentFile("/etc/app.env")]
        [PublishPort(8080, 80), PublishPort("127.0.0.1", 8443, 443), ExposeHostPort(9000), Network<Inside>, NetworkAlias("front"), IP("10.89.77.5"), AddHost("db", "10.0.0.1"), DNS("10.0.0.2")]
        [DNSSearch("example.com"), DNSOption("ndots:1"), Volume<Data>("/data"), Volume("/srv/files", "/files", "ro"), Volume("cache", "/cache"), Tmpfs("/scratch", "size=1m")]
        [Mount("type=bind,source=/srv/more,destination=/more,ro=true"), ReadOnly, RunInit, NoNewPrivileges, SecurityLabelDisable, AddCapability("CAP_NET_BIND_SERVICE"), DropCapability("all")]
        [HealthCmd("curl -f http://127.0.0.1/"), HealthInterval("10s"), HealthTimeout(5), HealthRetries(5), HealthStartPeriod("1m30s"), Notify(ContainerNotify.Healthy)]
        [StopTimeout("1h"), StopSignal("SIGQUIT"), Sysctl("net.core.somaxconn", "1024"), Ulimit("nofile", "1024:2048"), ShmSize("64m"), PidsLimit(100), MemoryMax("256M"), CPUQuota("50%")]
        [AddDevice("/dev/null"), Label("com.example.a", "b c"), LogDriver(ContainerLogDriver.Journald)]
        public sealed record App() : Container;

        [Image("localhost/demo:1"), Network<Inside>, DependsOn<App>, DependsOn<Once>, Restart(Restart.OnFailure)]
        public sealed record Queue() : Container;

        [Image("localhost/demo:1"), Network("host"), Type(ServiceType.Oneshot), Restart(Restart.No), HealthCmd("none")]
        public sealed record Once() : Container;

        [Image<Made>, Network("theirs"), WantedBy("")]
        public sealed record Report() : Container;

        [ImageTag("localhost/made:1"), SetWorkingDirectory("/srv/made"), File("Containerfile")]
        public sealed record Made() : Build;

        [Subnet("10.89.77.0/24"), Gateway("10.89.77.1"), Internal, Label("a", "b")]
        public sealed record Inside() : Network;

        [VolumeName("data"), Driver("local")]
        public sealed record Data() : Volume;
        """;

    /// <summary>The values as compose has read them.</summary>
    public static IEnumerable<string> ValuesIn(string json)
    {
        var variables = JsonDocument.Parse(json).RootElement.GetProperty("services").GetProperty("app").GetProperty("environment");
        return Enumerable.Range(0, Values.Count).Select(i => variables.GetProperty($"V{i}").GetString()!);
    }

    // A specifier begins here as everywhere else; a percent sign that is meant as itself is doubled. A variable of the shell's is no hole.
    private static string Literal(string value)
    {
        var written = value.Replace("%", "%%", StringComparison.Ordinal);
        return SymbolDisplay.FormatLiteral(
            written.Contains("${", StringComparison.Ordinal) ? written : written.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), quote: true);
    }

    private static IEnumerable<string> Random(int count)
    {
        const string Alphabet = "ab1 :#\"'%-?!&*|>@`[],=\\\t$~.é";
        var random = new Random(20261);
        for (var i = 0; i < count; i++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(1, 9); length > 0; length--)
                text.Append(Alphabet[random.Next(Alphabet.Length)]);
            yield return text.ToString();
        }
    }
}
