namespace UnitDsl.Systemd.Tests;

public sealed class UnitNameTests
{
    [Theory]
    [InlineData("nginx.service")]
    [InlineData("getty@.service")]
    [InlineData("getty@tty1.service")]
    [InlineData("a@b@c.service")]
    [InlineData("var-lib-my\\x2dapp.mount")]
    [InlineData("a.b.socket")]
    [InlineData("-.mount")]
    [InlineData("a:b_c-1.timer")]
    public void Names_that_systemd_accepts(string name) => Assert.True(UnitName.IsValid(name, out _));

    [Theory]
    [InlineData("", "suffix")]
    [InlineData("nginx", "suffix")]
    [InlineData("nginx.Service", "suffix")]
    [InlineData("nginx.conf", "suffix")]
    [InlineData(".service", "nothing before its suffix")]
    [InlineData("@.service", "before the '@'")]
    [InlineData("@x.service", "before the '@'")]
    [InlineData("a b.service", "' '")]
    [InlineData("é.service", "'é'")]
    [InlineData("a/b.service", "'/'")]
    [InlineData("a\0b.service", "NUL")]
    public void Names_that_systemd_refuses(string name, string expected)
    {
        Assert.False(UnitName.IsValid(name, out string? why));
        Assert.Contains(expected, why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_is_at_most_255_bytes_long()
    {
        Assert.True(UnitName.IsValid(new string('a', 247) + ".service"));
        Assert.False(UnitName.IsValid(new string('a', 248) + ".service"));
    }

    [Theory]
    [InlineData("mysql", ".service", "mysql.service")]
    [InlineData("network.target", ".service", "network.target")]
    [InlineData("dev-sda.device", ".service", "dev-sda.device")]
    [InlineData("session-1.scope", ".service", "session-1.scope")]
    [InlineData("my.app", ".service", "my.app.service")]
    [InlineData("app@", ".service", "app@.service")]
    [InlineData("backup", ".timer", "backup.timer")]
    public void A_name_without_a_suffix_gets_one(string name, string suffix, string expected) =>
        Assert.Equal(expected, UnitName.WithDefaultSuffix(name, suffix));

    [Theory]
    [InlineData("nginx.service", "nginx", null, false, ".service")]
    [InlineData("getty@.service", "getty", null, true, ".service")]
    [InlineData("getty@tty1.service", "getty", "tty1", false, ".service")]
    [InlineData("a@b@c.socket", "a", "b@c", false, ".socket")]
    [InlineData("a@b.c.timer", "a", "b.c", false, ".timer")]
    [InlineData("plain", "plain", null, false, null)]
    public void A_name_comes_apart(string name, string prefix, string? instance, bool template, string? suffix)
    {
        Assert.Equal(prefix, UnitName.PrefixOf(name));
        Assert.Equal(instance, UnitName.InstanceOf(name));
        Assert.Equal(template, UnitName.IsTemplate(name));
        Assert.Equal(suffix, UnitName.SuffixOf(name));
    }

    [Theory]
    [InlineData("/srv/data/x", "srv-data-x.mount")]
    [InlineData("/", "-.mount")]
    [InlineData("//var//lib/my-app/", "var-lib-my\\x2dapp.mount")]
    public void A_mount_is_named_after_its_path(string path, string expected) => Assert.Equal(expected, UnitName.FromPath(path, ".mount"));

    [Theory]
    [InlineData("/a/../b")]
    [InlineData("..")]
    public void A_path_that_leads_elsewhere_has_no_name(string path) => Assert.Throws<ArgumentException>(() => UnitName.FromPath(path, ".mount"));

    [Fact]
    public void NUL_cannot_be_unescaped() => Assert.False(UnitName.TryUnescape("a\\x00b", out _, out _));
}
