namespace UnitDsl.Systemd;

/// <summary>A journal of its own, which becomes part of the names of files and of units.</summary>
internal sealed class JournalNamespaceGrammar : ValueGrammar
{
    // A directory is called after the machine's id, a dot and the namespace.
    private const int Longest = 255 - 33;

    public override void Read(ValueReading reading)
    {
        if (!reading.TryExpand(reading.Value, reading.Rejection, out var name))
            return;
        if (name.Text is "" or "." or "..")
        {
            reading.Report(reading.Value, reading.Rejection, name.IsEmpty ? $"{Wording.Shown(reading.Value)} comes to nothing here" : $"{Wording.Shown(name)} is no name of a journal: it is that of a directory");
            return;
        }

        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != '\\' && UnitName.IsAllowedInInstance(name[i]))
                continue;
            reading.Report(name, i, 1, reading.Rejection, $"'{name[i]}' is not allowed in the name of a journal: only letters, digits and :-_.@ are");
            return;
        }

        if (name.Length > Longest)
            reading.Report(name, reading.Rejection, $"the name of a journal is at most {Longest} characters long");
        else
            reading.Keep(reading.Value.Text);
    }
}
