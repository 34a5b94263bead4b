namespace UnitDsl.Systemd;

/// <summary>What the manager of a user, who may do nothing that the user may not, makes of a directive.</summary>
/// <param name="Fails">The unit does not start; otherwise the directive does nothing, and nobody is told.</param>
/// <param name="Alone">Only without <c>PrivateUsers=yes</c>, in whose namespace the user may do more.</param>
/// <param name="Until">The last release in which that is so; null while it is.</param>
public sealed record InUserManager(bool Fails, bool Alone, int? Until)
{
    private const string Facet = "inUser";
    private const string Limited = "252";

    // 257 was seen to bring PrivateUsers= along, and 252 not to; for those between them the stricter one counts.
    private const int LastWithout = 256;

    /// <summary>What happens to a value; null where a user's manager does as the machine's.</summary>
    public static InUserManager? Of(Directive directive, string value)
    {
        if (directive.Facets.Value(Facet) is not { } word || !Concerns(directive, value))
            return null;
        var isLimited = word.EndsWith(Limited, StringComparison.Ordinal);
        return new InUserManager(word.StartsWith("fails", StringComparison.Ordinal), word.IndexOf("Alone", StringComparison.Ordinal) >= 0, isLimited ? LastWithout : null);
    }

    private static bool Concerns(Directive directive, string value)
    {
        if (directive.Facets.Value(Facet + "Of") is not { } of)
            return !IsOff(directive, value);
        return of == "negative" ? value.StartsWith("-", StringComparison.Ordinal) : Array.IndexOf(of.Split(' '), value) >= 0;
    }

    // What says that nothing is to be done. No capability at all is the strongest of sets.
    private static bool IsOff(Directive directive, string value) => directive.Kind != "capability-set"
        && (value.Length == 0 || value is "default" or "all" or "auto" || BooleanGrammar.Parse(value) == false);
}
