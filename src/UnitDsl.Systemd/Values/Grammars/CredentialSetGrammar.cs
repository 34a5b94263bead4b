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
        if (TryContent(reading, content))
            reading.Keep(CredentialId.Write(id) + ":" + content.Text);
    }

    private static bool TryContent(ValueReading reading, Piece content)
    {
        TextProblem problem;
        if (reading.Directive.Facets.Has("encrypted"))
        {
            if (EncodedBytes.TryBase64(content.Text, reading.Release, out _, out problem))
                return true;
            reading.Report(content, problem, Consequence.IgnoresLine);
            return false;
        }

        if (EscapedText.TryRead(content, acceptsNul: true, out _, out problem))
            return true;
        reading.Report(problem, Consequence.IgnoresLine);
        return false;
    }
}
