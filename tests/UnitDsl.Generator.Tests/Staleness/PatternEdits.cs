namespace UnitDsl.Generator.Tests.Staleness;

/// <summary>Edits of base records, mixins, pattern attributes and constants.</summary>
internal static class PatternEdits
{
    private const string Leaf = "using UnitDsl; public sealed record Web() : App(\"a\");";

    public static IEnumerable<EditCase> All { get; } =
    [
        new("attribute of the base", Leaf, "using UnitDsl; [ExecStart(\"/bin/x\"), Nice(‹1⇒2›)] public abstract record App(string Key) : Service;"),
        new("attribute added to the base", Leaf, "using UnitDsl; [ExecStart(\"/bin/x\")‹⇒, Nice(2)›] public abstract record App(string Key) : Service;"),
        new("parameter of the base renamed", Leaf, "using UnitDsl; [ExecStart(\"/bin/{Key}\")] public abstract record App(string ‹Key⇒Other›) : Service;"),
        new("default of the base", "using UnitDsl; public sealed record Web() : App();", "using UnitDsl; [ExecStart(\"/bin/{Key}\")] public abstract record App(string Key = \"‹a⇒b›\") : Service;"),
        new("constant of the base", Leaf, "using UnitDsl; [ExecStart(\"/bin/{Data}\")] public abstract record App(string Key) : Service { private const string Data = \"‹a⇒b›\"; }"),
        new("arguments between bases", Leaf, "using UnitDsl; public abstract record App(string Key) : Root(Key + \"‹1⇒2›\");", "using UnitDsl; [ExecStart(\"/bin/{Path}\")] public abstract record Root(string Path) : Service;"),
        new("interpolation between bases", Leaf, "using UnitDsl; public abstract record App(string Key) : Root($\"{Key}‹-⇒+›x\");", "using UnitDsl; [ExecStart(\"/bin/{Path}\")] public abstract record Root(string Path) : Service;"),
        new("default two levels up", Leaf, "using UnitDsl; public abstract record App(string Key) : Root;", "using UnitDsl; [ExecStart(\"/bin/{Path}\")] public abstract record Root(string Path = \"‹a⇒b›\") : Service;"),
        new("base exchanged", Leaf, "using UnitDsl; public abstract record App(string Key) : ‹One⇒Two›;", "using UnitDsl; [ExecStart(\"/1\")] public abstract record One : Service; [ExecStart(\"/2\")] public abstract record Two : Service;"),
        new("base of the root exchanged", Leaf, "using UnitDsl; [ExecStart(\"/a\")] public abstract record App(string Key) : Mid; public abstract record Mid : ‹Service⇒Socket›;"),
        new("mixin's attribute", "using UnitDsl; [ExecStart(\"/a\")] public sealed record Web() : Service, IMix;", "using UnitDsl; [Nice(‹1⇒2›)] public interface IMix;"),
        new("mixin's constant", "using UnitDsl; [ExecStart(\"/a\")] public sealed record Web() : Service, IMix;", "using UnitDsl; [SyslogIdentifier(\"{Tag}\")] public interface IMix { const string Tag = \"‹a⇒b›\"; }"),
        new("mixin's base", "using UnitDsl; [ExecStart(\"/a\")] public sealed record Web() : Service, IMix;", "public interface IMix : ‹IOne⇒ITwo›;", "using UnitDsl; [Nice(1)] public interface IOne; [Nice(2)] public interface ITwo;"),
        new("attribute of a mixin's base", "using UnitDsl; [ExecStart(\"/a\")] public sealed record Web() : Service, IMix;", "public interface IMix : IBase;", "using UnitDsl; [Nice(‹1⇒2›)] public interface IBase;"),
        new("mixin added to the base", Leaf, "using UnitDsl; [ExecStart(\"/a\")] public abstract record App(string Key) : Service‹⇒, IMix›;", "using UnitDsl; [Nice(5)] public interface IMix;"),
        new("pattern's attribute", "using UnitDsl; [Own, ExecStart(\"/a\")] public sealed record Web() : Service;", "using UnitDsl; [Nice(‹1⇒2›)] public class OwnAttribute : PatternAttribute;"),
        new("pattern in a pattern", "using UnitDsl; [Own, ExecStart(\"/a\")] public sealed record Web() : Service;", "using UnitDsl; [Inner] public class OwnAttribute : PatternAttribute;", "using UnitDsl; [Nice(‹1⇒2›)] public class InnerAttribute : PatternAttribute;"),
        new("base of a pattern", "using UnitDsl; [Own, ExecStart(\"/a\")] public sealed record Web() : Service;", "using UnitDsl; public class OwnAttribute() : BaseAttribute(\"‹1⇒2›\");", "using UnitDsl; [SyslogIdentifier(\"{What}\")] public class BaseAttribute(string what) : PatternAttribute { public string What => what; }".Replace("{What}", "{what}", StringComparison.Ordinal)),
        new("constant of a pattern", "using UnitDsl; [Own, ExecStart(\"/a\")] public sealed record Web() : Service;", "using UnitDsl; [SyslogIdentifier(\"{Tag}\")] public class OwnAttribute : PatternAttribute { private const string Tag = \"‹1⇒2›\"; }"),
        new("default of a pattern", "using UnitDsl; [Own, ExecStart(\"/a\")] public sealed record Web() : Service;", "using UnitDsl; [SyslogIdentifier(\"{tag}\")] public class OwnAttribute(string tag = \"‹1⇒2›\") : PatternAttribute { public string Tag => tag; }"),
        new("default of a written constructor", "using UnitDsl; [Own, ExecStart(\"/a\")] public sealed record Web() : Service;", "using UnitDsl; [SyslogIdentifier(\"{tag}\")] public class OwnAttribute : PatternAttribute { public OwnAttribute(string tag = \"‹1⇒2›\") { } }"),
        new("overload that fits better", "using UnitDsl; [Own(1), ExecStart(\"/a\")] public sealed record Web() : Service;", "using UnitDsl; [SyslogIdentifier(\"{more}\")] public class OwnAttribute : PatternAttribute { public OwnAttribute(object tag, string more = \"a\") { } ‹⇒public OwnAttribute(int tag, string more = \"b\") { }› }"),
        new("pattern that is none any more", "using UnitDsl; [Own, ExecStart(\"/a\")] public sealed record Web() : Service;", "using UnitDsl; [Nice(1)] public class OwnAttribute : ‹PatternAttribute⇒System.Attribute›;"),
        new("pattern's line number", "using UnitDsl;‹⇒\n\n› [Own, ExecStart(\"/a\")] public sealed record Web() : Service;", "using UnitDsl; [SyslogIdentifier(\"line{line}\")] public class OwnAttribute : PatternAttribute { public OwnAttribute([System.Runtime.CompilerServices.CallerLineNumber] int line = 0) { } }"),
        new("constant elsewhere", "using UnitDsl; [ExecStart(Facts.Path)] public sealed record Web() : Service;", "public static class Facts { public const string Path = \"‹/a⇒/b›\"; }"),
        new("constant of a constant", "using UnitDsl; [ExecStart(Facts.Path)] public sealed record Web() : Service;", "public static class Facts { public const string Path = \"/\" + More.Name; }", "public static class More { public const string Name = \"‹a⇒b›\"; }"),
        new("number computed elsewhere", "using UnitDsl; [ExecStart(\"/a\"), Port(Facts.First)] public sealed record Web() : Service;", "public static class Facts { public const int First = More.Base + 1; }", "public static class More { public const int Base = ‹3000⇒4000›; }"),
        new("constant in an argument to the base", "using UnitDsl; public sealed record Web() : App(Facts.Key);", "using UnitDsl; [ExecStart(\"/{Key}\")] public abstract record App(string Key) : Service;", "public static class Facts { public const string Key = \"‹a⇒b›\"; }"),
        new("constant of another leaf", "using UnitDsl; [ExecStart(Other.Path)] public sealed record Web() : Service;", "using UnitDsl; [ExecStart(\"/o\")] public sealed record Other() : Service { public const string Path = \"‹/a⇒/b›\"; }"),
        new("enum's values", "using UnitDsl; [ExecStart(\"/a\"), Nice((int)Level.High)] public sealed record Web() : Service;", "public enum Level { Low, ‹⇒Middle, ›High }"),
        new("enum's value from a constant", "using UnitDsl; [ExecStart(\"/a\"), Nice((int)Level.High)] public sealed record Web() : Service;", "public enum Level { High = Facts.N }", "public static class Facts { public const int N = ‹3⇒4›; }"),
        new("enum's names", "using UnitDsl; [Own((Level)1), ExecStart(\"/a\")] public sealed record Web() : Service;", "using UnitDsl; [SyslogIdentifier(\"{level}\")] public class OwnAttribute : PatternAttribute { public OwnAttribute(Level level) { } }", "public enum Level { Low, ‹High⇒Tall› }"),
        new("name of a typed reference's target", "using UnitDsl; [ExecStart(\"/a\"), After<Other>] public sealed record Web() : Service;", "using UnitDsl; [Name(\"‹one⇒two›\"), ExecStart(\"/o\")] public sealed record Other() : Service;"),
        new("typed reference's target made abstract", "using UnitDsl; [ExecStart(\"/a\"), After<Other>] public sealed record Web() : Service;", "using UnitDsl; [ExecStart(\"/o\")] public ‹sealed⇒abstract› record Other() : Service;"),
        new("name of an external target", "using UnitDsl; [ExecStart(\"/a\"), After<Other>] public sealed record Web() : Service;", "using UnitDsl; public sealed record Other() : External(\"‹one⇒two›.service\");"),
        new("written constructor of the base", "using UnitDsl; public sealed record Web : App { public Web() : base(\"‹a⇒b›\") { } }", "using UnitDsl; [ExecStart(\"/{Key}\")] public abstract record App(string Key) : Service;"),
        new("order of the base's parameters", "using UnitDsl; public sealed record Web() : App(\"a\", \"b\");", "using UnitDsl; [ExecStart(\"/{A}-{B}\")] public abstract record App(‹string A, string B⇒string B, string A›) : Service;"),
    ];
}
