namespace UnitDsl.Generator.Tests.Staleness;

/// <summary>Edits of what names mean: usings, namespaces, shadowing, and of the assembly as a whole.</summary>
internal static class ScopeEdits
{
    private const string Web = "[ExecStart(Facts.Exe)] public sealed record Web() : Service;";
    private const string TwoFacts = "namespace One { public static class Facts { public const string Exe = \"/1\"; } } namespace Two { public static class Facts { public const string Exe = \"/2\"; } }";

    public static IEnumerable<EditCase> All { get; } =
    [
        new("using", $"using UnitDsl; using ‹One⇒Two›; {Web}", TwoFacts),
        new("using added", $"using UnitDsl; ‹⇒using One; ›{Web}", TwoFacts),
        new("global using elsewhere", $"using UnitDsl; {Web}", "global using ‹One⇒Two›;", TwoFacts),
        new("using alias", $"using UnitDsl; using Facts = ‹One⇒Two›.Facts; {Web}", TwoFacts),
        new("global using alias elsewhere", $"using UnitDsl; {Web}", "global using Facts = ‹One⇒Two›.Facts;", TwoFacts),
        new("using static", "using UnitDsl; using static ‹One⇒Two›.Facts; [ExecStart(Exe)] public sealed record Web() : Service;", TwoFacts),
        new("global using static elsewhere", "using UnitDsl; [ExecStart(Exe)] public sealed record Web() : Service;", "global using static ‹One⇒Two›.Facts;", TwoFacts),
        new("using inside a namespace", $"using UnitDsl; namespace A {{ using ‹One⇒Two›; {Web} }}", TwoFacts),
        new("alias of an attribute", "using UnitDsl; using Own = UnitDsl.‹NiceAttribute⇒TasksMaxAttribute›; [ExecStart(\"/a\"), Own(3)] public sealed record Web() : Service;"),
        new("alias of a base", "using UnitDsl; using Base = ‹One⇒Two›; public sealed record Web() : Base;", "using UnitDsl; [ExecStart(\"/1\")] public abstract record One : Service; [ExecStart(\"/2\")] public abstract record Two : Service;"),
        new("type that shadows, same namespace", $"using UnitDsl; using One; namespace A {{ {Web} }}", TwoFacts, "namespace A { ‹⇒public static class Facts { public const string Exe = \"/3\"; }› }"),
        new("type that shadows, enclosing namespace", $"using UnitDsl; using One; namespace A.B {{ {Web} }}", TwoFacts, "namespace A { ‹⇒public static class Facts { public const string Exe = \"/3\"; }› }"),
        new("type that shadows, nested in the base", "using UnitDsl; using One; public static partial class Host { [ExecStart(Facts.Exe)] public sealed record Web() : Service; }", TwoFacts, "public static partial class Host { ‹⇒public static class Facts { public const string Exe = \"/3\"; }› }"),
        new("attribute class that shadows", "namespace A { using UnitDsl; [ExecStart(\"/a\"), Own] public sealed record Web() : Service; }", "using UnitDsl; [Nice(1)] public class OwnAttribute : PatternAttribute;", "namespace A { using UnitDsl; ‹⇒[Nice(2)] public class OwnAttribute : PatternAttribute;› }"),
        new("member of a leaf that shadows", "using UnitDsl; [ExecStart(\"/a\")] public sealed record Web() : Service { public static class ‹Fact⇒Facts› { public const string Exe = \"/3\"; } [ExecStart(Facts.Exe)] public sealed record Inner() : Service; }", "public static class Facts { public const string Exe = \"/4\"; }"),
        new("color color", "using UnitDsl; public partial class Host { [ExecStart(\"/a\"), Nice((int)Level.High)] public sealed record Web() : Service; }", "public enum Level { High = 3 } public class Other { public const int High = 4; } public partial class Host { public static ‹Level⇒Other› Level = default!; }"),
        new("namespace renamed", "using UnitDsl; namespace ‹A⇒B› { [ExecStart(\"/a\")] public sealed record Web() : Service; }"),
        new("namespace renamed elsewhere", "using UnitDsl; using static A.Facts; [ExecStart(Exe)] public sealed record Web() : Service;", "namespace ‹A⇒B› { public static class Facts { public const string Exe = \"/a\"; } }"),
        new("global namespace to a namespace", "using UnitDsl; ‹⇒namespace A; ›[ExecStart(\"/a\")] public sealed record Web() : Service;"),
        new("nested to not nested", "using UnitDsl; ‹public static class Outer {⇒› [ExecStart(\"/a\")] public sealed record Web() : Service; ‹}⇒›"),
        new("outer type made generic", "using UnitDsl; public class Outer‹⇒<T>› { [ExecStart(\"/a\")] public sealed record Web() : Service; }"),
        new("site's name", "using UnitDsl; [ExecStart(\"/{Site}\")] public sealed record Web() : Service;", "[assembly: UnitDsl.Site(\"‹one⇒two›\")]"),
        new("site's ports", "using UnitDsl; [ExecStart(\"/a\"), Port(80)] public sealed record Web() : Service; [ExecStart(\"/a\"), Port(80)] public sealed record Web2() : Service;", "[assembly: UnitDsl.Site(\"one\", Ports = \"‹1⇒2›000-3000\")]"),
        new("site's front", "using UnitDsl; [ExecStart(\"/a\"), Port(3000), Route(\"a.example\"), Slots(\"x\", \"y\")] public sealed record Web() : Service;", "[assembly: UnitDsl.Site(\"one\", Front = UnitDsl.Front.‹Nginx⇒Caddy›)]"),
        new("TLS of the assembly", "using UnitDsl; [ExecStart(\"/a\"), Port(3000), Route(\"a.example\")] public sealed record Web() : Service;", "[assembly: UnitDsl.Tls(\"a.example\", Certificate = \"/‹1⇒2›\", Key = \"/k\")]"),
        new("host of a route in a pattern", "using UnitDsl; [Port(3000)] public sealed record Web() : Base(\"‹a⇒b›.example\");", "using UnitDsl; [ExecStart(\"/a\"), Route(\"{Host}\")] public abstract record Base(string Host) : Service;"),
        new("directive of the assembly", "using UnitDsl; [ExecStart(\"/a\")] public sealed record Web() : Service;", "[assembly: UnitDsl.Nice(‹1⇒2›)]"),
        new("directive of the assembly added", "using UnitDsl; [ExecStart(\"/a\")] public sealed record Web() : Service;", "‹⇒[assembly: UnitDsl.Nice(2)]›"),
        new("constant in an attribute of the assembly", "using UnitDsl; [ExecStart(\"/a\")] public sealed record Web() : Service;", "[assembly: UnitDsl.Nice(Facts.N)]", "static class Facts { public const int N = ‹1⇒2›; }"),
        new("another part of a record", "using UnitDsl; [ExecStart(\"/a\")] public sealed partial record Web() : Service;", "using UnitDsl; ‹⇒[Nice(2)] ›public sealed partial record Web;"),
        new("another part of a record brings a constant", "using UnitDsl; [ExecStart(\"/{P}\")] public sealed partial record Web() : Service;", "public sealed partial record Web { const string P = \"‹a⇒b›\"; }"),
        new("another part of an outer type", "using UnitDsl; public static partial class Outer { [ExecStart(P)] public sealed record Web() : Service; }", "public static partial class Outer { const string P = \"/‹a⇒b›\"; }"),
        new("define", "‹#define X⇒#define Y›\nusing UnitDsl;\n[ExecStart(\"/a\")]\n#if X\n[Nice(1)]\n#else\n[Nice(2)]\n#endif\npublic sealed record Web() : Service;"),
        new("condition", "#define X\nusing UnitDsl;\n[ExecStart(\"/a\")]\n#if ‹⇒!›X\n[Nice(1)]\n#else\n[Nice(2)]\n#endif\npublic sealed record Web() : Service;"),
        new("sealed removed", "using UnitDsl; [ExecStart(\"/a\")] public ‹sealed ⇒›record Web() : Service;"),
        new("unsealed and derived from", "using UnitDsl; [ExecStart(\"/a\"), Nice(3)] public ‹sealed⇒abstract› record Web() : Service;", "using UnitDsl; public sealed record More() : Web;"),
        new("file-local type that shadows", $"using UnitDsl; using One; {Web} ‹⇒file static class Facts {{ public const string Exe = \"/3\"; }}›", TwoFacts),
        new("file-local unit", "using UnitDsl; [ExecStart(\"/a\"), Nice(‹1⇒2›)] file sealed record Web() : Service;"),
        new("accessibility of what shadows", "using UnitDsl; public class Base { ‹private⇒protected› static class Facts { public const string Exe = \"/3\"; } } public class Host : Base { [ExecStart(Facts.Exe)] public sealed record Web() : Service; }", "public static class Facts { public const string Exe = \"/4\"; }"),
        new("accessibility of a field that shadows", "using UnitDsl; public class Base { ‹private⇒protected› static int Facts; } public class Host : Base { [ExecStart(Facts.Exe)] public sealed record Web() : Service; }", "public static class Facts { public const string Exe = \"/4\"; }"),
        new("setter of a pattern's property", "using UnitDsl; [ExecStart(\"/a\"), Own(Text = \"x\")] public sealed record Web() : Service;", "using UnitDsl; [Nice(3)] public class OwnAttribute : PatternAttribute { public string Text { get; ‹set⇒private set›; } = \"\"; }"),
        new("a record declared twice", "using UnitDsl; [ExecStart(\"/a\")] public sealed record Web() : Service;", "using UnitDsl; [Nice(‹1⇒2›)] public sealed record Web() : Service;"),
    ];
}
