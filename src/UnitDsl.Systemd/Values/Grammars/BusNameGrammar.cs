namespace UnitDsl.Systemd;

/// <summary>A name on the bus: <c>org.example.Thing</c>.</summary>
internal sealed class BusNameGrammar : ValueGrammar
{
    private const int Longest = 255;

    public override void Read(ValueReading reading)
    {
        if (!reading.TryExpand(reading.Value, reading.Rejection, out var name))
            return;
        if (Fault(name.Text, out var at) is { } why)
            reading.Report(name, at, at == 0 ? name.Length : 1, reading.Rejection, $"{Wording.Shown(name)} is no name on the bus: {why}");
        else
            reading.Keep(reading.Value.Text);
    }

    public static bool IsValid(string name) => Fault(name, out _) is null;

    private static string? Fault(string name, out int at)
    {
        at = 0;
        var isUnique = name.StartsWith(":", StringComparison.Ordinal);
        var isStart = true;
        var dots = 0;
        for (var i = isUnique ? 1 : 0; i < name.Length; i++)
        {
            var c = name[i];
            at = i;
            if (c == '.')
            {
                if (isStart)
                    return "a part of it is empty";
                isStart = true;
                dots++;
                continue;
            }

            if (isStart && !isUnique && c is >= '0' and <= '9')
                return "no part may start with a digit";
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-'))
                return "it is made of letters, digits, '_', '-' and dots";
            isStart = false;
        }

        at = 0;
        if (dots == 0)
            return "it needs at least two parts with a dot between them, such as org.example.Thing";
        if (isStart)
            return "its last part is empty";
        return name.Length > Longest ? $"it is longer than {Longest} characters" : null;
    }
}
