namespace UnitDsl.Systemd.Tests.Values;

public sealed class NameValueTests
{
    [Theory]
    [InlineData(UnitKind.Service, "After", "network", 0, 7, Consequence.IgnoresWord, "network.target")]
    [InlineData(UnitKind.Service, "After", "a.service b.servce", 10, 8, Consequence.IgnoresWord, "b.service")]
    [InlineData(UnitKind.Service, "After", "a/b.service", 0, 11, Consequence.IgnoresWord, null)]
    [InlineData(UnitKind.Service, "Requires", "a@b.mount", 0, 9, Consequence.IgnoresWord, null)]
    [InlineData(UnitKind.Service, "Sockets", "a.service", 0, 9, Consequence.IgnoresWord, "a.socket")]
    [InlineData(UnitKind.Service, "Slice", "web", 0, 3, Consequence.IgnoresLine, "web.slice")]
    [InlineData(UnitKind.Service, "Slice", "web@.slice", 0, 10, Consequence.IgnoresLine, null)]
    [InlineData(UnitKind.Timer, "Unit", "%n", 0, 2, Consequence.IgnoresLine, null)]
    [InlineData(UnitKind.Service, "WantedBy", "multi-user", 0, 10, Consequence.IgnoresWord, "multi-user.target")]
    [InlineData(UnitKind.Service, "After", "redis,nginx.service", 0, 19, Consequence.IgnoresWord, "redis.service nginx.service")]
    [InlineData(UnitKind.Service, "BusName", "org.1x.Y", 4, 1, Consequence.IgnoresLine, null)]
    [InlineData(UnitKind.Service, "BusName", "org", 0, 3, Consequence.IgnoresLine, null)]
    [InlineData(UnitKind.Socket, "BindToDevice", "eth0/1", 0, 6, Consequence.IgnoresLine, null)]
    [InlineData(UnitKind.Socket, "FileDescriptorName", "a:b", 1, 1, Consequence.IgnoresLine, null)]
    [InlineData(UnitKind.Service, "LogNamespace", "a b", 1, 1, Consequence.IgnoresLine, null)]
    [InlineData(UnitKind.Service, "User", "a:b", 0, 3, Consequence.RefusesUnit, null)]
    [InlineData(UnitKind.Service, "User", "nobody", 0, 6, Consequence.Complains, null)]
    [InlineData(UnitKind.Service, "SupplementaryGroups", "a b/c d", 2, 3, Consequence.RefusesUnit, null)]
    [InlineData(UnitKind.Socket, "ListenMessageQueue", "jobs", 0, 4, Consequence.IgnoresLine, "/jobs")]
    [InlineData(UnitKind.Socket, "ListenStream", "70000", 0, 5, Consequence.IgnoresLine, null)]
    [InlineData(UnitKind.Socket, "ListenStream", "1.2.3.4", 0, 7, Consequence.IgnoresLine, null)]
    [InlineData(UnitKind.Socket, "ListenSequentialPacket", "80", 0, 2, Consequence.IgnoresLine, null)]
    [InlineData(UnitKind.Socket, "ListenNetlink", "kobject-event 1", 0, 13, Consequence.IgnoresLine, "kobject-uevent")]
    [InlineData(UnitKind.Socket, "IPTOS", "low-dely", 0, 8, Consequence.IgnoresLine, "low-delay")]
    public void A_mistake_is_found_where_it_is(UnitKind kind, string name, string value, int offset, int length, Consequence consequence, string? replacement)
    {
        var problem = Assert.Single(Read(kind, name, value).Problems);

        Assert.Equal((offset, length, consequence, replacement), (problem.Offset, problem.Length, problem.Consequence, problem.Replacement));
    }

    [Theory]
    [InlineData(UnitKind.Service, "After", "a.service d@.service %p@x.socket", "a.service d@.service %p@x.socket")]
    [InlineData(UnitKind.Service, "After", "a.service bad b.service", "a.service b.service")]
    [InlineData(UnitKind.Socket, "BindToDevice", "*", "")]
    [InlineData(UnitKind.Socket, "IPTOS", "0x10", "low-delay")]
    [InlineData(UnitKind.Socket, "ListenStream", "/var/run/x.sock", "/run/x.sock")]
    [InlineData(UnitKind.Socket, "ListenMessageQueue", "//a/./b/", "/a/b")]
    [InlineData(UnitKind.Service, "SupplementaryGroups", "a\\ b 5", "a\\ b 5")]
    public void What_is_taken_has_one_form(UnitKind kind, string name, string value, string effective) =>
        Assert.Equal(effective, Read(kind, name, value).Effective);

    [Theory]
    [InlineData("~^secret", true)]
    [InlineData("a(b|c)[^]x]", true)]
    [InlineData("a(b", false)]
    [InlineData("a)b", false)]
    [InlineData("[a", false)]
    [InlineData("a\\", false)]
    public void A_pattern_is_closed(string value, bool isValid) =>
        Assert.Equal(isValid, ValueReader.Read(ValueContext.For(UnitKind.Service, "LogFilterPatterns", release: 260)!, value).IsClean);

    private static ValueVerdict Read(UnitKind kind, string name, string value) => ValueReader.Read(ValueContext.For(kind, name)!, value);
}
