using FsCheck;
using FsCheck.Fluent;

namespace UnitDsl.Systemd.Tests;

public sealed class UnitPrinterTests
{
    private static readonly string[] names =
    [
        "Unit Description", "Unit After", "Unit BindTo", "Unit ConditionPathExists", "Unit ConditionUser", "Unit StartLimitBurst", "Service StartLimitBurst", "Service ExecStart", "Service Environment",
        "Service TimeoutSec", "Service TimeoutStartSec", "Service ReadOnlyDirectories", "Service ReadOnlyPaths", "Service Foo", "Service X-Foo", "Install WantedBy", "X-Own Any", "Nope No",
        "Service CapabilityBoundingSet", "Service MemoryLimit", "Service StandardInputText", "Service StandardInputData",
    ];

    private static readonly Gen<(string Section, string Name, string Value)> statement =
        from name in Gen.Elements(names)
        from value in Gen.Frequency((1, Gen.Constant("")), (2, Gen.Elements("a", "b c", "a  b", "\"x  y\"", "~a", "5", "/p", "A=1 \"B=2 3\"", "a\\", "é")), (2, Hostile.Text))
        select (name.Split(' ')[0], name.Split(' ')[1], value.ReplaceLineEndings(" ").Replace('\r', ' ').Trim());

    [Fact]
    public void Printing_puts_everything_in_its_place()
    {
        var file = UnitFile.Parse("""
            # gone
            [X-Mine]
            b=2
            a=1
            [Install]
            WantedBy=multi-user.target
            [Service]
            Foo=1
            ReadOnlyDirectories=/a
            ExecStart=/bin/a  --x \
                # gone
                --y
            Type=oneshot
            StartLimitBurst=5
            junk
            [Unit]
            BindTo=b.service
            Description=two  blanks
            """);

        Assert.Equal(
            """
            # from a.service
            # line two

            [Unit]
            Description=two  blanks
            BindsTo=b.service
            StartLimitBurst=5

            [Service]
            Type=oneshot
            ExecStart=/bin/a --x --y
            ReadOnlyPaths=/a
            Foo=1

            [Install]
            WantedBy=multi-user.target

            [X-Mine]
            b=2
            a=1

            """,
            UnitPrinter.Print(file, UnitKind.Service, "from a.service\nline two"));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("# c\n", "[Unit]\n")]
    [InlineData("[Socket]\nListenDatagram=1\nListenStream=2\nListenDatagram=3\n", "[Socket]\nListenDatagram=1\nListenStream=2\nListenDatagram=3\n")]
    [InlineData("[Service]\nTimeoutStopSec=1\nTimeoutSec=2\n", "[Service]\nTimeoutStopSec=1\nTimeoutSec=2\n")]
    [InlineData("[Unit]\nDescription=a\\ \n", "[Unit]\nDescription=a\\ \n")]
    [InlineData("[Unit]\n\ufeff#A=1\n\ufeffB=1\n", "[Unit]\n")]
    [InlineData("[Unit]\nDescription=a\n[Bad\nDescription=b\n", "[Unit]\nDescription=a\n")]
    public void Printing_keeps_what_matters(string text, string expected) => Assert.Equal(expected, UnitPrinter.Print(UnitFile.Parse(text), null));

