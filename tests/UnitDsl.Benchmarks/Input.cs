using System.Globalization;
using System.Text;

namespace UnitDsl.Benchmarks;

/// <summary>Sites of any size, their services like those of the DenoGenesis sample.</summary>
internal static class Input
{
    public const string PatternFile = "Pattern.cs";
    public const string OtherFile = "Other.cs";

    public const string Pattern = """
        using UnitDsl;

        [assembly: Site("bench", Ports = "1024-65535")]

        namespace Bench;

        [Description("{Business}"), Documentation("https://{Domain}")]
        [DependsOn<MySql>, DependsOn("network-online.target"), After("nginx")]
        [RunAs("{SiteKey}"), WorkingDirectory("/srv/deno-genesis/sites/{Directory}"), StateDirectory("deno-genesis/{SiteKey}")]
        [Environment("DENO_ENV", "production"), Environment("SITE_KEY", "{SiteKey}")]
        [Environment("DB_HOST", "localhost"), Environment("DB_USER", "webadmin"), Environment("DB_NAME", "universal_db"), Secret("DB_PASSWORD")]
        [ExecStart("/usr/local/bin/deno run --allow-net --allow-env --allow-read --allow-write={Data},/tmp --cached-only --frozen main.ts")]
        [Environment("DENO_DIR", "{Data}/.deno")]
        [Restart(Restart.OnFailure), StartLimitBurst(3), StartLimitIntervalSec("2min")]
        [KillMode(KillMode.Mixed), TimeoutStartSec(60), TimeoutStopSec(30)]
        [Hardened, LimitNOFILE(65536), TasksMax(4096), SyslogIdentifier("{Unit}")]
        [HealthCheck(Http = "http://127.0.0.1:{Port}/", Retries = 5, StartPeriod = "10s")]
        public abstract record DenoSite(string Business, string Domain, string SiteKey, string Directory) : Service
        {
            private const string Data = "/var/lib/deno-genesis/{SiteKey}";
        }

        [Port(3306, Bind = "127.0.0.1")]
        public sealed record MySql() : External("mysql.service");
        """;

    /// <summary>A file that has nothing to do with units, as most files of a project that is edited.</summary>
    public static string Other(int edit) => $$"""
        namespace Bench;

        public static class Other
        {
            public static int Value() => {{edit}};
        }
        """;

    public static List<(string Name, string Text)> Site(int services, int perFile = 50)
    {
        var files = new List<(string, string)> { (PatternFile, Pattern), (OtherFile, Other(0)) };
        for (var first = 0; first < services; first += perFile)
            files.Add((FileName(first / perFile), File(first, Math.Min(services, first + perFile), edit: 0)));
        return files;
    }

    public static string FileName(int index) => $"Sites{index.ToString("0000", CultureInfo.InvariantCulture)}.cs";

    /// <summary>Services one after another; the edit changes the first of them.</summary>
    public static string File(int first, int end, int edit)
    {
        var text = new StringBuilder("using UnitDsl;\n\nnamespace Bench;\n");
        for (var n = first; n < end; n++)
        {
            // More services than ports, so they listen on different addresses.
            text.Append($"\n[Port({1024 + (n % 60000)}, Bind = \"127.0.{n / 60000}.1\"), RestartSec({10 + (n % 7) + (n == first ? edit : 0)})");
            if (n % 10 == 1)
                text.Append($", After<Site{n - 1}>");
            if (n % 4 == 2)
                text.Append($", Environment(\"FEATURE_{n % 12}\", \"on \\\"{n}\\\"\"), MemoryMax(\"{256 + n % 512}M\")");
            text.Append($"]\npublic sealed record Site{n}() : DenoSite(\"Business site {n}\", \"site{n}.example.com\", \"site{n}\", \"site{n}-example-com\");\n");
        }

        return text.ToString();
    }
}
