using System.Diagnostics;
using System.Text;

namespace UnitDsl.Lab;

/// <summary>A program of the host: its answer, or what it had said when its time was over.</summary>
internal sealed record HostCommand(int ExitCode, byte[] Output, byte[] Error, bool TimedOut, TimeSpan Took)
{
    // What a program leaves running may hold its output open for as long as it likes.
    private static readonly TimeSpan lastWords = TimeSpan.FromMilliseconds(500);

    public string OutputText => Encoding.UTF8.GetString(Output);

    public string ErrorText => Encoding.UTF8.GetString(Error);

    public static async Task<HostCommand> RunAsync(string program, IEnumerable<string> arguments, TimeSpan limit, byte[]? input = null)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true },
        };
        var watch = Stopwatch.StartNew();
        process.Start();
        using var output = new Capture(process.StandardOutput.BaseStream);
        using var error = new Capture(process.StandardError.BaseStream);
        using var time = new CancellationTokenSource(limit);
        bool timedOut = false;
        try
        {
            await SendAsync(process, input, time.Token).ConfigureAwait(false);
            await process.WaitForExitAsync(time.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            timedOut = true;
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        }

        await Task.WhenAny(Task.WhenAll(output.End, error.End), Task.Delay(lastWords)).ConfigureAwait(false);
        return new HostCommand(process.ExitCode, output.SoFar, error.SoFar, timedOut, watch.Elapsed);
    }

    private static async Task SendAsync(Process process, byte[]? input, CancellationToken cancellation)
    {
        try
        {
            if (input is not null)
                await process.StandardInput.BaseStream.WriteAsync(input, cancellation).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended without reading all; its exit code says why.
        }
    }
}
