namespace UnitDsl.Systemd;

/// <summary>A credential that stands right in the unit: text with C escapes, or Base64 where it is encrypted.</summary>
internal sealed class CredentialSetGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        if (!CredentialId.TryRead(reading, out var id, out var rest))
            return;
        if (rest is not { IsEmpty: false } content)
        {
            reading.Report(reading.Value, Consequence.IgnoresLine, "a credential is written NAME:content" + (rest is null ? "" : ", and the content is missing"));
            return;
        }

        if (!CredentialId.TryCheck(reading, id))
            return;
        if (ProblemOf(content, reading.Directive.Facets.Has("encrypted"), reading.Release) is { } problem)
            reading.Report(problem, Consequence.IgnoresLine);
        else
            reading.Keep(CredentialId.Write(id) + ":" + content.Text);
    }

    private static TextProblem? ProblemOf(Piece content, bool isEncrypted, int release)
    {
        if (isEncrypted)
            return Base64Text.Check(content, release);
        return EscapedText.TryRead(content, acceptsNul: true, out _, out var problem) ? null : problem;
    }
}
