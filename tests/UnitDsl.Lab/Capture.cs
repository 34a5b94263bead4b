namespace UnitDsl.Lab;

/// <summary>What came out of a pipe so far, whether or not its other end is ever closed.</summary>
internal sealed class Capture : IDisposable
{
    private readonly MemoryStream _kept = new();
    private readonly Lock _access = new();

    public Capture(Stream stream) => End = ReadAsync(stream);

    public Task End { get; }

    public byte[] SoFar
    {
        get
        {
            lock (_access)
                return _kept.ToArray();
        }
    }

    public void Dispose()
    {
        lock (_access)
            _kept.Dispose();
    }

    private async Task ReadAsync(Stream stream)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await stream.ReadAsync(buffer).ConfigureAwait(false) is var count and > 0)
            {
                lock (_access)
                    _kept.Write(buffer, 0, count);
            }
        }
        catch (Exception e) when (e is ObjectDisposedException or OperationCanceledException or IOException)
        {
            // Closed from our end: nobody waits for more.
        }
    }
}
