using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace UnitDsl.Boot.Tests.Supervisord;

/// <summary>What the tests declare, and values that a careless writer of the file would change.</summary>
internal static class SupervisedSite
{
    private static readonly string[] known =
    [
        "plain", "", " ", "a b", " both ends ", "a ;b", "a #b", ";", "#", "a;b", "%", "100%", "%(ENV_PATH)s", "%(here)s", "a,b=c", "\"", "'", "\"both\" 'kinds'", "'quoted'", "\"quoted\"",
        "it's", "say \"it\"", "\\", "a\\", "\\n", "tab\there", "\t#", "$HOME", "{HOME}", "`id`", "*", "~", "ü €", "a\u00a0;b", "\u2028;", "[section]", "key=value", ":", "!", "\\\"",
    ];

    /// <summary>Values that are to arrive as they are; <c>${NAME}</c> is none, it is a variable of systemd's.</summary>
    public static IReadOnlyList<string> Values { get; } = [.. known, .. Random(160)];

    public static string Source { get; } = $$"""
        [assembly: Site("demo")]
        [assembly: Supervisord("all")]

        {{Service("Hostile", $"ExecStart({string.Join(", ", Values.Select(Written).Prepend("\"/opt/probe\""))})", [.. Values.Select(static (value, i) => $"Environment(\"V{i}\", {Written(value)})")])}}
        {{Service("Placed", "ExecStart(\"/opt/probe\", \"run\")", "User(\"nobody\"), WorkingDirectory(\"/srv/work\"), UMask(\"0027\")")}}
        {{Service("Crashing", "ExecStart(\"/opt/probe\", \"crash\")", "Restart(Restart.OnFailure)")}}
        {{Service("Ending", "ExecStart(\"/opt/probe\", \"end\", \"0\")", "Type(ServiceType.Oneshot)")}}
        {{Service("Polite", "ExecStart(\"/opt/probe\", \"run\")", "KillSignal(\"SIGINT\")")}}
        {{Service("Deaf", "ExecStart(\"/opt/probe\", \"deaf\")", "TimeoutStopSec(\"2s\")")}}
        {{Service("Kept", "ExecStart(\"/opt/probe\", \"run\")", "Restart(Restart.Always), PrivateTmp, ProtectSystem(true), RestartSec(7)")}}
        {{Service("Numbered", "ExecStart(\"/opt/probe\", \"run\", \"n%i\")", "Instances(2), WorkingDirectory(\"/srv/{Instance}\"), Environment(\"WHICH\", \"which{Instance}\")")}}
        {{Service("Named", "ExecStart(\"/opt/probe\", \"run\", \"n%i\")", "Instances(\"default\", \"emails\"), Environment(\"WHICH\", \"{Instance}\")")}}
        {{Service("Gapped", "ExecStart(\"/opt/probe\", \"run\", \"n%i\")", "Instances(\"3001\", \"3002\", \"3005\")")}}
        {{Service("Owned", "ExecStart(\"/opt/probe\", \"run\")", "Instances(2), User(\"worker%i\")")}}
        {{Service("Idle", "ExecStart(\"/opt/probe\", \"run\")", "WantedBy(\"\")")}}
        """;

    private static string Service(string name, string command, params string[] more) =>
        $"[{command}, Environment(\"PROBE\", \"{name}\"), SyslogIdentifier(\"{{Unit}}\"), {string.Join(", ", more)}]\npublic sealed record {name}() : Service;\n";

    // A specifier begins here as everywhere else; a percent sign that is meant as itself is doubled.
    private static string Written(string value) => Literal(value.Replace("%", "%%", StringComparison.Ordinal));

    private static string Literal(string value) =>
        SymbolDisplay.FormatLiteral(value.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), quote: true);

    private static IEnumerable<string> Random(int count)
    {
        const string Alphabet = "ab1 ;#\"'%()s\\=,\t$_-/é";
        var random = new Random(20260);
        for (var i = 0; i < count; i++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(1, 9); length > 0; length--)
                text.Append(Alphabet[random.Next(Alphabet.Length)]);
            yield return text.ToString();
        }
    }
}
