namespace UnitDsl.Systemd;

/// <summary>Which partitions of an image are used, and how they must be protected.</summary>
internal sealed class ImagePolicyGrammar : ValueGrammar
{
    // After this release, the secondary partitions are gone, which policies never named.
    private const int Newest = DirectiveCatalogue.NewestRelease;

    private static readonly string[] flags =
    [
        "unprotected", "verity", "signed", "encrypted", "encryptedwithintegrity", "unused", "absent", "open", "ignore", "read-only-on", "read-only-off", "growfs-on", "growfs-off",
    ];

    public override void Read(ValueReading reading)
    {
        var value = reading.Value;
        if (value.Text is "*" or "-" or "~")
        {
            reading.Keep(value.Text);
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in value.Split(':'))
        {
            var rule = part.Trim();
            if (rule.IsEmpty || !IsRule(reading, rule, seen))
            {
                if (rule.IsEmpty)
                    reading.Report(part, Consequence.RefusesUnit, "a rule is missing beside the colon; it is written partition=use+use");
                return;
            }
        }

        reading.Keep(value.Text);
    }

    private static bool IsRule(ValueReading reading, Piece rule, HashSet<string> seen)
    {
        var equals = rule.Text.IndexOf('=');
        if (equals < 0)
        {
            reading.Report(rule, Consequence.RefusesUnit, $"{Wording.Shown(rule.Text)} is no rule; it is written partition=use+use");
            return false;
        }

        var name = rule.Slice(0, equals).Trim();
        if (!name.IsEmpty && !PartitionNames.Contains(name.Text, Newest))
        {
            reading.Report(name, Consequence.RefusesUnit, $"{Wording.Shown(name.Text)} is no partition that systemd knows", Spelling.Closest(name.Text, PartitionNames.All(Newest)));
            return false;
        }

        if (!seen.Add(name.Text))
        {
            reading.Report(rule, Consequence.RefusesUnit, name.IsEmpty ? "there are two rules for all other partitions" : $"there are two rules for {Wording.Shown(name)}");
            return false;
        }

        var uses = rule.Slice(equals + 1).Trim();
        if (uses.IsEmpty)
            return true;
        foreach (var part in uses.Split('+'))
        {
            var use = part.Trim();
            if (Array.IndexOf(flags, use.Text) >= 0)
                continue;
            reading.Report(use, Consequence.RefusesUnit, $"{Wording.Shown(use.Text)} is no use of a partition; those are {string.Join(", ", flags)}", Spelling.Closest(use.Text, flags));
            return false;
        }

        return true;
    }
}
