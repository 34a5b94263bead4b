namespace UnitDsl.Systemd.Tests.Values;

/// <summary>The usual mistakes: which characters are marked, what is put in their place, and what systemd would do.</summary>
public sealed class ScalarMistakesTests
{
    [Theory]
    [InlineData("MemoryMax", "512MB", 3, 2, "M")]
    [InlineData("MemoryMax", "512Mi", 3, 2, "M")]
    [InlineData("MemoryMax", "512MiB", 3, 3, "M")]
    [InlineData("MemoryMax", "512m", 3, 1, "M")]
    [InlineData("MemoryMax", "1,5G", 1, 1, ".")]
    [InlineData("MemoryMax", "80 %", 2, 2, "%")]
    [InlineData("MemoryMax", "150%", 0, 4, "100%")]
    [InlineData("MemoryMax", "unlimited", 0, 9, "infinity")]
    [InlineData("MemoryMax", "5M 1G", 3, 2, null)]
    [InlineData("MemoryMax", "0", 0, 1, null)]
    [InlineData("CPUQuota", "50", 0, 2, "50%")]
    [InlineData("CPUQuota", "0.5", 0, 3, "50%")]
    [InlineData("CPUQuota", "1.5", 0, 3, "150%")]
    [InlineData("CPUQuota", "33.333%", 5, 1, "")]
    [InlineData("TasksMax", "max", 0, 3, "infinity")]
    [InlineData("LimitNOFILE", "65k", 0, 3, "66560")]
    [InlineData("LimitNOFILE", "unlimited", 0, 9, "infinity")]
    [InlineData("LimitNOFILE", "10:5", 0, 4, "5:10")]
    [InlineData("LimitNOFILE", "5:x", 2, 1, null)]
    [InlineData("LimitFSIZE", "1GB", 1, 2, "G")]
    [InlineData("LimitCPU", "5 mins", 2, 4, "min")]
    [InlineData("LimitNICE", "-25", 0, 3, "-20")]
    [InlineData("UMask", "0o022", 0, 5, "0022")]
    [InlineData("UMask", "rw-r--r--", 0, 9, "0644")]
    [InlineData("UMask", "-rwsr-xr-x", 0, 10, "4755")]
    [InlineData("UMask", "u=rw,g=r,o=", 0, 11, "0640")]
    [InlineData("UMask", "0789", 2, 1, null)]
    [InlineData("KillSignal", "SIGTREM", 0, 7, "SIGTERM")]
    [InlineData("KillSignal", "sigterm", 0, 7, "SIGTERM")]
    [InlineData("KillSignal", "term", 0, 4, "SIGTERM")]
    [InlineData("Nice", "-25", 0, 3, "-20")]
    [InlineData("Nice", "99999999999", 0, 11, "19")]
    [InlineData("Nice", "5x", 1, 1, null)]
    [InlineData("OOMScoreAdjust", "five", 0, 4, null)]
    [InlineData("CPUWeight", "0", 0, 1, "1")]
    [InlineData("Restart", "never", 0, 5, "no")]
    [InlineData("Restart", "on_failure", 0, 10, "on-failure")]
    [InlineData("SyslogLevel", "error", 0, 5, "err")]
    [InlineData("Personality", "amd64", 0, 5, "x86-64")]
    [InlineData("PrivateTmp", "enabled", 0, 7, "yes")]
    [InlineData("RestartSec", "5 mins", 2, 4, "min")]
    [InlineData("TimeoutStartSec", "forever", 0, 7, "infinity")]
    [InlineData("CPUAffinity", "0..3", 0, 4, "0-3")]
    [InlineData("SystemCallErrorNumber", "EPREM", 0, 5, "EPERM")]
    [InlineData("CoredumpFilter", "privat-anonymous", 0, 16, "private-anonymous")]
    [InlineData("IODeviceWeight", "/dev/sda 20000", 9, 5, "10000")]
    [InlineData("IOReadBandwidthMax", "/dev/sda 10MB", 11, 2, "M")]
    [InlineData("StandardInputData", "aGVsbG8", 7, 0, "=")]
    [InlineData("RootHashSignature", "Base64:aGVs", 0, 11, "base64:aGVs")]
    public void A_mistake_is_marked_and_put_right(string directive, string value, int offset, int length, string? replacement)
    {
        var problem = Assert.Single(Read(directive, value).Problems);

        Assert.Equal((offset, length, replacement, Consequence.IgnoresLine), (problem.Offset, problem.Length, problem.Replacement, problem.Consequence));
        if (replacement is { Length: > 0 })
            Assert.True(Read(directive, value[..offset] + replacement + value[(offset + length)..]).IsClean);
    }

