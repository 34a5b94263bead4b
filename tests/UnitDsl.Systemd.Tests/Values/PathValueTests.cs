namespace UnitDsl.Systemd.Tests.Values;

/// <summary>What is said about paths, and where, and what is proposed instead.</summary>
public sealed class PathValueTests
{
    private static readonly string longName = new('x', 256);

    [Theory]
    [InlineData("SourcePath", "/a", "/a")]
    [InlineData("SourcePath", "/a//b/./c/", "/a/b/c")]
    [InlineData("SourcePath", "//", "/")]
    [InlineData("SourcePath", "/a b\\x20c", "/a b\\x20c")]
    [InlineData("SourcePath", "/%i//%n/", "/%i/%n")]
    [InlineData("SourcePath", "%i", "%i")]
    [InlineData("SourcePath", "/ /", "/ /")]
    [InlineData("PIDFile", "a//b.pid", "a/b.pid")]
    [InlineData("PIDFile", "././%t/a", "./%t/a")]
    [InlineData("WorkingDirectory", "~", "~")]
    [InlineData("WorkingDirectory", "-~", "-~")]
    [InlineData("WorkingDirectory", "-/a/", "-/a")]
    [InlineData("ReadWritePaths", "/a/ \"-/b c\"  -+/d", "/a \"-/b c\" -+/d")]
    [InlineData("ReadWritePaths", "/a\\ b", "\"/a b\"")]
    [InlineData("ExecSearchPath", "/a/:/b c:/d\\:e", "/a:/b c:/d\\:e")]
    [InlineData("StateDirectory", "a//b 'c d' ./e:f:ignored g:", "a/b c\\x20d e:f g")]
    [InlineData("BindPaths", "/a /b:/b/ /c:/d:norbind -/e:/f:rbind", "/a /b /c:/d:norbind -/e:/f")]
    [InlineData("BindPaths", "\"/a b\":/c\\:d", "\"/a b\":\"/c:d\"")]
    [InlineData("TemporaryFileSystem", "/a/:ro,mode=755 /b: '/c d'", "/a:ro,mode=755 /b \"/c d\"")]
    [InlineData("MountImages", "/a:/b/ -/c:/d:ro /e:/f:root:ro:home:nosuid", "/a:/b -/c:/d:root:ro /e:/f:root:ro:home:nosuid")]
    [InlineData("ExtensionImages", "/a:ro \"/b c\"", "/a:root:ro /b\\x20c")]
    public void Taken_without_a_word(string directive, string value, string effective)
    {
        var verdict = Read(directive, value);

        Assert.Empty(verdict.Problems);
        Assert.Equal(effective, verdict.Effective);
    }

    [Theory]
    [InlineData("SourcePath", "usr/a", 0, 3, Consequence.IgnoresLine, "/usr")]
    [InlineData("SourcePath", "./a", 0, 3, Consequence.IgnoresLine, null)]
    [InlineData("SourcePath", "~/a", 0, 1, Consequence.IgnoresLine, null)]
    [InlineData("SourcePath", "$HOME/a", 0, 7, Consequence.IgnoresLine, null)]
    [InlineData("SourcePath", "file:///a", 0, 7, Consequence.IgnoresLine, "")]
    [InlineData("SourcePath", "\"/a b\"", 0, 6, Consequence.IgnoresLine, "/a b")]
    [InlineData("SourcePath", "-/a", 0, 1, Consequence.IgnoresLine, "")]
    [InlineData("SourcePath", "/a/../b", 1, 5, Consequence.IgnoresLine, "")]
    [InlineData("SourcePath", "/ab/../ac/d", 1, 6, Consequence.IgnoresLine, "")]
    [InlineData("SourcePath", "/a/b/../../c", 1, 10, Consequence.IgnoresLine, "")]
    [InlineData("SourcePath", "/%n/../a", 4, 2, Consequence.IgnoresLine, null)]
    [InlineData("SourcePath", "/%Z", 1, 2, Consequence.IgnoresLine, "%%Z")]
    [InlineData("RootDirectory", "srv/a", 0, 3, Consequence.RefusesUnit, "/srv")]
    [InlineData("WorkingDirectory", "~/a", 0, 3, Consequence.RefusesUnit, null)]
    [InlineData("WorkingDirectory", "-a", 1, 1, Consequence.IgnoresLine, null)]
    [InlineData("PIDFile", "../a", 0, 2, Consequence.RefusesUnit, null)]
    [InlineData("PIDFile", "%Z", 0, 2, Consequence.IgnoresLine, "%%Z")]
    [InlineData("PIDFile", "/var//run/a", 0, 9, Consequence.Complains, "/run")]
    [InlineData("ReadWritePaths", "/a +-/b /c", 3, 2, Consequence.IgnoresWord, "-+")]
    [InlineData("ReadWritePaths", "/a \"b", 3, 1, Consequence.IgnoresRest, null)]
    [InlineData("ReadWritePaths", "/a !/b", 3, 1, Consequence.IgnoresWord, "")]
    [InlineData("ReadWritePaths", "/a var/b", 3, 3, Consequence.IgnoresWord, "/var")]
    [InlineData("ExecSearchPath", "/a:usr/bin:/c", 3, 3, Consequence.IgnoresRest, "/usr")]
    [InlineData("ExecSearchPath", "/a::/c", 3, 0, Consequence.IgnoresRest, null)]
    [InlineData("StateDirectory", "/var/lib/a", 0, 9, Consequence.IgnoresWord, "")]
    [InlineData("StateDirectory", "b %S/a", 2, 3, Consequence.IgnoresWord, "")]
    [InlineData("StateDirectory", "/srv/a", 0, 6, Consequence.IgnoresWord, null)]
    [InlineData("StateDirectory", "a private", 2, 7, Consequence.IgnoresWord, null)]
    [InlineData("StateDirectory", "a\\ b", 1, 2, Consequence.IgnoresRest, "\\x20")]
    [InlineData("StateDirectory", "../a", 0, 2, Consequence.IgnoresWord, null)]
    [InlineData("StateDirectory", "a:/b", 2, 2, Consequence.IgnoresWord, null)]
    [InlineData("RuntimeDirectory", "/var/run/a", 0, 9, Consequence.IgnoresWord, "")]
    [InlineData("RuntimeDirectory", "/run/a", 0, 5, Consequence.IgnoresWord, "")]
    [InlineData("ConfigurationDirectory", "a:b", 2, 1, Consequence.IgnoresWord, null)]
    [InlineData("BindPaths", "/a -> /b", 2, 4, Consequence.IgnoresWord, ":")]
    [InlineData("BindPaths", "/a:/b:nobind", 6, 6, Consequence.IgnoresWord, "norbind")]
    [InlineData("BindPaths", "/a:-/b", 3, 1, Consequence.IgnoresWord, "")]
    [InlineData("BindPaths", "/a  /b", 3, 0, Consequence.IgnoresWord, null)]
    [InlineData("TemporaryFileSystem", "var:ro", 0, 3, Consequence.IgnoresWord, null)]
    [InlineData("MountImages", "/a", 0, 2, Consequence.IgnoresWord, null)]
    [InlineData("MountImages", "/a:/b:rot:ro", 6, 3, Consequence.IgnoresWord, "root")]
    public void Complained_about(string directive, string value, int offset, int length, Consequence consequence, string? replacement)
    {
        var problem = Assert.Single(Read(directive, value).Problems);

        Assert.Equal((offset, length, consequence, replacement), (problem.Offset, problem.Length, problem.Consequence, problem.Replacement));
        Assert.NotEmpty(problem.Message);
    }

