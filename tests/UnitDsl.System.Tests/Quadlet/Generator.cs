using UnitDsl.Lab;
using UnitDsl.Testing;

namespace UnitDsl.SystemTests.Quadlet;

/// <summary>What Podman's own generator makes of files.</summary>
internal sealed record Generated(int ExitCode, string Error, IReadOnlyDictionary<string, string> Services)
{
    private const string Mark = "---";

    /// <summary>Null where that release cannot be had.</summary>
    public static async Task<Generated?> OfAsync(string version, string directory)
    {
        if (await QuadletVersions.PathAsync(version) is not { } program)
            return null;

        var result = Tool.Run(program, ["-dryrun"], new Dictionary<string, string> { ["QUADLET_UNIT_DIRS"] = directory });
        var services = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in ("\n" + result.Output).Split("\n" + Mark).Skip(1))
        {
            var end = part.IndexOf(Mark, StringComparison.Ordinal);
            services[part[..end]] = part[(end + Mark.Length)..];
        }

        return new Generated(result.ExitCode, result.Error, services);
    }
}
