namespace UnitDsl.Systemd;

/// <summary>A family of messages of the kernel, and which group of them.</summary>
internal sealed class NetlinkAddressGrammar : ValueGrammar
{
    private static readonly string[] families =
    [
        "route", "firewall", "inet-diag", "nflog", "xfrm", "selinux", "iscsi", "audit", "fib-lookup", "connector", "netfilter", "ip6-fw",
        "dnrtmsg", "kobject-uevent", "generic", "scsitransport", "ecryptfs", "rdma",
    ];

    public override void Read(ValueReading reading)
    {
        if (!reading.TryExpand(reading.Value, reading.Rejection, out var address))
            return;
        var words = new WordReader(address, WordRules.Plain);
        if (!words.TryRead(out var family))
        {
            reading.Report(address, reading.Rejection, words.Problem is { } broken ? broken.Message : "a family of the kernel's messages is missing");
            return;
        }

        if (Array.IndexOf(families, family.Text) < 0 && !WholeNumber.TryParse(family.Text, int.MaxValue, out _, out _))
        {
            reading.Report(family, reading.Rejection, $"{Wording.Shown(family)} is no family of the kernel's messages", Spelling.Closest(family.Text, families));
            return;
        }

        var group = words.Rest;
        if (!group.IsEmpty && !WholeNumber.TryParse(group.Text, uint.MaxValue, out _, out _))
            reading.Report(group, reading.Rejection, $"{Wording.Shown(group)} is no number of a group of messages");
        else
            reading.Keep(reading.Value.Text);
    }
}