    [Fact]
    public void What_is_too_long_is_shown()
    {
        Assert.Equal((3, 256), At(Read("SourcePath", "/a/" + longName + "/b")));
        Assert.Equal((0, 4097), At(Read("SourcePath", string.Concat(Enumerable.Repeat("/" + new string('y', 240), 17)))));

        static (int Offset, int Length) At(ValueVerdict verdict) => (Assert.Single(verdict.Problems).Offset, verdict.Problems[0].Length);
    }

    [Fact]
    public void A_flag_of_a_directory_came_later()
    {
        Assert.Equal("a:ro", Read("StateDirectory", "a::ro").Effective);
        Assert.Equal("a::ro b:c:ro", Read("StateDirectory", "a::ro b:c:ro", 257).Effective);

        var problem = Assert.Single(Read("StateDirectory", "a:b:rw", 257).Problems);
        Assert.Equal((4, 2), (problem.Offset, problem.Length));
    }

    [Fact]
    public void Any_source_of_a_mount_is_taken_later()
    {
        Assert.Equal("UUID=1-2", Read(UnitKind.Swap, "What", "UUID=1-2", 262).Effective);
        Assert.False(Read(UnitKind.Swap, "What", "UUID=1-2", 252).IsClean);
    }

    [Theory]
    [InlineData("/a//./b/", "/a/b")]
    [InlineData("/", "/")]
    [InlineData("a", null)]
    [InlineData("/a/..", null)]
    [InlineData("", null)]
    public void Simplified(string path, string? simple) => Assert.Equal(simple, AbsolutePath.TrySimplify(path, out var found) ? found : null);

    [Fact]
    public void What_lists_mean_can_be_asked()
    {
        Assert.Equal(
            [new ListedPath("/a", true, false, 0, 4), new ListedPath("/var/lib/b c", false, true, 6, 7)],
            ListedPath.ReadAll(On("ReadWritePaths"), "-/a/ \"+%S/b c\""));
        Assert.Equal(
            [new BindMount("/a", "/a", false, true, 0, 3), new BindMount("/b", "/c", true, false, 3, 14)],
            BindMount.ReadAll(On("BindPaths"), "/a -/b:/c:norbind"));
        Assert.Equal([new DirectoryName("a", null, false, 0, 1), new DirectoryName("b", "c", true, 2, 6)], DirectoryName.ReadAll(On("StateDirectory", 257), "a b:c:ro"));
        Assert.Equal([new TemporaryMount("/a", "ro", 0, 5)], TemporaryMount.ReadAll(On("TemporaryFileSystem"), "/a:ro"));
        Assert.Equal("/run/unit.pid", AbsolutePath.Read(On("PIDFile"), "/var/run/%N.pid"));
        Assert.Equal("/run/a", AbsolutePath.Read(On("PIDFile"), "a"));
        Assert.Equal("/var/lib", DirectoryName.ParentOf(On("StateDirectory").Directive));
    }

    private static ValueVerdict Read(string directive, string value, int release = ValueContext.OldestRelease) => Read(UnitKind.Service, directive, value, release);

    private static ValueVerdict Read(UnitKind kind, string directive, string value, int release) =>
        ValueReader.Read(ValueContext.For(kind, directive, release: release)!, value);

    private static ValueContext On(string directive, int release = ValueContext.OldestRelease) => ValueContext.For(UnitKind.Service, directive, release: release)!;
}
