using System.Diagnostics;

namespace UnitDsl.BuildTests.Support;

/// <summary>Runs the SDK's command line as a user does.</summary>
public sealed record DotNet(int ExitCode, string Output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    public DotNet Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    public DotNet Failed()
    {
        Assert.True(ExitCode != 0, Output);
        return this;
    }

    public static DotNet Run(string directory, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // The test host's own settings are not the user's.
        foreach (var inherited in start.Environment.Keys.Where(static key => key.StartsWith("MSBuild", StringComparison.Ordinal) || key is "DOTNET_HOST_PATH").ToList())
            start.Environment.Remove(inherited);

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"dotnet {string.Join(' ', arguments)} took longer than {Patience}");
        }
        process.WaitForExit();
        return new(process.ExitCode, output.Result + error.Result);
    }
}
