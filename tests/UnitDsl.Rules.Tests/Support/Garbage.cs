using System.Text;
using UnitDsl.Systemd;

namespace UnitDsl.Rules.Tests.Support;

/// <summary>Sources that nobody would write, and everybody does while typing; the same for the same seed.</summary>
internal sealed class Garbage(int seed)
{
    private static readonly string[] values =
    [
        "", " ", "yes", "no", "0", "1", "-1", "18446744073709551616", "99999999999999999999999999", "infinity", "5min", "5M", "1y 1y", "%", "%%", "%i", "%Y-%m-%d", "%n.service", "{", "}", "{{", "{Unit}", "{Port}", "{Nobody}", "${", "${A:-b}", "$PATH", "$$",
        "\\", "\\x", "\\x00", "\"", "'", "'a", "a'b\"c", "/", "//", "/../..", "/home/x", "~/x", "./x", "/tmp", "-", "--", "-/bin/x", "@/bin/x y", "!!/bin/x", "+", ":", ";", " ; ", "a ; b", "/bin/sh -c", "/bin/sh -c 'a && b | c > d'", "sh -c \"", "env", "/usr/bin/env", "/usr/bin/env -S",
        "*-*-* 10:00:00", "*-2-30", "*-*-* *:*:*", "Mon..Sun *-*~1/1", "2000-1-1", "@0", "daily Europe/Athens", "* * * * *", "*:0/0", "mysql.service", "mysql", "a b c", "a,b", "x@.service", "x@y.service", ".service", "@.service", "-.mount", "a.target b.target a.target",
        "CAP_NET_BIND_SERVICE", "~CAP_SYS_ADMIN", "@system-service", "~@resources @privileged", "@nope", "AF_INET", "none", "0.0.0.0/0", "::/0", "any", "localhost", "1.2.3.4.5", "65536", "0:1", "1:0", "infinity:0", "50", "50%", "200%%", "10G", "10GB", "0x10", "1e9", "٣", "ä\u0301\u200b", "\ud800", "\0", "\t", "\n", "a\nb", "a\r\nb", "\u2028",
        "deno run --unstable -A main.ts", "/usr/bin/node --port", "/usr/bin/podman run -p", "/usr/bin/podman run -p 1:2:3:4:5 -p x -dp", "docker run --name= --health-interval 5min", "/usr/bin/systemd-run --unit", "systemctl restart", "/usr/bin/sleep infinity", "curl", "timeout", "/x 'unterminated", "http://", "http://[::1", "http://127.0.0.1:99999/", "https://[::1]:1/x", "A=b", "=b", "A==", "A=\"b", "DB_PASSWORD=x", "PORT=3001", "PORT=", "file:/var/log/x", "append:", "truncate:x", "journal+console", "u:g:r", "0777", "0x1ff", "9999", "notify", "notify-reload", "oneshot", "never", "on-failure", "SIGTERM", "SIGNOPE", "63",
    ];

    private static readonly string[] kinds = ["Service", "TimerUnit", "Socket", "PathUnit", "Mount", "Automount", "Swap", "Target", "Slice", "External"];
    private static readonly string[] ours = ["Port", "RunAs", "Secret", "HealthCheck", "DependsOn", "Name", "Directive", "Hardened", "HardenedStrict", "Site"];

    private readonly Random random = new(seed);

    /// <summary>Records with whatever attributes on them; now and then the text ends in the middle.</summary>
    public string Source(int records)
    {
        var text = new StringBuilder("using UnitDsl;\n");
        if (Chance(3))
            text.Append($"[assembly: {Attribute()}]\n");
        for (var i = 0; i < records; i++)
        {
            for (var n = random.Next(0, 9); n > 0; n--)
                text.Append($"[{Attribute()}]\n");
            var parameters = Chance(4) ? "(string A, int B)" : Chance(2) ? "()" : "";
            var parent = Chance(3) && i > 0 ? $"R{random.Next(0, records)}" : Pick(kinds);
            var call = parent == "External" || Chance(4) ? $"({Literal()})" : parameters.Length > 0 ? "()" : "";
            text.Append($"public {Pick(["sealed", "abstract", "", "partial", "static"])} record R{i}{parameters} : {parent}{call}{(Chance(8) ? " { const string Domain = " + Literal() + "; }" : ";")}\n");
        }

        var all = text.ToString();
        return Chance(3) ? all[..random.Next(all.Length)] : Chance(4) ? Torn(all) : all;
    }

    /// <summary>A unit file with whatever lines in it.</summary>
    public string UnitFile()
    {
        var text = new StringBuilder();
        for (var n = random.Next(1, 60); n > 0; n--)
        {
            text.Append(random.Next(12) switch
            {
                0 => $"[{Pick(["Unit", "Service", "Timer", "Socket", "Path", "Mount", "Install", "X-Foo", "service", ""])}]\n",
                1 => $"# {Value()}\n",
                2 => $"{Value()}\n",
                3 => $"{Pick(DirectiveCatalogue.Names)} = {Value()} \\\n  {Value()}\n",
                _ => $"{Pick(DirectiveCatalogue.Names)}={Value()}\n",
            });
        }

        return Chance(4) ? Torn(text.ToString()) : text.ToString();
    }

    public string UnitName() => Pick(["a", "b", "c@", "c@1", "-", "d-e"]) + Pick([".service", ".timer", ".socket", ".path", ".mount", ".automount", ".swap", ".target", ".slice"]);

    private string Attribute()
    {
        var name = Chance(5) ? Pick(ours) : Pick(DirectiveCatalogue.Names);
        var arguments = string.Join(", ", Enumerable.Range(0, random.Next(0, 4)).Select(_ => Argument()));
        return Chance(12) ? $"{name}<R{random.Next(0, 9)}>" : $"{name}({arguments})";
    }

    private string Argument() => random.Next(9) switch
    {
        0 => Pick(["0", "-1", "3001", "2147483647", "1.5", "true", "false", "null", "typeof(int)", "default", "new[] { \"a\" }", "Restart.Always", "(Restart)99"]),
        1 => $"{Pick(["Http", "Tcp", "Command", "Interval", "Retries", "Name", "Bind", "Path", "Section", "Ports"])} = {Literal()}",
        2 => "nameof(R0)",
        3 => $"$\"{{R0}}{random.Next()}\"",
        _ => Literal(),
    };

    private string Literal() => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(Value(), quote: true);

    private string Value() => Chance(6) ? string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Pick(values))) : Pick(values);

    private string Torn(string text)
    {
        var changed = new StringBuilder(text);
        for (var n = random.Next(1, 6); n > 0 && changed.Length > 0; n--)
            changed.Remove(random.Next(changed.Length), 1);
        return changed.ToString();
    }

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
