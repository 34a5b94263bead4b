namespace UnitDsl.Systemd;

/// <summary>Names that Podman takes: of containers, pods, volumes, networks, images, users.</summary>
internal static class PodmanNames
{
    private const int LongestInterface = 15;

    public static TextProblem? Check(Piece text, Directive directive)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsLetter(text[i]) && (i == 0 || "_.-".IndexOf(text[i]) < 0))
                return TextProblem.Of(text.Slice(i, 1), $"'{text[i]}' cannot stand here: a name has letters, digits and _.- and begins with a letter or digit");
        }

        return null;
    }

    public static TextProblem? CheckService(Piece text, Directive directive) => null;

    public static TextProblem? CheckInterface(Piece text, Directive directive) => text.Length > LongestInterface
        ? TextProblem.Of(text, $"a network interface's name has at most {LongestInterface} characters")
        : Check(text, directive);

    public static TextProblem? CheckUser(Piece text, Directive directive)
    {
        foreach (var part in text.Split(':'))
        {
            for (var i = 0; i < part.Length; i++)
            {
                if (!IsLetter(part[i]) && "_.-$@".IndexOf(part[i]) < 0)
                    return TextProblem.Of(part.Slice(i, 1), $"'{part[i]}' cannot stand in the name of a user or group");
            }
        }

        return null;
    }

    public static TextProblem? CheckCapability(Piece text, Directive directive)
    {
        var name = text.Text.ToUpperInvariant();
        if (name == "ALL" || CapabilitySet.Names.Contains(name.StartsWith("CAP_", StringComparison.Ordinal) ? name : "CAP_" + name))
            return null;
        return TextProblem.Of(text, $"{Wording.Shown(text)} is no capability", ListValue.Meant(name, CapabilitySet.Names, "CAP_"));
    }

    public static TextProblem? CheckZone(Piece text, Directive directive) =>
        TimeZoneCatalogue.Contains(text.Text) || text.StartsWith("Etc/") || text.StartsWith("GMT") || text.Text == "UTC" ? null : TextProblem.Of(text, $"{Wording.Shown(text)} is no time zone");

    /// <summary>An image by its name, or by the file of the unit that brings it.</summary>
    public static TextProblem? CheckImage(Piece text, Directive directive)
    {
        if (UnitKinds.QuadletFromName(text.Text) is UnitKind.Image or UnitKind.Build)
            return null;
        var name = text;
        foreach (var transport in new[] { "docker://", "oci:", "oci-archive:", "docker-archive:", "dir:", "containers-storage:", "docker-daemon:" })
        {
            if (text.StartsWith(transport))
                return null;
        }

        var digest = name.Text.IndexOf('@');
        if (digest >= 0)
        {
            var sum = name.Slice(digest + 1);
            if (!sum.StartsWith("sha256:") || sum.Length != "sha256:".Length + 64 || !sum.Text.Skip("sha256:".Length).All(static c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f')))
                return TextProblem.Of(sum, $"{Wording.Shown(sum)} is no digest; one is sha256: and 64 hexadecimal digits");
            name = name.Slice(0, digest);
        }

        var slash = name.Text.LastIndexOf('/');
        var colon = name.Text.IndexOf(':', slash + 1);
        if (colon >= 0)
        {
            var tag = name.Slice(colon + 1);
            if (tag.IsEmpty || tag.Length > 128 || !tag.Text.All(static c => IsLetter(c) || c is '_' or '.' or '-'))
                return TextProblem.Of(tag.IsEmpty ? name : tag, $"{Wording.Shown(tag)} is no tag: it has letters, digits and _.-");
            name = name.Slice(0, colon);
        }

        return CheckRepository(name);
    }

    private static TextProblem? CheckRepository(Piece name)
    {
        var first = name.Text.IndexOf('/');
        var registry = first < 0 ? "" : name.Text.Substring(0, first);
        var from = registry.IndexOf('.') >= 0 || registry.IndexOf(':') >= 0 || registry == "localhost" ? first + 1 : 0;
        if (name.Length == from)
            return TextProblem.Of(name, $"{Wording.Shown(name)} is no name of an image");
        for (var i = from; i < name.Length; i++)
        {
            if (name[i] is >= 'A' and <= 'Z')
                return TextProblem.Of(name.Slice(i, 1), "an image's name has no capital letters", name.Text.Substring(i, 1).ToLowerInvariant());
            if (!(IsLetter(name[i]) || "_.-/".IndexOf(name[i]) >= 0))
                return TextProblem.Of(name.Slice(i, 1), $"'{name[i]}' cannot stand in the name of an image");
        }

        return null;
    }

    private static bool IsLetter(char c) => c < 128 && char.IsLetterOrDigit(c);
}
