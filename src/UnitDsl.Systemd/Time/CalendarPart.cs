namespace UnitDsl.Systemd;

/// <summary>
/// One item of a list in a calendar event: <c>5</c>, <c>5..9</c>, <c>5/2</c> or <c>5..9/2</c>. Seconds count as microseconds.
/// </summary>
/// <param name="Start">The first value.</param>
/// <param name="Stop">The last one; -1 where there is none.</param>
/// <param name="Repeat">The step from one to the next; 0 where there is only the first.</param>
public readonly record struct CalendarPart(int Start, int Stop, int Repeat)
{
    internal static int Compare(CalendarPart left, CalendarPart right)
    {
        var order = left.Start.CompareTo(right.Start);
        if (order == 0) order = left.Stop.CompareTo(right.Stop);
        return order != 0 ? order : left.Repeat.CompareTo(right.Repeat);
    }
}
