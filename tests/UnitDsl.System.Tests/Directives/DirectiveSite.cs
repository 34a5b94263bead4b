using System.Globalization;
using System.Text;
using UnitDsl.Systemd;

namespace UnitDsl.SystemTests.Directives;

/// <summary>A site with one record for each form: the smallest unit of its kind that systemd loads, and the attribute on it.</summary>
internal sealed class DirectiveSite
{
    private const int RecordsPerFile = 200;

    private const string References = """
        using UnitDsl;
        public sealed record A() : External("a.service");
        public sealed record B() : External("b.service");
        public sealed record C() : External("c.service");
        public sealed record ASlice() : External("a.slice");
        public sealed record ASocket() : External("a.socket");
        public sealed record BSocket() : External("b.socket");
        public sealed record CSocket() : External("c.socket");
        """;

    public DirectiveSite(IEnumerable<AttributeForm> forms)
    {
        var files = new List<string> { References };
        var text = new StringBuilder();
        foreach (var form in forms)
        {
            if (Forms.Count % RecordsPerFile == 0)
                text.Append("using UnitDsl;\n");
            var stem = "u" + Forms.Count.ToString(CultureInfo.InvariantCulture);
            text.Append(Record(form, stem));
            Forms.Add(UnitName(form, stem), form);
            if (Forms.Count % RecordsPerFile == 0)
                Flush(files, text);
        }

        Flush(files, text);
        Sources = [.. files];
    }

    public string[] Sources { get; }

    /// <summary>The forms by the names of their units.</summary>
    public Dictionary<string, AttributeForm> Forms { get; } = [];

    private static void Flush(List<string> files, StringBuilder text)
    {
        if (text.Length > 0)
            files.Add(text.ToString());
        text.Clear();
    }

    // Mounts and swaps are named after their path.
    private static string UnitName(AttributeForm form, string stem) => IsPath(form.Kind) ? $"x-{stem}{form.Kind.Suffix()}" : stem + form.Kind.Suffix();

    private static bool IsPath(UnitKind kind) => kind is UnitKind.Mount or UnitKind.Automount or UnitKind.Swap;

    private static string Record(AttributeForm form, string stem)
    {
        var attributes = Required(form.Kind, stem).Where(required => required.Name != form.Directive.Name || IsPath(form.Kind))
            .Select(static required => $"{required.Name}(\"{required.Value}\")").ToList();
        // The unit's name hangs on its path, so that one stays.
        if (!(IsPath(form.Kind) && form.Directive.Name is "Where" or "What"))
            attributes.Add(form.Written);
        if (form.Companion is not null)
            attributes.Add(form.Companion);
        // A mount comes before most of the boot, so a sandboxed one would wait for what waits for it.
        if (IsPath(form.Kind) && form.Directive.Name != "DefaultDependencies")
            attributes.Add("DefaultDependencies(false)");
        return $"[{string.Join(", ", attributes)}] public sealed record {stem.ToUpperInvariant()}() : {BaseRecord(form.Kind)};\n";
    }

    private static string BaseRecord(UnitKind kind) => kind switch { UnitKind.Timer => "TimerUnit", UnitKind.Path => "PathUnit", _ => kind.ToString() };

    private static IEnumerable<(string Name, string Value)> Required(UnitKind kind, string stem) => kind switch
    {
        UnitKind.Service => [("ExecStart", "/bin/true")],
        UnitKind.Socket => [("ListenStream", $"/run/{stem}.sock")],
        UnitKind.Timer => [("OnBootSec", "1min")],
        UnitKind.Path => [("PathExists", $"/run/{stem}")],
        UnitKind.Mount => [("What", "/dev/sda1"), ("Where", $"/x/{stem}")],
        UnitKind.Automount => [("Where", $"/x/{stem}")],
        UnitKind.Swap => [("What", $"/x/{stem}")],
        _ => [],
    };
}
