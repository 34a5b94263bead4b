namespace UnitDsl.Systemd;

/// <summary>Names of the system's credentials, with an asterisk at the end at most, and the name to give them.</summary>
internal sealed class CredentialPatternGrammar : ValueGrammar
{
    // The first release that can rename what it imports.
    private const int RenameSince = 257;

    public override void Read(ValueReading reading)
    {
        var pattern = reading.Value;
        Piece? rename = null;
        if (reading.Release >= RenameSince && !CredentialId.TryRead(reading, out pattern, out rename))
            return;
        if (!reading.TryExpand(pattern, Consequence.IgnoresLine, out var expanded))
            return;
        if (ProblemOf(expanded) is { } problem)
        {
            reading.Report(problem, Consequence.IgnoresLine);
            return;
        }

        if (rename is not { IsEmpty: false } name)
            reading.Keep(rename is null ? pattern.Text : CredentialId.Write(pattern));
        else if (CredentialId.TryCheck(reading, name))
            reading.Keep(CredentialId.Write(pattern) + ":" + name.Text);
    }

    private static TextProblem? ProblemOf(Piece pattern)
    {
        var star = pattern.Text.IndexOfAny(['*', '?', '[', ']']);
        if (star >= 0 && (pattern[star] != '*' || star + 1 < pattern.Length))
            return TextProblem.Of(pattern.Slice(star, 1), "a pattern here is a name with one '*' at its end");
        var name = star >= 0 ? pattern.Slice(0, star) : pattern;
        return star == 0 || CredentialName.IsValid(name.Text, out var why)
            ? null
            : TextProblem.Of(name, $"{Wording.Shown(name.Text)} is no name of a credential: {why}");
    }
}
