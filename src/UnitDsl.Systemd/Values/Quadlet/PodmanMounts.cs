namespace UnitDsl.Systemd;

/// <summary>What is mounted inside a container, and the devices and limits that it gets.</summary>
internal static class PodmanMounts
{
    private static readonly string[] mountTypes = ["bind", "volume", "tmpfs", "image", "glob", "devpts", "ramfs", "artifact"];
    private static readonly string[] needSource = ["bind", "volume", "image", "glob"];
    private static readonly string[] volumeOptions =
        ["rw", "ro", "z", "Z", "O", "U", "copy", "nocopy", "dev", "nodev", "exec", "noexec", "suid", "nosuid", "bind", "rbind", "shared", "rshared", "slave", "rslave", "private", "rprivate", "unbindable", "runbindable", "idmap", "noatime", "relatime", "nosymfollow"];

    private static readonly string[] limits =
        ["as", "core", "cpu", "data", "fsize", "locks", "memlock", "msgqueue", "nice", "nofile", "nproc", "rss", "rtprio", "rttime", "sigpending", "stack"];

    /// <summary>[source:]destination[:options]</summary>
    public static TextProblem? CheckVolume(Piece text, Directive directive)
    {
        var parts = text.Split(':');
        if (parts.Count > 3)
            return TextProblem.Of(text, $"{Wording.Shown(text)} is no source:destination:options");
        var destination = parts.Count == 1 ? parts[0] : parts[1];
        if (parts.Count == 2 && !destination.StartsWith("/") && parts[0].StartsWith("/"))
            return TextProblem.Of(destination, $"{Wording.Shown(destination)} is no absolute path inside the container");
        if (!destination.StartsWith("/"))
            return TextProblem.Of(destination, $"{Wording.Shown(destination)} is no absolute path inside the container");
        if (parts.Count > 1 && CheckSource(parts[0]) is { } source)
            return source;
        if (parts.Count < 3)
            return null;
        foreach (var option in parts[2].Split(','))
        {
            var name = option.Text.Split('=')[0];
            if (!volumeOptions.Contains(name) && name is not ("upperdir" or "workdir"))
                return TextProblem.Of(option, $"{Wording.Shown(option)} is no option of a volume", Spelling.Closest(name, volumeOptions));
        }

        return null;
    }

    public static TextProblem? CheckMount(Piece text, Directive directive)
    {
        Piece? type = null, source = null, target = null;
        foreach (var field in text.Split(','))
        {
            var equals = field.Text.IndexOf('=');
            var name = equals < 0 ? field.Text : field.Text.Substring(0, equals);
            var value = equals < 0 ? field.Slice(field.Length) : field.Slice(equals + 1);
            if (name == "type")
                type = value;
            else if (name is "source" or "src")
                source = value;
            else if (name is "target" or "destination" or "dst")
                target = value;
        }

        if (type is not { } kind)
            return TextProblem.Of(text, "a mount says its type: type=bind,source=/srv/data,target=/data", "type=volume," + text.Text);
        if (!mountTypes.Contains(kind.Text))
            return TextProblem.Of(kind, $"{Wording.Shown(kind)} is no type of mount; it is one of {string.Join(", ", mountTypes)}", Spelling.Closest(kind.Text, mountTypes));
        if (needSource.Contains(kind.Text) && source is not { IsEmpty: false })
            return TextProblem.Of(text, $"type={kind.Text} needs a source=: Quadlet of Podman 5.4 breaks off over it, and makes no service of any file on the machine");
        return target is { IsEmpty: false } || kind.Text is "glob" ? null : TextProblem.Of(text, "a mount says its place inside: target=/data");
    }

    public static TextProblem? CheckTmpfs(Piece text, Directive directive) =>
        text.StartsWith("/") ? null : TextProblem.Of(text, $"{Wording.Shown(text)} does not begin with an absolute path");

    public static TextProblem? CheckInnerPath(Piece text, Directive directive) =>
        text.StartsWith("/") ? null : TextProblem.Of(text, $"{Wording.Shown(text)} is no absolute path inside the container");

    public static TextProblem? CheckFile(Piece text, Directive directive) =>
        text.StartsWith("/") ? null : TextProblem.Of(text, $"{Wording.Shown(text)} is no absolute path");

    /// <summary>Relative ones begin where the unit's file lies.</summary>
    public static TextProblem? CheckListedFile(Piece text, Directive directive) =>
        text.StartsWith("-") ? TextProblem.Of(text.Slice(0, 1), "a '-' in front makes no file optional here, as it does for systemd: it is part of the name", "") : null;

    public static TextProblem? CheckDevice(Piece text, Directive directive)
    {
        var device = text.StartsWith("-") ? text.Slice(1) : text;
        var parts = device.Split(':');
        if (!parts[0].StartsWith("/") && parts[0].Text.IndexOf('=') < 0)
            return TextProblem.Of(parts[0], $"{Wording.Shown(parts[0])} is no path of a device");
        var rights = parts[parts.Count - 1];
        return parts.Count > 1 && !rights.StartsWith("/") && (rights.IsEmpty || !rights.Text.All(static c => c is 'r' or 'w' or 'm'))
            ? TextProblem.Of(rights, $"{Wording.Shown(rights)} are no rights: they are of r, w and m")
            : null;
    }

    public static TextProblem? CheckLimit(Piece text, Directive directive)
    {
        var equals = text.Text.IndexOf('=');
        if (equals <= 0)
            return TextProblem.Of(text, $"{Wording.Shown(text)} is no name=soft:hard");
        var name = text.Slice(0, equals);
        if (!limits.Contains(name.Text.ToLowerInvariant()))
            return TextProblem.Of(name, $"{Wording.Shown(name)} is no limit", Spelling.Closest(name.Text, limits));
        foreach (var value in text.Slice(equals + 1).Split(':'))
        {
            if (!long.TryParse(value.Text, out var number) || number < -1)
                return TextProblem.Of(value.IsEmpty ? text : value, $"{Wording.Shown(value)} is no limit: it is a number, or -1 for none", value.Text is "infinity" or "unlimited" ? "-1" : null);
        }

        return null;
    }

    public static TextProblem? CheckIdMap(Piece text, Directive directive)
    {
        var parts = text.Split(':');
        if (parts.Count > 3)
            return TextProblem.Of(text, $"{Wording.Shown(text)} is no inside:outside:count");
        for (var i = 0; i < parts.Count; i++)
        {
            var digits = i == 0 ? parts[i].Text.TrimStart('+', 'u', 'g') : i == 1 ? parts[i].Text.TrimStart('@') : parts[i].Text;
            if (digits.Length == 0 || !digits.All(static c => c is >= '0' and <= '9'))
                return TextProblem.Of(parts[i].IsEmpty ? text : parts[i], $"{Wording.Shown(parts[i])} is no number of an id");
        }

        return null;
    }

    private static TextProblem? CheckSource(Piece source)
    {
        if (source.StartsWith("/") || source.StartsWith(".") || source.IsEmpty || UnitKinds.QuadletFromName(source.Text) == UnitKind.Volume)
            return null;
        return PodmanNames.Check(source, null!) is not null
            ? TextProblem.Of(source, $"{Wording.Shown(source)} is no source: it is an absolute path, one that begins with a dot, or the name of a volume")
            : null;
    }
}