    [Theory]
    [InlineData("[Unit]\nAfter=a b\n", "[Unit]\nAfter = b\nAfter=  a\\\n# c\n b\n", true)]
    [InlineData("[Unit]\nDescription=a\n[Service]\nNice=1\n", "[Service]\nNice=2\nNice=1\n[Unit]\nDescription=a\n", true)]
    [InlineData("[Service]\nExecStart=/a\n", "[Service]\nExecStart=/b\nExecStart=\nExecStart=/a\n", true)]
    [InlineData("[Service]\nExecStart=/a\nExecStart=/b\n", "[Service]\nExecStart=/b\nExecStart=/a\n", false)]
    [InlineData("[Service]\nEnvironment=A=1 B=2\n", "[Service]\nEnvironment=B=2\nEnvironment=A=0\nEnvironment=\"A=1\"\n", true)]
    [InlineData("[Service]\nReadOnlyPaths=/a /b\n", "[Service]\nReadOnlyDirectories=/a\nReadOnlyPaths=/b\n", true)]
    [InlineData("[Service]\nSystemCallFilter=a b\n", "[Service]\nSystemCallFilter=a\nSystemCallFilter=b\n", true)]
    [InlineData("[Service]\nSystemCallFilter=a b\n", "[Service]\nSystemCallFilter=a\nSystemCallFilter=~b\n", false)]
    [InlineData("[Service]\nTimeoutSec=1\nTimeoutStopSec=2\n", "[Service]\nTimeoutStopSec=2\nTimeoutSec=1\n", false)]
    [InlineData("[Service]\nTimeoutStartSec=1\nTimeoutStopSec=2\n", "[Service]\nTimeoutStopSec=2\nTimeoutStartSec=1\n", true)]
    [InlineData("[Service]\nCapabilityBoundingSet=\n", "[Service]\n", false)]
    [InlineData("[Service]\nUser=a\nUser=\n", "[Service]\n", true)]
    [InlineData("[Unit]\nAfter=a\n", "[Unit]\nAfter=a\nFoo=1\n[X-a]\nb=c\n", true)]
    [InlineData("[Unit]\nDescription=a  b\n", "[Unit]\nDescription=a b\n", false)]
    public void Meaning_is_what_systemd_would_do(string one, string other, bool isSame) =>
        Assert.Equal(isSame, UnitMeaning.Of(UnitFile.Parse(one), UnitKind.Service).Equals(UnitMeaning.Of(UnitFile.Parse(other), UnitKind.Service)));

    [Fact]
    public void A_normalizer_knows_better() => Assert.Equal(
        UnitMeaning.Of(UnitFile.Parse("[Service]\nPrivateTmp=1\n"), UnitKind.Service, normalize: static (_, value) => value == "1" ? "yes" : value),
        UnitMeaning.Of(UnitFile.Parse("[Service]\nPrivateTmp=yes\n"), UnitKind.Service));

    [Fact]
    public void What_is_printed_means_the_same_and_prints_as_itself()
    {
        foreach (byte[] bytes in OddFiles.Bytes.TakeLong(2000).Concat(OddFiles.Readable.TakeLong(2000)))
            AssertPrints(UnitFile.Parse(bytes));
        foreach (var statements in statement.ListOf().TakeLong(3000))
            AssertPrints(UnitFile.Parse(string.Concat(statements.Select(static s => $"[{s.Section}]\n{s.Name}={s.Value} \n"))));
    }

    [Fact]
    public void What_was_built_is_parsed_as_it_was()
    {
        foreach (var statements in statement.ListOf().TakeLong(1000))
        {
            var entries = statements.Where(static s => Quoting.TryPlainValue(s.Value, out _, out _)).ToArray();
            var sections = entries.Select(static s => new Section(s.Section, new Entry(s.Name, s.Value)));
            var parsed = UnitFile.Parse(UnitFileWriter.Write(["made"], sections));

            Assert.Equal(entries.Select(static s => (s.Section, s.Name, s.Value)), parsed.Assignments.Select(static a => (a.Section!.Name, a.Name, a.Value)));
            Assert.Equal(UnitPrinter.Print(parsed, UnitKind.Service, "made"), UnitPrinter.Print(sections, UnitKind.Service, "made"));
        }
    }

    [Fact]
    public void A_value_of_the_greatest_length_stays_readable()
    {
        string text = "[Unit]\nDescription=" + new string('a', 600_000) + "\\\n" + new string('b', 1048576 - 600_013) + "\n";
        var file = UnitFile.Parse(text);
        Assert.False(file.IsRefused);
        AssertPrints(file);
    }

    private static void AssertPrints(UnitFile file)
    {
        string printed = UnitPrinter.Print(file, UnitKind.Service, "from somewhere");
        var again = UnitFile.Parse(printed);
        Assert.Equal(printed, UnitPrinter.Print(again, UnitKind.Service, "from somewhere"));
        Assert.Equal(UnitMeaning.Of(file, UnitKind.Service), UnitMeaning.Of(again, UnitKind.Service));
        Assert.False(again.IsRefused);
    }
}