    [Theory]
    [InlineData("SuccessExitStatus", "1 EX_USAGE 2", 2, 8, "USAGE", Consequence.IgnoresWord, "1 2")]
    [InlineData("SuccessExitStatus", "1,2", 0, 3, "1 2", Consequence.IgnoresWord, null)]
    [InlineData("CPUAffinity", "1 5-3", 2, 3, "3-5", Consequence.IgnoresWord, "1")]
    [InlineData("RootImageOptions", "roto:ro home:nosuid", 0, 4, "root", Consequence.IgnoresWord, "home:nosuid")]
    [InlineData("KillMode", "none", 0, 4, null, Consequence.Complains, "none")]
    [InlineData("CPUShares", "512", 0, 3, null, Consequence.Complains, "512")]
    [InlineData("MemoryLimit", "1G", 0, 2, null, Consequence.Complains, "1G")]
    public void What_is_left_is_kept(string directive, string value, int offset, int length, string? replacement, Consequence consequence, string? effective)
    {
        var verdict = Read(directive, value);

        var problem = Assert.Single(verdict.Problems);
        Assert.Equal((offset, length, replacement, consequence), (problem.Offset, problem.Length, problem.Replacement, problem.Consequence));
        Assert.Equal(effective, verdict.Effective);
    }

    [Theory]
    [InlineData("MemoryMax", "1024M", "1G")]
    [InlineData("MemoryMax", "1G 512M", "1536M")]
    [InlineData("MemoryMax", "33.30%", "33.3%")]
    [InlineData("LimitNOFILE", "5:5", "5")]
    [InlineData("LimitNICE", "-20", "40")]
    [InlineData("LimitCPU", "500ms", "1s")]
    [InlineData("RestartSec", "5M", "152d 4h 30min")]
    [InlineData("TimeoutSec", "0", "infinity")]
    [InlineData("TimerSlackNSec", "1500", "1us 500ns")]
    [InlineData("UMask", "22", "0022")]
    [InlineData("KillSignal", "15", "SIGTERM")]
    [InlineData("CPUAffinity", "5 0-2,3", "0-3 5")]
    [InlineData("SyslogFacility", "3", "daemon")]
    [InlineData("Nice", "0x10", "16")]
    [InlineData("SystemCallErrorNumber", "ewouldblock", "EAGAIN")]
    public void The_same_has_the_same_normal_form(string directive, string value, string effective)
    {
        var verdict = Read(directive, value);

        Assert.True(verdict.IsClean);
        Assert.Equal(effective, verdict.Effective);
    }

    [Theory]
    [InlineData("MemoryMax", "512MB", "'512MB' is no size: 'MB' is no unit; the units are K, M, G, T, P and E")]
    [InlineData("Nice", "20", "Nice= goes from -20 to 19; '20' is outside")]
    [InlineData("Restart", "nope", "'nope' is nothing that Restart= can be; it is one of no, on-success, on-failure, on-abnormal, on-watchdog, on-abort, always")]
    [InlineData("Type", "notify-reload", "'notify-reload' needs systemd 253, and this is 252")]
    public void A_message_names_the_mistake(string directive, string value, string message) =>
        Assert.Equal(message, Assert.Single(Read(directive, value).Problems).Message);

    [Fact]
    public void What_is_gone_or_stands_elsewhere_is_ignored_whatever_its_value()
    {
        Assert.Equal(Consequence.IgnoresLine, Read("CPUShares", "512", release: 258).Worst);
        var wrongKind = new ValueContext(DirectiveCatalogue.Find("Socket", "ManagedOOMSwap")!, UnitKind.Socket, "Socket", "unit.socket", 252);
        Assert.Equal(Consequence.IgnoresLine, ValueReader.Read(wrongKind, "kill").Worst);
    }

    [Fact]
    public void Policies_for_images_are_read()
    {
        Assert.True(Read("RootImagePolicy", "root=verity+signed:usr=unused:=ignore", release: 254).IsClean);
        var problem = Assert.Single(Read("RootImagePolicy", "root=verity+singed", release: 254).Problems);
        Assert.Equal((12, 6, "signed"), (problem.Offset, problem.Length, problem.Replacement));
    }

    private static ValueVerdict Read(string directive, string value, int release = ValueContext.OldestRelease) =>
        ValueReader.Read(ValueContext.For(UnitKind.Service, directive, release: release)!, value);
}
