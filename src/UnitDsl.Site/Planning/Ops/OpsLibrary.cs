using System.Reflection;
using System.Text;

namespace UnitDsl.Site.Planning.Ops;

/// <summary>
/// What the scripts consist of behind their facts: modules of bash, the same in every site. Each can be read alone; joined in the order below they
/// are one script.
/// </summary>
public static class OpsLibrary
{
    private const string Prefix = "UnitDsl.Ops.";

    /// <summary>What an operator calls.</summary>
    public static readonly IReadOnlyList<string> Ops =
    [
        "start", "json", "output", "table", "facts", "machine", "select", "health", "await", "checks", "run", "operate",
        "files", "generations", "difference", "foreign", "users", "preflight", "containers", "verify", "transaction", "undo", "install", "rolling", "plan", "fronts", "slots", "switch", "handover",
        "drift", "listeners", "sessions", "status", "answer", "journal", "logs", "ports", "checklist", "report", "completion", "help", "main", "end",
    ];

    /// <summary>What units call to wait for their health, to watch it, and to follow that of others.</summary>
    public static readonly IReadOnlyList<string> Health = ["start", "json", "facts", "health", "gate", "follow", "call", "end"];

    /// <summary>What units call that stand for an app of PM2.</summary>
    public static readonly IReadOnlyList<string> Pm2 = ["start", "pm2", "end"];

    private static readonly Lazy<IReadOnlyDictionary<string, string>> texts = new(Read);

    /// <summary>All modules by their names.</summary>
    public static IReadOnlyDictionary<string, string> Modules => texts.Value;

    /// <summary>The text of these, joined.</summary>
    public static string Join(IEnumerable<string> modules) => string.Concat(modules.Select(static module => Modules[module]));

    private static Dictionary<string, string> Read()
    {
        var assembly = typeof(OpsLibrary).GetTypeInfo().Assembly;
        var modules = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith(Prefix, StringComparison.Ordinal))
                continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            modules.Add(name.Substring(Prefix.Length), "\n" + reader.ReadToEnd().Replace("\r\n", "\n"));
        }

        return modules;
    }
}
