namespace UnitDsl.Systemd;

/// <summary>A user or a group, by name or number.</summary>
internal sealed class AccountNameGrammar : ValueGrammar
{
    // What other systems map foreign files to; a service that runs as this user can reach them.
    private const string Nobody = "nobody";

    public override void Read(ValueReading reading)
    {
        if (!reading.TryExpand(reading.Value, reading.Rejection, out var name))
            return;
        if (!Check(reading, reading.Value, name.Text))
            return;
        if (name.Text == Nobody && reading.Directive.Name.IndexOf("User", StringComparison.Ordinal) >= 0)
            reading.Report(name, Consequence.Complains, "'nobody' is shared with whatever else has no user of its own; DynamicUser=yes gives the unit one");
        reading.Keep(reading.Value.Text);
    }

    public static bool Check(ValueReading reading, Piece word, string name)
    {
        if (UserName.IsValid(name))
            return true;
        reading.Report(word, reading.Rejection, $"{Wording.Shown(name)} is no user or group: a name has no colon, slash or control character and no blank at its ends; a number is below 4294967295, but not 65535");
        return false;
    }
}
