namespace UnitDsl.Systemd;

/// <summary>A credential from a file or socket, or handed on under its name or another.</summary>
internal sealed class CredentialLoadGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        if (!CredentialId.TryRead(reading, out var id, out var rest) || !CredentialId.TryCheck(reading, id))
            return;
        if (rest is not { IsEmpty: false } source)
        {
            // A blank at the end of the line would be lost.
            var name = CredentialId.Write(id);
            reading.Keep(name.Length > 0 && Utf8Text.IsBlank(name[name.Length - 1]) ? name + ":" : name);
            return;
        }

        if (!reading.TryExpand(source, Consequence.IgnoresLine, out var path))
            return;
        if (path.StartsWith("/"))
        {
            if ((PathReader.ProblemOf(path, ValueContext.OldestRelease) ?? NotNormal(path)) is { } problem)
                reading.Report(problem, Consequence.IgnoresLine);
            else
                reading.Keep(CredentialId.Write(id) + ":" + source.Text);
        }
        else if (CredentialName.IsValid(path.Text, out var why))
        {
            reading.Keep(CredentialId.Write(id) + ":" + source.Text);
        }
        else
        {
            reading.Report(path, Consequence.IgnoresLine, path.Text.IndexOf('/') >= 0
                ? $"{Wording.Shown(path.Text)} is neither an absolute path nor the name of a credential"
                : $"{Wording.Shown(path.Text)} is no name of a credential: {why}");
        }
    }

    // Doubled slashes and single dots are left out elsewhere, but not here.
    private static TextProblem? NotNormal(Piece path)
    {
        var simple = PathText.Simplify(path.Text);
        return simple == path.Text || (simple.Length > 1 && simple + "/" == path.Text)
            ? null
            : TextProblem.Of(path, "this path has a doubled slash or a single dot in it, which is not left out here", simple);
    }
}
