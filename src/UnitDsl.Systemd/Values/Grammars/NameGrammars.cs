namespace UnitDsl.Systemd;

/// <summary>Names of units, users and interfaces, and addresses of sockets.</summary>
internal static class NameGrammars
{
    public static IReadOnlyList<(string Kind, ValueGrammar Grammar)> All { get; } =
    [
        ("unit-list", new UnitListGrammar()),
        ("unit-name", new UnitNameGrammar()),
        ("instance-name", new InstanceNameGrammar()),
        ("dbus-name", new BusNameGrammar()),
        ("network-interface", new NetworkInterfaceGrammar()),
        ("fd-name", new DescriptorNameGrammar()),
        ("journal-namespace", new JournalNamespaceGrammar()),
        ("user-or-group-name", new AccountNameGrammar()),
        ("user-or-group-name-list", new AccountListGrammar()),
        ("mqueue-path", new MessageQueueGrammar()),
        ("regex", new PatternGrammar()),
        ("refresh-on-reload-flags", new RefreshOnReloadGrammar()),
        ("socket-address", new SocketAddressGrammar()),
        ("netlink-address", new NetlinkAddressGrammar()),
        ("ip-tos", new TypeOfServiceGrammar()),
    ];
}
