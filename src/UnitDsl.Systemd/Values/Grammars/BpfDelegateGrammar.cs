namespace UnitDsl.Systemd;

/// <summary>Names of the kernel's BPF interface, with commas between them.</summary>
internal sealed class BpfDelegateGrammar : ValueGrammar
{
    private const string Any = "any";
    private const string Prefix = "BPF";

    public override void Read(ValueReading reading)
    {
        if (reading.Value.Text == Any)
        {
            reading.Keep(Any);
            return;
        }

        var known = SetCatalogue.Find(reading.Directive.Name, "names", reading.Release)?.Names() ?? [];
        var kept = new List<string>();
        foreach (var name in reading.Value.Split(','))
        {
            // The kernel gets new ones all the time, so only what looks like a slip is one.
            if (Array.IndexOf(known, name.Text) < 0 && (!LooksRight(name.Text) || Spelling.Closest(name.Text, known) is not null))
            {
                reading.Report(name, reading.Rejection, $"{Wording.Shown(name)} is nothing of BPF that can be delegated", ListValue.Meant(name.Text, known, Prefix));
                return;
            }

            kept.Add(name.Text);
        }

        reading.Keep(string.Join(",", kept));
    }

    private static bool LooksRight(string name)
    {
        foreach (var c in name)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')))
                return false;
        }

        return name.StartsWith(Prefix, StringComparison.Ordinal);
    }
}
