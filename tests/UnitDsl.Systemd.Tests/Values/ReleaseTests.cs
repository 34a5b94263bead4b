namespace UnitDsl.Systemd.Tests.Values;

/// <summary>What systemd 257 makes otherwise of a value than 252.</summary>
public sealed class ReleaseTests
{
    // Each consequence as real systemds of these releases had it; "-" where they take the value without a word.
    [Theory]
    [InlineData(UnitKind.Service, "PIDFile", "/../a", "RefusesUnit", "-")]
    [InlineData(UnitKind.Service, "WorkingDirectory", "/..", "RefusesUnit", "-")]
    [InlineData(UnitKind.Service, "BindPaths", "/../a", "IgnoresWord", "-")]
    [InlineData(UnitKind.Service, "DeviceAllow", "/../dev/null", "IgnoresLine", "-")]
    [InlineData(UnitKind.Service, "EnvironmentFile", "/../a", "IgnoresLine", "-")]
    [InlineData(UnitKind.Slice, "IODeviceWeight", "/.. 5", "IgnoresLine", "-")]
    [InlineData(UnitKind.Service, "StandardInputData", "-_-_", "IgnoresLine", "-")]
    [InlineData(UnitKind.Service, "SetCredentialEncrypted", "foo:Q-_D", "IgnoresLine", "-")]
    [InlineData(UnitKind.Service, "Documentation", "man:a(1) 'x", "IgnoresRest", "IgnoresLine")]
    [InlineData(UnitKind.Service, "ExecStart", "/bin/.", "-", "RefusesUnit")]
    [InlineData(UnitKind.Service, "ExecStart", "/bin/..", "-", "RefusesUnit")]
    [InlineData(UnitKind.Service, "MountImages", "/a:/b:root-secondary:ro", "-", "IgnoresWord")]
    [InlineData(UnitKind.Socket, "ListenMessageQueue", "/dev/x", "-", "IgnoresLine")]
    [InlineData(UnitKind.Socket, "ListenStream", "vsock:2:4294967295", "-", "IgnoresLine")]
    [InlineData(UnitKind.Service, "RestrictNetworkInterfaces", "averylongname123", "IgnoresWord", "-")]
    [InlineData(UnitKind.Service, "SocketBindAllow", "0", "IgnoresLine", "-")]
    [InlineData(UnitKind.Service, "KillSignal", "RTMIN+0b1", "IgnoresLine", "-")]
    [InlineData(UnitKind.Service, "AmbientCapabilities", "CAP_KILL'", "IgnoresRest", "-")]
    [InlineData(UnitKind.Service, "ConfigurationDirectory", "a::ro", "IgnoresWord", "-")]
    [InlineData(UnitKind.Service, "StateDirectory", "\"\" a", "IgnoresRest", "IgnoresWord")]
    public void A_newer_release_differs(UnitKind kind, string directive, string value, string oldest, string newer)
    {
        Assert.Equal(oldest, Worst(kind, directive, value, ValueContext.OldestRelease));
        Assert.Equal(newer, Worst(kind, directive, value, ValueContext.NewerRelease));
    }

    [Theory]
    [InlineData(UnitKind.Service, "RootImagePolicy", "root=foo", "RefusesUnit")]
    [InlineData(UnitKind.Service, "RootImagePolicy", "root=verity:home=encrypted", "-")]
    [InlineData(UnitKind.Service, "OpenFile", "/etc/x:name:append,truncate", "IgnoresLine")]
    [InlineData(UnitKind.Service, "NFTSet", "user:ip:a:b:", "-")]
    [InlineData(UnitKind.Service, "NFTSet", "user:ip:a:b foo user:ip:c:d", "IgnoresRest")]
    [InlineData(UnitKind.Service, "NFTSet", "user:ip:a:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "IgnoresRest")]
    [InlineData(UnitKind.Service, "ImportCredential", "..*", "IgnoresLine")]
    [InlineData(UnitKind.Service, "ImportCredential", "foo.*:bar.", "-")]
    [InlineData(UnitKind.Service, "DelegateSubgroup", "memory.x", "IgnoresLine")]
    [InlineData(UnitKind.Service, "ManagedOOMMemoryPressureDurationSec", "infinity", "IgnoresLine")]
    [InlineData(UnitKind.Service, "DefaultStartupMemoryLow", "0", "IgnoresLine")]
    [InlineData(UnitKind.Service, "LogFilterPatterns", "~", "IgnoresLine")]
    public void What_only_the_newer_one_has(UnitKind kind, string directive, string value, string newer) =>
        Assert.Equal(newer, Worst(kind, directive, value, ValueContext.NewerRelease));

    [Theory]
    [InlineData("PIDFile", "/.././../a", "/a")]
    [InlineData("PIDFile", "/..", "/")]
    [InlineData("StateDirectory", "\"\" a", "a")]
    [InlineData("NFTSet", "user:ip:a:b:", "user:ip:a:b")]
    [InlineData("KillSignal", "RTMIN+0b1", "SIGRTMIN+1")]
    public void The_normal_form_is_as_the_newer_one_means_it(string directive, string value, string effective) =>
        Assert.Equal(effective, Read(UnitKind.Service, directive, value, ValueContext.NewerRelease).Effective);

    private static string Worst(UnitKind kind, string directive, string value, int release) => Read(kind, directive, value, release).Worst?.ToString() ?? "-";

    private static ValueVerdict Read(UnitKind kind, string directive, string value, int release) =>
        ValueReader.Read(ValueContext.For(kind, directive, release: release)!, value);
}
