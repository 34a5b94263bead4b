namespace UnitDsl.Systemd.Tests.Values;

/// <summary>Where typical mistakes in what limits a unit are, and what was meant.</summary>
public sealed class SandboxGrammarTests
{
    [Theory]
    [InlineData("CapabilityBoundingSet", "CAP_KILL CAP_NET_BIND", "CAP_NET_BIND", "CAP_NET_BIND_SERVICE", Consequence.IgnoresWord)]
    [InlineData("CapabilityBoundingSet", "~SYS_PTRACE", "SYS_PTRACE", "CAP_SYS_PTRACE", Consequence.IgnoresWord)]
    [InlineData("AmbientCapabilities", "CAP_KILL,CAP_CHOWN", "CAP_KILL,CAP_CHOWN", "CAP_KILL CAP_CHOWN", Consequence.IgnoresWord)]
    [InlineData("CapabilityBoundingSet", "CAP_WHATEVER", "CAP_WHATEVER", null, Consequence.IgnoresWord)]
    [InlineData("SystemCallFilter", "~@system-servce", "@system-servce", "@system-service", Consequence.IgnoresWord)]
    [InlineData("SystemCallFilter", "system-service", "system-service", "@system-service", Consequence.IgnoresWord)]
    [InlineData("SystemCallFilter", "opennat", "opennat", "openat", Consequence.IgnoresWord)]
    [InlineData("SystemCallFilter", "read:EPERM", ":EPERM", "", Consequence.IgnoresWord)]
    [InlineData("SystemCallFilter", "~read:EPREM", "EPREM", "EPERM", Consequence.IgnoresWord)]
    [InlineData("SystemCallFilter", "~read:5000", "5000", null, Consequence.IgnoresWord)]
    [InlineData("SystemCallLog", "~read:EPERM", "read:EPERM", null, Consequence.IgnoresWord)]
    [InlineData("SystemCallArchitectures", "native x86_64", "x86_64", "x86-64", Consequence.IgnoresWord)]
    [InlineData("RestrictAddressFamilies", "AF_INET INET6", "INET6", "AF_INET6", Consequence.IgnoresWord)]
    [InlineData("RestrictNamespaces", "user network", "network", "net", Consequence.IgnoresLine)]
    [InlineData("RestrictFileSystems", "@netwrok", "@netwrok", "@network", Consequence.IgnoresWord)]
    [InlineData("RestrictNetworkInterfaces", "eth0 eth/1", "eth/1", null, Consequence.IgnoresWord)]
    [InlineData("IPAddressDeny", "locahost", "locahost", "localhost", Consequence.IgnoresWord)]
    [InlineData("IPAddressAllow", "10.0.0.0/8,::1", "10.0.0.0/8,::1", "10.0.0.0/8 ::1", Consequence.IgnoresWord)]
    [InlineData("DeviceAllow", "dev/null r", "dev/null", "/dev/null", Consequence.IgnoresLine)]
    [InlineData("DeviceAllow", "/dev/null RW", "RW", "rw", Consequence.IgnoresLine)]
    [InlineData("DeviceAllow", "/dev/null r w", "r w", "rw", Consequence.IgnoresLine)]
    [InlineData("SocketBindDeny", "ipv4:tcp:90-80", "90-80", "80-90", Consequence.IgnoresLine)]
    [InlineData("SocketBindDeny", "IPV4", "IPV4", "ipv4", Consequence.IgnoresLine)]
    [InlineData("BPFProgram", "ingres:/sys/fs/bpf/x", "ingres", "ingress", Consequence.IgnoresLine)]
    [InlineData("Delegate", "cpu memroy", "memroy", "memory", Consequence.IgnoresWord)]
    [InlineData("DisableControllers", "cpu memroy", "memroy", "memory", Consequence.IgnoresWord)]
    [InlineData("SecureBits", "noroot keepcaps", "keepcaps", "keep-caps", Consequence.IgnoresWord)]
    [InlineData("SELinuxContext", "%Z", "%Z", "%%Z", Consequence.RefusesUnit)]
    [InlineData("SELinuxContext", "-%Z", "%Z", "%%Z", Consequence.IgnoresLine)]
    public void The_wrong_part_is_found_and_what_was_meant(string directive, string value, string wrong, string? meant, Consequence consequence)
    {
        var problem = Assert.Single(Read(directive, value).Problems);

        Assert.Equal(wrong, value.Substring(problem.Offset, problem.Length));
        Assert.Equal(meant, problem.Replacement);
        Assert.Equal(consequence, problem.Consequence);
    }

