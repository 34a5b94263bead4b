using UnitDsl.Testing;

namespace UnitDsl.Systemd.Tests;

public sealed class UnitFileWriterTests
{
    [Fact]
    public void Sections_are_separated_by_one_blank_line()
    {
        string text = UnitFileWriter.Write(
            ["Made by UnitDsl.", ""],
            [
                new Section("Unit", new Entry("Description", "An example"), new Entry("After", "")),
                new Section("Service", new Entry("ExecStart", "/bin/true")),
            ]);

        Assert.Equal("# Made by UnitDsl.\n#\n\n[Unit]\nDescription=An example\nAfter=\n\n[Service]\nExecStart=/bin/true\n", text);
    }

    [Fact]
    public void Without_a_header_the_file_starts_with_its_first_section() =>
        Assert.StartsWith("[Unit]\n", UnitFileWriter.Write([], [new Section("Unit")]), StringComparison.Ordinal);

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [InlineData("a\\")]
    [InlineData("a ")]
    public void A_value_that_would_not_come_back_is_refused(string value)
    {
        var error = Assert.Throws<ArgumentException>(() => UnitFileWriter.Write([], [new Section("Unit", new Entry("Description", value))]));
        Assert.Contains("Description=", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Unit]\n[Service", "A", "")]
    [InlineData("", "A", "")]
    [InlineData("Unit", "A=B", "")]
    [InlineData("Unit", "", "")]
    [InlineData("Unit", "A", "two\nlines")]
    public void Structure_cannot_be_smuggled_in(string section, string directive, string comment) =>
        Assert.Throws<ArgumentException>(() => UnitFileWriter.Write([comment], [new Section(section, new Entry(directive, "x"))]));

    [Fact]
    public void Systemd_has_nothing_to_say_about_a_written_file()
    {
        SystemdOracle.SkipUnlessAvailable();
        using var directory = new TemporaryDirectory();
        directory.Write("example.service", UnitFileWriter.Write(
            ["A comment that ends in a backslash \\"],
            [
                new Section("Unit", new Entry("Description", "An example"), new Entry("Requires", "other.service"), new Entry("X-Note", "ours")),
                new Section("Service", new Entry("ExecStart", Quoting.Argv(["/opt/my app/run", "a b"]))),
            ]));

        Assert.Empty(SystemdOracle.VerifyTree(directory.Path));
    }
}
