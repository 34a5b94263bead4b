namespace UnitDsl.Ops.Tests.Looking;

/// <summary>Who listens, as ss tells it, held against what was declared.</summary>
public sealed class ListenerTests : IDisposable
{
    private readonly Desk _desk = new();

    [Theory]
    [InlineData("tcp LISTEN 0 4096 127.0.0.1:3000 0.0.0.0:*", "tcp 3000 127.0.0.1", "yes")]
    [InlineData("tcp LISTEN 0 4096 127.0.0.1:3000 0.0.0.0:*", "tcp 3000 *", "address listens at 127.0.0.1, declared is *")]
    [InlineData("tcp LISTEN 0 4096 127.0.0.1%lo:3000 0.0.0.0:*", "tcp 3000 127.0.0.1", "yes")]
    [InlineData("tcp LISTEN 0 4096 0.0.0.0:3000 0.0.0.0:*", "tcp 3000 *", "yes")]
    [InlineData("tcp LISTEN 0 4096 *:3000 *:*", "tcp 3000 *", "yes")]
    [InlineData("tcp LISTEN 0 4096 [::]:3000 [::]:*", "tcp 3000 *", "yes")]
    [InlineData("tcp LISTEN 0 4096 [::1]:3000 [::]:*", "tcp 3000 ::1", "yes")]
    [InlineData("tcp LISTEN 0 4096 [::1]:3000 [::]:*", "tcp 3000 [::1]", "yes")]
    [InlineData("tcp LISTEN 0 4096 0.0.0.0:3000 0.0.0.0:*", "tcp 3000 127.0.0.1", "address listens at 0.0.0.0, declared is 127.0.0.1")]
    [InlineData("tcp LISTEN 0 4096 *:3000 *:*", "tcp 3000 127.0.0.1", "address listens at *, declared is 127.0.0.1")]
    [InlineData("tcp LISTEN 0 1 127.0.0.1:3000 0.0.0.0:*\ntcp LISTEN 0 1 [::1]:3000 [::]:*", "tcp 3000 127.0.0.1", "address listens at ::1 as well, declared is 127.0.0.1")]
    [InlineData("tcp LISTEN 0 1 [::1]:3000 [::]:*\ntcp LISTEN 0 1 127.0.0.1:3000 0.0.0.0:*", "tcp 3000 ::1", "address listens at 127.0.0.1 as well, declared is ::1")]
    [InlineData("tcp LISTEN 0 1 0.0.0.0:3000 0.0.0.0:*\ntcp LISTEN 0 1 10.0.0.1:3000 0.0.0.0:*", "tcp 3000 *", "yes also at 10.0.0.1")]
    [InlineData("tcp LISTEN 0 1 127.0.0.1:3000 0.0.0.0:*\ntcp LISTEN 0 1 [::]:3000 [::]:*", "tcp 3000 127.0.0.1", "address listens at :: as well, declared is 127.0.0.1")]
    [InlineData("tcp LISTEN 0 4096 127.0.0.1:30001 0.0.0.0:*\ntcp LISTEN 0 4096 127.0.0.1:13000 0.0.0.0:*", "tcp 3000 127.0.0.1", "nobody nobody listens")]
    [InlineData("udp UNCONN 0 0 127.0.0.1:3000 0.0.0.0:*", "tcp 3000 127.0.0.1", "nobody nobody listens")]
    [InlineData("udp UNCONN 0 0 127.0.0.1:3000 0.0.0.0:*", "udp 3000 127.0.0.1", "yes")]
    [InlineData("", "tcp 3000 127.0.0.1", "nobody nobody listens")]
    [InlineData("tcp LISTEN 0 9 127.0.0.1:3000 0.0.0.0:* users:((\"systemd\",pid=1,fd=9)) cgroup:/system.slice/app.socket", "tcp 3000 127.0.0.1", "yes")]
    [InlineData("tcp LISTEN 0 9 127.0.0.1:3000 0.0.0.0:* users:((\"systemd\",pid=1,fd=9)) cgroup:/system.slice/other.socket", "tcp 3000 127.0.0.1", "other other.socket (systemd, process 1) listens there")]
    [InlineData("tcp LISTEN 0 9 127.0.0.2:3000 0.0.0.0:* users:((\"systemd\",pid=1,fd=9)) cgroup:/system.slice/other.socket", "tcp 3000 127.0.0.1", "nobody nobody listens")]
    [InlineData("tcp LISTEN 0 9 0.0.0.0:3000 0.0.0.0:* users:((\"systemd\",pid=1,fd=9)) cgroup:/system.slice/other.socket", "tcp 3000 127.0.0.1", "other other.socket (systemd, process 1) listens there")]
    [InlineData("tcp LISTEN 0 9 127.0.0.1:3000 0.0.0.0:* users:((\"a b\",pid=999999999,fd=9))", "tcp 3000 127.0.0.1", "other a program of no unit (a_b, process 999999999) listens there")]
    public void Who_listens_is_judged_exactly(string listeners, string declared, string judged)
    {
        _desk.Program("ss", listeners.Length == 0 ? "" : listeners + "\n");
        var call = _desk.Bash("read_listeners; judge_port app.service $1; printf '%s%s' \"$port_state\" \"${port_note:+ $port_note}\"".Replace("$1", declared.Replace("*", "\\*", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Equal((0, "", judged), (call.ExitCode, call.Error, call.Output.Replace(" by whom is only seen by root", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void It_is_asked_once_for_all()
    {
        _desk.Bash("read_listeners");
        Assert.Equal(["-Hlntup", "--cgroup"], _desk.ArgumentsOf("ss"));
    }

    [Fact]
    public void The_unit_of_a_process_is_found_by_its_control_group()
    {
        var call = _desk.Bash("""unit_of_pid[7]=known.service; find_unit_of 7; printf '%s ' "$unit_found"; find_unit_of 999999999; printf '%s' "$unit_found" """);
        Assert.Equal((0, "known.service -"), (call.ExitCode, call.Output));
    }

    public void Dispose() => _desk.Dispose();
}
