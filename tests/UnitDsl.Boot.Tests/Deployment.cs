using System.Text;
using UnitDsl.Lab;
using UnitDsl.Site.Planning.Ops;

namespace UnitDsl.Boot.Tests;

/// <summary>A small server of a site: what it answers, and what is to be said of it.</summary>
internal sealed record Server(string Name, int Port, string Text)
{
    public string Description { get; init; } = $"Server {Name}";

    public string? After { get; init; }

    public string? Requires { get; init; }

    public string Unit { get; init; } = "";

    public string Service { get; init; } = "";

    public string Facts { get; init; } = "";

    public string Times { get; init; } = "100 1000 3 2 0";

    public string Tier { get; init; } = "business";

    public string WantedBy { get; init; } = "multi-user.target";

    public string File => $"/etc/systemd/system/{Name}.service";

    public string UnitText => $"""
        [Unit]
        Description={Description}
        {(After is null ? "" : $"After={After}.service")}
        {(Requires is null ? "" : $"Requires={Requires}.service\nAfter={Requires}.service")}
        {Unit}

        [Service]
        Type=exec
        ExecStart=/opt/web {Port} {Text}
        Restart=on-failure
        RestartSec=1
        TimeoutStopSec=2
        {Service}

        [Install]
        WantedBy={WantedBy}

        """;

    public string FactLines => $"""
        unit {Name}.service
        kind service
        tier {Tier}
        file {File}
        starts yes
        type exec
        runs {Port} {Text} {Service} {Unit} {Requires}
        program /opt/web
        port tcp {Port} 127.0.0.1
        health http http://127.0.0.1:{Port}/
        health-status 200
        health-body {Text}
        health-times {Times}
        {Facts}
        """;
}

/// <summary>A deploy tree, put on a machine as /lab/NAME.</summary>
internal sealed class Deployment(string name, params Server[] servers)
{
    public string Ops => $"/lab/{name}/ops";

    public string Tree => $"/lab/{name}";

    /// <summary>More files of the tree, by their path on the machine.</summary>
    public Dictionary<string, string> Files { get; } = [];

    /// <summary>More facts, at the end.</summary>
    public string Facts { get; init; } = "";

    public string SiteFacts { get; init; } = "";

    public async Task CopyToAsync(Machine machine)
    {
        var home = Directory.CreateTempSubdirectory("unitdsl-boot-");
        try
        {
            Write(home.FullName);
            await machine.CopyInAsync(home.FullName, Tree);
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    private void Write(string home)
    {
        foreach (var server in servers)
            Put(home, "root" + server.File, server.UnitText);
        foreach (var (path, text) in Files)
            Put(home, "root" + path, text);
        Put(home, "root/opt/web", File.ReadAllText(Script("web")), executable: true);
        Put(home, "site.json", "{}\n");
        Put(home, "ops", OpsText(), executable: true);
    }

    public static string Script(string file) => Path.Combine(AppContext.BaseDirectory, "Scripts", file);

    private string OpsText()
    {
        var text = new StringBuilder("#!/usr/bin/env bash\nfacts=(\n");
        string all = string.Join('\n', ["facts 1", "site demo", "generations 3", SiteFacts, .. servers.Select(static server => server.FactLines), Facts]);
        foreach (string line in all.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            text.Append($"    {Bash.Quote(line.Trim())}\n");
        text.Append(")\n");
        foreach (string module in OpsLibrary.Ops.Where(OpsLibrary.Modules.ContainsKey))
            text.Append(OpsLibrary.Modules[module]);
        return text.ToString();
    }

    private static void Put(string home, string path, string text, bool executable = false)
    {
        string file = Path.Combine(home, path.TrimStart('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        const UnixFileMode plain = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, executable ? plain | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute : plain);
    }
}
