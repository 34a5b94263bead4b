namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>A value that a unit file cannot hold.</summary>
public sealed class Unit0009Tests
{
    private static string App(string attribute) => $"[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\")] [{attribute}] public sealed record App : Service;";

    [Theory]
    [InlineData("Description({|UNIT0009:\"two\\nlines\"|})", "Description= cannot hold this text")]
    [InlineData("Description({|UNIT0009:\"a\\0b\"|})", "Description=")]
    [InlineData("Environment({|UNIT0309:\"1A\"|}, \"x\")", "'1A' is no name of an environment variable")]
    [InlineData("Environment({|UNIT0309:\"MY-VAR\"|}, \"x\")", "letters, digits and underscores")]
    [InlineData("Environment({|UNIT0309:\"\"|}, \"x\")", "the name is empty")]
    [InlineData("Environment(\"A\", {|UNIT0009:\"a\\0b\"|})", "A cannot hold this text")]
    [InlineData("Environment(\"{|UNIT0009:novalue|}\")", "'novalue' is no NAME=value")]
    [InlineData("Environment({|UNIT0009:\"A='x\"|})", "Environment= cannot hold this")]
    [InlineData("RestartSec({|UNIT0009:-1|})", "seconds from 0 on")]
    [InlineData("RestartSec({|UNIT0009:double.NaN|})", "seconds from 0 on")]
    [InlineData("After({|UNIT0009:null|})", "After= needs a value")]
    [InlineData("Description({|UNIT0009:null|})", "Description= needs a value")]
    [InlineData("Restart({|UNIT0009:(Restart)99|})", "Restart= needs a value")]
    [InlineData("RunAs({|UNIT0009:\"a:b\"|})", "systemd would refuse the unit")]
    [InlineData("RunAs({|UNIT0009:\"\"|})", "no name of a user")]
    [InlineData("Directive({|UNIT0009:\"No Name\"|}, \"x\")", "no name of a directive")]
    [InlineData("Directive(\"Xyz\", {|UNIT0009:\"a\\nb\"|})", "Xyz= cannot hold this text")]
    [InlineData("Directive(\"Xyz\", \"v\", Section = {|UNIT0009:\"a]b\"|})", "no name of a section")]
    [InlineData("ExecStart({|UNIT0009:\"/bin/x\"|}, \"a\\0b\")", "ExecStart= cannot run this")]
    [InlineData("ExecStartPre({|UNIT0009:\"-/bin/x\"|}, \"a\")", "with '-' in front, write the command as one text")]
    [InlineData("ExecStartPre({|UNIT0009:\"./x\"|}, \"a\")", "must be an absolute path")]
    public Task The_value_is_marked(string attribute, string message) => Check.Reports(App(attribute), message);

    [Fact]
    public Task A_word_of_another_kind_of_unit_is_marked() => Check.Reports(
        "[What(\"/dev/sda1\"), Where(\"/data\"), Type({|UNIT0009:ServiceType.Exec|})] public sealed record Data : Mount;", "nothing about Type= of a .mount unit");

    [Fact]
    public Task A_value_that_comes_through_a_hole_is_marked_where_it_was_written() => Check.Reports(
        "[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\"), Description(\"{Key}\")] public abstract record Root(string Key) : Service; public sealed record App() : Root({|UNIT0009:\"a\\nb\"|});");

    [Theory]
    [InlineData("Environment(\"A\", \"two\\nlines\")")]
    [InlineData("Environment(\"_a1\", \"x\")")]
    [InlineData("RestartSec(0)")]
    [InlineData("RunAs(\"www-data\")")]
    [InlineData("RunAs(\"%u\")")]
    [InlineData("RunAs(\"1000\")")]
    public Task What_a_unit_file_can_hold_is_left_alone(string attribute) => Check.Nothing(App(attribute));
}
