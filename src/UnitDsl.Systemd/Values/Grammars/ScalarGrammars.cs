namespace UnitDsl.Systemd;

/// <summary>Numbers, sizes, switches and words of closed sets.</summary>
internal static class ScalarGrammars
{
    private const int HighestWeight = 10_000;

    public static IReadOnlyList<(string Kind, ValueGrammar Grammar)> All { get; } =
    [
        ("bool", new BooleanGrammar()),
        ("tristate", new BooleanGrammar()),
        ("enum:*", new EnumGrammar()),
        ("int", new IntegerGrammar(int.MinValue, int.MaxValue)),
        ("uint", new IntegerGrammar(0, uint.MaxValue)),
        ("uint-or-infinity", new IntegerGrammar(0, uint.MaxValue, isEndless: true)),
        ("uint8", new IntegerGrammar(0, byte.MaxValue)),
        ("cpu-weight", new IntegerGrammar(1, HighestWeight)),
        ("percent", new PercentGrammar()),
        ("percent-or-bytes", new LimitGrammar(isSize: true)),
        ("percent-or-uint", new LimitGrammar(isSize: false)),
        ("bytes", new SizeGrammar()),
        ("rlimit", new RlimitGrammar()),
        ("octal-mode", new ModeGrammar()),
        ("signal", new SignalGrammar()),
        ("exit-status-list", new ExitStatusGrammar()),
        ("cpu-set", new CpuSetGrammar()),
        ("device-weight", new DeviceSettingGrammar(DeviceSetting.Weight)),
        ("device-limit", new DeviceSettingGrammar(DeviceSetting.Limit)),
        ("device-latency", new DeviceSettingGrammar(DeviceSetting.Latency)),
        ("errno", new ErrnoGrammar()),
        ("coredump-filter", new CoredumpFilterGrammar()),
        ("base64", new Base64Grammar()),
        ("hex-or-path", new EncodedOrPathGrammar(isHex: true)),
        ("path-or-base64", new EncodedOrPathGrammar(isHex: false)),
        ("image-policy", new ImagePolicyGrammar()),
        ("partition-mount-options", new PartitionMountOptionsGrammar()),
    ];
}
