using UnitDsl.Generator.Tests.Support;

namespace UnitDsl.Generator.Tests.Staleness;

/// <summary>A small site whose every part can take several forms, right ones and wrong ones; an edit changes one of them.</summary>
internal sealed class RandomSite(int seed)
{
    // A file is made of slots; each is one of its alternatives.
    private static readonly string[][][] slots =
    [
        [
            ["namespace A;", "namespace B;", ""],
            ["public static class Facts { public const string Exe = \"/1\"; public const int N = More.N; }", "public static class Facts { public const string Exe = More.Exe + \"x\"; public const int N = 2; }", "static class Facts { public static readonly string Exe = \"\"; }"],
            ["", "public static class Extra { public const string Exe = \"/e\"; }"],
            ["public enum Level { Low, High }", "public enum Level { High, Low }", "public enum Level { Low, Mid = (int)More.N, High }"],
        ],
        [
            ["public static class More { public const int N = 3; public const string Exe = \"/m\"; }", "public static class More { public const int N = 4; public const string Exe = \"/n\"; }"],
            ["", "namespace C { public static class Facts { public const string Exe = \"/c\"; public const int N = 9; } public enum Level { High = 7, Low } }"],
            ["", "[assembly: UnitDsl.Site(\"one\", Ports = \"3000-3009\")]", "[assembly: UnitDsl.Site(\"two\")]"],
            ["", "[assembly: UnitDsl.Nice(1)]", "[assembly: UnitDsl.Own(\"all\")]"],
            ["", "global using A;", "global using Facts = C.Facts;", "global using B;"],
        ],
        [
            ["using UnitDsl;", "using UnitDsl; using A;", "using UnitDsl; using C;"],
            ["[Nice(2)] public class OwnAttribute(string tag = \"t\") : PatternAttribute { public string Tag => tag; }", "[SyslogIdentifier(\"{tag}\"), Inner] public class OwnAttribute(string tag = \"u\") : PatternAttribute { public string Tag => tag; }", "public class OwnAttribute(string tag = \"\") : System.Attribute { public string Tag => tag; }"],
            ["[TasksMax(5)] public class InnerAttribute : PatternAttribute;", "[Own] public class InnerAttribute : PatternAttribute;", "[CPUWeight(7), Environment(\"A\", \"{C}\")] public class InnerAttribute : PatternAttribute { const string C = \"c\"; }"],
            ["[Nice(8)] public interface IMix;", "[Environment(\"MIX\", \"{M}\")] public interface IMix { const string M = \"m\"; }", "public interface IMix : IBase;"],
            ["[LimitNOFILE(99)] public interface IBase;", "[Own(\"base\")] public interface IBase;", "public interface IBase<T>;"],
        ],
        [
            ["using UnitDsl;", "using UnitDsl; using static A.Facts;"],
            ["[ExecStart(\"/bin/{Key}\")] public abstract record App(string Key) : Root(Key + \"1\");", "[ExecStart(\"/bin/{Key}\"), Port(80)] public abstract record App(string Key, int N = 3) : Root($\"{Key}-{N}\"), IMix;", "[ExecStart(Facts.Exe)] public abstract record App(string Key) : Root(Key);", "public abstract record App(string Key) : Missing;"],
            ["[Description(\"{Text}\")] public abstract record Root(string Text) : Service;", "[Description(\"{Text} {K}\"), Own] public abstract partial record Root(string Text = \"r\") : Service { const string K = \"k\"; }", "public abstract record Root(string Text) : Socket;"],
            ["", "public abstract partial record Root { const string More = \"{Text}\"; }", "[Nice(4)] partial record Root;"],
        ],
        [
            ["using UnitDsl;", "using UnitDsl; using A;", "using UnitDsl; using C; using L = A.Level;", "#define X\nusing UnitDsl;"],
            ["", "namespace A;", "namespace D;"],
            ["[Name(\"web\")] public sealed record Web() : App(\"web\");", "[Own(\"w\"), After<Api>] public sealed record Web() : App(Facts.Exe);", "[Nice(Facts.N)] public record Web() : App(\"w\"), IMix;", "[RestartSec((int)Level.High)] public sealed record Web : App { public Web() : base(\"x\") { } }", "public sealed record Web("],
            ["[Port(3001)] public sealed record Api() : App(\"api\");", "[HealthCheck(RestartUnhealthy = true)] public sealed record Api() : App(\"api\");", "[HealthCheck] public sealed record Api() : App(\"api\");", "[Port(3000 + Facts.N), Before<Web>] public sealed record Api() : App(\"api\");", "public sealed record Api() : External(\"api.service\");", ""],
            ["", "\n#if X\n[UnitDsl.Nice(11)]\n#endif\npublic sealed record Cond() : App(\"c\");", "file static class Facts { public const string Exe = \"/f\"; public const int N = 1; }"],
        ],
        [
            ["using UnitDsl;", "using UnitDsl; using A; using D;"],
            ["", "public static partial class Outer {", "public class Outer<T> {"],
            ["[ExecStart(Facts.Exe), Environment(\"L\", nameof(Level.High))] public sealed record Deep() : Service;", "[Own, ExecStart(\"/d\"), DependsOn<A.Web>] public sealed partial record Deep() : Service;", "[ExecStart(\"/d\"), DependsOn<Api>(Healthy = true), DependsOn(\"web\", Healthy = true)] public sealed record Deep() : Service;", "[ExecStart(\"/d\"), Port(3001)] public sealed record Deep() : Service { public const string Exe = \"/q\"; }"],
            ["}", "", "static class Facts { public const string Exe = \"/o\"; public const int N = 0; } }"],
            ["", "[Name(\"web\"), ExecStart(\"/2\")] public sealed record Twin() : Service;", "public sealed record Web() : UnitDsl.Service;"],
        ],
    ];

    private readonly Random random = new(seed);
    private readonly int[][] chosen = [.. slots.Select(static file => new int[file.Length])];
    private readonly HashSet<int> absent = [];
    private int blanks;
    private int cut = -1;
    private bool turned;

    public SiteCode Code
    {
        get
        {
            var files = Enumerable.Range(0, slots.Length).Where(file => !absent.Contains(file)).Select(file => ($"File{file}.cs", Text(file)));
            return (turned ? files.Reverse() : files).Aggregate(SiteCode.Of(), static (code, file) => code.With(file.Item1, file.Item2));
        }
    }

    public void Edit()
    {
        cut = -1;
        var file = random.Next(slots.Length);
        switch (random.Next(16))
        {
            case 0 when !absent.Remove(file):
                absent.Add(file);
                break;
            case 1:
                blanks++;
                break;
            case 2:
                cut = file;
                break;
            case 3:
                turned = !turned;
                break;
            default:
                var slot = random.Next(slots[file].Length);
                chosen[file][slot] = random.Next(slots[file][slot].Length);
                break;
        }
    }

    private string Text(int file)
    {
        var text = new string('\n', file == blanks % slots.Length ? blanks : 0)
            + string.Join("\n", slots[file].Select((alternatives, slot) => alternatives[chosen[file][slot]]));

        // A using after a namespace's name is fine, a #define after anything is not.
        text = text.Contains("#define", StringComparison.Ordinal) ? text.TrimStart('\n') : text;
        return file == cut ? text[..(text.Length * 2 / 3)] : text;
    }
}
