namespace UnitDsl.Lab;

/// <summary>What goes wrong with disks.</summary>
public sealed partial class Machine
{
    /// <summary>Puts a file system of its own under a directory, with what was in it, that holds no more than <paramref name="size"/> (e.g. 1M). A reboot takes it away.</summary>
    public async Task ShrinkAsync(string path, string size)
    {
        string quoted = Bash.Quote(path);
        (await RunAsync($"""
            set -e
            small=$(mktemp -d)
            mount -t tmpfs -o size={size},mode="$(stat -c %a -- {quoted})" tmpfs "$small"
            cp -a -- {quoted}/. "$small"
            mount --bind "$small" {quoted}
            umount "$small"
            rmdir "$small"
            """).ConfigureAwait(false)).ShouldSucceed();
    }

    /// <summary>Uses up what is left of the file system of a directory, to the last byte. Names can still be made in it, as on many full disks.</summary>
    public async Task FillAsync(string path) =>
        (await RunAsync($"cat /dev/zero 2>/dev/null >{Bash.Quote(path)}/.filler || true").ConfigureAwait(false)).ShouldSucceed();

    /// <summary>Makes room again after <see cref="FillAsync"/>.</summary>
    public async Task EmptyAsync(string path) =>
        (await RunAsync($"rm -f -- {Bash.Quote(path)}/.filler").ConfigureAwait(false)).ShouldSucceed();

    /// <summary>Nothing below the directory can be written, until <see cref="MakeWritableAsync"/> or a reboot.</summary>
    public async Task MakeReadOnlyAsync(string path) =>
        (await RunAsync($"mountpoint -q {Bash.Quote(path)} || mount --bind {Bash.Quote(path)} {Bash.Quote(path)} && mount -o remount,bind,ro {Bash.Quote(path)}").ConfigureAwait(false)).ShouldSucceed();

    public async Task MakeWritableAsync(string path) =>
        (await RunAsync($"mount -o remount,bind,rw {Bash.Quote(path)}").ConfigureAwait(false)).ShouldSucceed();
}
