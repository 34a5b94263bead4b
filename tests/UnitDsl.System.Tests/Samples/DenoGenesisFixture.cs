namespace UnitDsl.SystemTests.Samples;

/// <summary>The sample, built twice at two places whose names have nothing in common.</summary>
public sealed class DenoGenesisFixture : IDisposable
{
    public DenoGenesisFixture()
    {
        First.BuildAll().Succeeded();
        Second.BuildAll().Succeeded();
        FirstTree = First.Tree();
        SecondTree = Second.Tree();
        SecondAssembly = File.ReadAllBytes(Second.Assembly);
    }

    public RepositoryCopy First { get; } = new("one");

    /// <summary>The one that the tests edit.</summary>
    public RepositoryCopy Second { get; } = new("a much longer name");

    public IReadOnlyDictionary<string, string> FirstTree { get; }

    public IReadOnlyDictionary<string, string> SecondTree { get; }

    public byte[] SecondAssembly { get; }

    public void Dispose()
    {
        First.Dispose();
        Second.Dispose();
    }
}
