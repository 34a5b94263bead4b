using UnitDsl.Testing;

namespace UnitDsl.Cli.Tests;

/// <summary>The unit files of packages that many machines have, fetched once a run and laid out as they would be installed.</summary>
public sealed class PackagedUnits : IDisposable
{
    // What a machine keeps may be older than what the mirror has; a package that a release lacks is left out.
    private const string Fetch = """
        set -u
        cd "$1"
        xargs apt-get download < "$2" > fetch.log 2>&1 || { apt-get update -qq > update.log 2>&1; xargs -n 1 apt-get download < "$2" > fetch.log 2>&1; }
        mkdir -p all tree
        for package in *.deb; do
            dpkg-deb --fsys-tarfile "$package" | tar -x -C all --wildcards --no-anchored 'systemd/system/*' 2> /dev/null
        done
        for directory in all/lib/systemd/system all/usr/lib/systemd/system; do
            if [ -d "$directory" ]; then cp -a "$directory/." tree/; fi
        done
        find tree -type f | wc -l
        """;

    private readonly TemporaryDirectory directory = new();

    public PackagedUnits()
    {
        if (!Tool.IsInstalled("apt-get") || Environment.UserName != "root")
            return;

        var names = directory.Write("names", string.Join('\n', File.ReadLines(Path.Combine(AppContext.BaseDirectory, "packages.txt")).Where(static line => !line.StartsWith('#'))));
        // apt gives downloads to a user of its own, who must be able to get here.
        Tool.Run("chmod", ["755", directory.Path]);
        Log = Tool.Run("bash", ["-c", Fetch, "fetch", directory.Path, names]).Output;
        Tree = Path.Combine(directory.Path, "tree");
    }

    /// <summary>The directory of all unit files; null where packages cannot be fetched.</summary>
    public string? Tree { get; }

    public string Log { get; } = "";

    public void Dispose() => directory.Dispose();
}
