namespace UnitDsl.Systemd;

/// <summary>What stands between the @ and the suffix of an instance.</summary>
internal sealed class InstanceNameGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        if (!reading.TryExpand(reading.Value, reading.Rejection, out var name))
            return;
        for (var i = 0; i < name.Length; i++)
        {
            if (!UnitName.IsAllowedInInstance(name[i]))
            {
                reading.Report(name, i, 1, reading.Rejection, $"'{name[i]}' is not allowed in the name of an instance: only letters, digits and :-_.\\@ are");
                return;
            }
        }

        reading.Keep(reading.Value.Text);
    }
}
