namespace UnitDsl.Systemd;

/// <summary>What a unit is allowed to do and to reach.</summary>
internal static class SandboxGrammars
{
    public static IReadOnlyList<(string Kind, ValueGrammar Grammar)> All { get; } =
    [
        ("address-family-set", new AddressFamilyGrammar()),
        ("bpf-delegate-list", new BpfDelegateGrammar()),
        ("bpf-program", new BpfProgramGrammar()),
        ("capability-set", new CapabilitySetGrammar()),
        ("cgroup-controller-list", new CgroupControllerGrammar()),
        ("cgroup-name", new CgroupNameGrammar()),
        ("delegate", new DelegateGrammar()),
        ("device-allow", new DeviceAllowGrammar()),
        ("filesystem-set", new FileSystemGrammar()),
        ("ip-address-prefix", new IpAddressPrefixGrammar()),
        ("lsm-label", new LsmLabelGrammar()),
        ("namespace-flags", new NamespaceGrammar()),
        ("network-interface-set", new NetworkInterfaceSetGrammar()),
        ("nft-set", new NftSetGrammar()),
        ("secure-bits", new SecureBitsGrammar()),
        ("socket-bind-rule", new SocketBindRuleGrammar()),
        ("syscall-arch-list", new SystemCallArchitectureGrammar()),
        ("syscall-filter", new SystemCallFilterGrammar()),
    ];
}
