using UnitDsl.Testing;

namespace UnitDsl.Systemd.Tests;

/// <summary>One unit for each sample, loaded by systemd in a single call.</summary>
internal static class UnitBatch
{
    public static IReadOnlyList<UnitDump?> Load(IReadOnlyList<IReadOnlyList<Section>> units)
    {
        SystemdOracle.SkipUnlessAvailable();
        using var directory = new TemporaryDirectory();
        var files = units.Select((sections, index) => directory.Write($"sample{index}.service", UnitFileWriter.Write([], sections))).ToList();
        var dumps = SystemdOracle.Dump(files);
        return [.. files.Select(file => dumps.GetValueOrDefault(Path.GetFileName(file)))];
    }

    public static IReadOnlyList<UnitDump?> LoadServices(IEnumerable<Entry[]> services) =>
        Load([.. services.Select(entries => new[] { new Section("Service", entries) })]);
}
