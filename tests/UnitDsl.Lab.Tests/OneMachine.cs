namespace UnitDsl.Lab.Tests;

/// <summary>A machine that the tests of a class share, booted by the first that asks, so that a test and not the class is skipped where there can be none.</summary>
public sealed class OneMachine : IAsyncDisposable
{
    private readonly Lazy<Task<Machine>> machine = new(static () => Machine.BootAsync(Debian.Bookworm));

    public Task<Machine> OnAsync() => machine.Value;

    public async ValueTask DisposeAsync()
    {
        if (machine is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            await (await machine.Value).DisposeAsync();
    }
}
