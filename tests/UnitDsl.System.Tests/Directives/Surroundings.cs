using UnitDsl.Testing;

namespace UnitDsl.SystemTests.Directives;

/// <summary>What the samples refer to and the oracle does not know to be needed.</summary>
internal static class Surroundings
{
    public static void Write(TemporaryDirectory directory)
    {
        foreach (var name in new[] { "a", "b", "c", "systemd-journald@" })
            directory.Write(name + ".service", "[Unit]\nDefaultDependencies=no\n[Service]\nExecStart=/bin/true\n");
        foreach (var name in new[] { "a", "b", "c", "systemd-journald@", "systemd-journald-varlink@" })
            directory.Write(name + ".socket", $"[Unit]\nDefaultDependencies=no\n[Socket]\nListenStream=/run/{name}.sock\n");
    }
}
