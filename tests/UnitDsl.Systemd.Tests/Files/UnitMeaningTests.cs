namespace UnitDsl.Systemd.Tests.Files;

/// <summary>Two files that mean the same to systemd, and two that don't.</summary>
public sealed class UnitMeaningTests
{
    [Theory]
    [InlineData("RestartSec=60", "RestartSec=1min")]
    [InlineData("MemoryMax=1G", "MemoryMax=1024M")]
    [InlineData("PrivateTmp=true", "PrivateTmp=yes")]
    [InlineData("KillSignal=TERM", "KillSignal=SIGTERM")]
    [InlineData("UMask=22", "UMask=0022")]
    [InlineData("ReadWritePaths=/srv//a/ /b", "ReadWritePaths=/srv/a\nReadWritePaths=/b")]
    [InlineData("MemoryMax=512MB\nNice=5", "Nice=5")]
    [InlineData("MemoryMax=1G\nMemoryMax=512MB", "MemoryMax=1G")]
    [InlineData("Nice=5\n# why\nCPUQuota=50%", "CPUQuota=\\\n  50%\nNice=1\nNice=5")]
    public void Are_the_same(string one, string other) => Assert.Equal(Meaning(one), Meaning(other));

    [Theory]
    [InlineData("RestartSec=60", "RestartSec=60s 1ms")]
    [InlineData("MemoryMax=1G", "MemoryMax=1000M")]
    [InlineData("ReadWritePaths=/a", "ReadWritePaths=-/a")]
    [InlineData("ExecStartPre=/a\nExecStartPre=/b", "ExecStartPre=/b\nExecStartPre=/a")]
    [InlineData("Environment=A=1 A=2", "Environment=A=2 A=1")]
    public void Are_not_the_same(string one, string other) => Assert.NotEqual(Meaning(one), Meaning(other));

    private static string Meaning(string lines) =>
        UnitMeaning.Judged(UnitFile.Parse($"[Service]\nExecStart=/bin/true\n{lines}\n"), UnitKind.Service, "a.service").Text;
}