    [Theory]
    [InlineData("CapabilityBoundingSet", "1 cap_chown", "CAP_CHOWN CAP_DAC_OVERRIDE")]
    [InlineData("SystemCallFilter", "~read:eperm  @mount:0x5", "~read:EPERM @mount:EIO")]
    [InlineData("RestrictAddressFamilies", "AF_LOCAL af_inet", "AF_UNIX AF_INET")]
    [InlineData("RestrictNamespaces", "on", "yes")]
    [InlineData("IPAddressAllow", "10.0.0.0/0x8 any", "10.0.0.0/8 any")]
    [InlineData("DeviceAllow", "'/dev/a b' wr", "\"/dev/a b\" rw")]
    [InlineData("DeviceAllow", "/dev/null", "/dev/null rwm")]
    [InlineData("SocketBindAllow", "ipv6:udp:0x50-80", "ipv6:udp:80")]
    [InlineData("RestrictNetworkInterfaces", "\"~eth0\"", "\"~eth0\"")]
    public void What_is_taken_has_a_normal_form(string directive, string value, string normal)
    {
        var verdict = Read(directive, value);

        Assert.Empty(verdict.Problems);
        Assert.Equal(normal, verdict.Effective);
    }

    [Theory]
    [InlineData("BPFDelegateCommands", "BPFMapCreate,BPFProgLaod", "BPFProgLaod", "BPFProgLoad")]
    [InlineData("BPFDelegateMaps", "BPFMapTypeArray BPFMapTypeHash", "BPFMapTypeArray BPFMapTypeHash", null)]
    [InlineData("NFTSet", "cgroup:inet:filter:a user:ip:1x:b", "1x", null)]
    [InlineData("NFTSet", "uesr:ip:x:b", "uesr", "user")]
    [InlineData("DelegateSubgroup", "cgroup.procs", "cgroup.procs", null)]
    public void Newer_directives_are_read_too(string directive, string value, string wrong, string? meant)
    {
        var problem = Assert.Single(ValueReader.Read(ValueContext.For(UnitKind.Service, directive, release: DirectiveCatalogue.NewestRelease)!, value).Problems);

        Assert.Equal(wrong, value.Substring(problem.Offset, problem.Length));
        Assert.Equal(meant, problem.Replacement);
    }

    [Theory]
    [InlineData("BPFDelegateMaps", "BPFMapTypeArray,BPFMapTypeOfTomorrow")]
    [InlineData("NFTSet", "cgroup:inet:filter:a user:ip6:x/y:b")]
    [InlineData("DelegateSubgroup", "supervisor")]
    [InlineData("SystemCallFilter", "mseal @known")]
    public void Newer_values_are_taken(string directive, string value) =>
        Assert.Empty(ValueReader.Read(ValueContext.For(UnitKind.Service, directive, release: DirectiveCatalogue.NewestRelease)!, value).Problems);

    [Fact]
    public void What_systemd_does_without_a_word_is_marked()
    {
        Assert.True(Assert.Single(Read("CapabilityBoundingSet", "CAP_FOO").Problems).IsSilent);
        Assert.False(Assert.Single(Read("RestrictAddressFamilies", "AF_FOO").Problems).IsSilent);
    }

    [Fact]
    public void Any_text_is_read_and_every_problem_lies_in_it()
    {
        var contexts = DirectiveCatalogue.All
            .Select(static directive => new ValueContext(directive, UnitKind.Service, directive.Sections[0], "a.service", DirectiveCatalogue.NewestRelease))
            .Where(ValueReader.CanRead).ToList();
        foreach (var value in Hostile.Text.Take(300))
        {
            foreach (var context in contexts)
                Assert.All(ValueReader.Read(context, value).Problems, problem => Assert.InRange(problem.Offset + problem.Length, problem.Offset, value.Length));
        }
    }

    [Fact]
    public void A_line_of_nothing_but_mistakes_is_read_in_no_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.Equal(150_000, Read("SystemCallFilter", string.Concat(Enumerable.Repeat("opnat ", 150_000))).Problems.Count);

        Assert.True(watch.ElapsedMilliseconds < 2000, $"{watch.ElapsedMilliseconds} ms");
    }

    private static ValueVerdict Read(string directive, string value) => ValueReader.Read(ValueContext.For(UnitKind.Service, directive)!, value);
}
