using FsCheck;
using FsCheck.Fluent;

namespace UnitDsl.SystemTests.Time;

/// <summary>Calendar events: right ones, ones that are nearly right, and rubbish made of the same letters.</summary>
internal static class CalendarGenerators
{
    private static readonly string[] days = ["Mon", "Tue", "wed", "THU", "Friday", "saturday", "Sun", "Monday", "Sunday"];

    private static readonly string[] shorthands =
    [
        "minutely", "hourly", "daily", "Weekly", "monthly", "quarterly", "semiannually", "semi-annually", "biannually", "bi-annually", "annually", "yearly", "anually", "DAILY", "dailyy", "fortnightly",
    ];

    private static readonly string[] zones =
    [
        "", "", "", "", " UTC", " utc", " Europe/Berlin", " America/New_York", " Australia/Lord_Howe", " Asia/Kolkata", " Europe/Dublin", " CET", " GMT", " Etc/GMT+5", " Africa/Casablanca",
        " CEST", " EST", " EDT", " +1030", " Europe/Nowhere", " europe/berlin", " Europe/", " /UTC", "  UTC", " America/Nuuk", " Pacific/Apia",
    ];

    private static readonly string[] pieces =
    [
        "Mon", "Fri", "..", ".", ",", "-", "~", "/", ":", "*", " ", "  ", "0", "1", "2", "5", "12", "23", "24", "31", "59", "60", "99", "1970", "2026", "2199", "daily", "UTC", "@", "x", "0.5", "999999999999", "+",
    ];

    public static Gen<string> Zoneless { get; } =
        from weekday in Weekday
        from date in Date
        from time in Time(Gen.Constant(0))
        select Join(weekday, date, time);

    public static Gen<string> Valid { get; } = from text in Zoneless from zone in Gen.Elements(zones) select text + zone;

    /// <summary>Times of day around those at which clocks are changed.</summary>
    public static Gen<string> Times { get; } =
        from hour in List(Number(0, 4), 5)
        from minute in List(Number(0, 59), 60)
        from second in Gen.Elements("", ":*", ":0", ":30", ":0/20", ":59.5")
        select $"{hour}:{minute}{second}";

    /// <summary>Every figure may be just inside or just outside what it may be.</summary>
    public static Gen<string> NearlyValid { get; } =
        from weekday in Weekday
        from date in Date
        from time in Time(Gen.Elements(0, 0, 0, 1))
        from zone in Gen.Elements(zones)
        from blank in Gen.Elements(" ", " ", " ", "  ", "")
        select Join(weekday, date, time).Replace(" ", blank, StringComparison.Ordinal) + zone;

    public static Gen<string> Rubbish { get; } =
        from parts in Gen.Elements(pieces).ListOf()
        select string.Concat(parts);

    public static Gen<string> Any { get; } = Gen.Frequency((5, Valid), (3, NearlyValid), (2, Rubbish), (1, from word in Gen.Elements(shorthands) from zone in Gen.Elements(zones) select word + zone));

    private static Gen<string> Weekday => Gen.Frequency((3, Gen.Constant("")), (2, from list in WeekdayItem.NonEmptyListOf() select string.Join(",", list.Take(3))));

    private static Gen<string> WeekdayItem => Gen.Frequency(
        (3, Gen.Elements(days)),
        (2, from first in Gen.Elements(days) from last in Gen.Elements(days) from range in Gen.Elements("..", "..", "-") select first + range + last));

    private static Gen<string> Date => Gen.Frequency(
        (3, Gen.Constant("")),
        (4, from year in List(Year, 4) from month in List(Number(1, 12), 12) from dash in Gen.Elements("-", "-", "~") from day in List(Number(1, 31), 31) select $"{year}-{month}{dash}{day}"),
        (2, from month in List(Number(1, 12), 12) from dash in Gen.Elements("-", "~") from day in List(Number(1, 31), 31) select $"{month}{dash}{day}"),
        (1, from seconds in Gen.Choose(0, int.MaxValue) from scale in Gen.Elements(1L, 2L, 3L, 4L) select $"@{seconds * scale}"));

    private static Gen<string> Year => Gen.Frequency((4, Gen.Choose(2024, 2032).Select(Text)), (1, Gen.Elements("1969", "1970", "2199", "2200", "0", "69", "70", "99", "100", "2038")));

    private static Gen<string> Time(Gen<int> over) => Gen.Frequency(
        (1, Gen.Constant("")),
        (3, from o in over from hour in List(Number(0, 23 + o), 24) from minute in List(Number(0, 59 + o), 60) select $"{hour}:{minute}"),
        (3, from o in over from hour in List(Number(0, 23 + o), 24) from minute in List(Number(0, 59 + o), 60) from second in List(Second(o), 60) select $"{hour}:{minute}:{second}"));

    private static Gen<string> Second(int over) => Gen.Frequency(
        (3, Number(0, 59 + over)),
        (1, from whole in Gen.Choose(0, 59 + over) from fraction in Gen.Elements("0", "5", "25", "000001", "9999999", "123456", "999999", "9999994", "") select $"{whole}.{fraction}"));

    // The edges come up as often as everything between them.
    private static Gen<string> Number(int from, int to) => Gen.Frequency(
        (3, Gen.Choose(from, to).Select(Text)),
        (1, Gen.Elements(from, to, from + 1, to - 1).Select(Text)),
        (1, Gen.Choose(from, to).Select(static n => n.ToString("00", System.Globalization.CultureInfo.InvariantCulture))),
        (1, Gen.Elements("1", "2", "3")));

    private static Gen<string> List(Gen<string> number, int size) => Gen.Frequency(
        (3, Gen.Constant("*")),
        (5, number),
        (2, from items in Item(number, size).NonEmptyListOf() select string.Join(",", items.Take(3))));

    private static Gen<string> Item(Gen<string> number, int size) => Gen.Frequency(
        (2, number),
        (2, from first in number from last in number select $"{first}..{last}"),
        (2, from first in number from step in Gen.Choose(0, (size / 2) + 1) select $"{first}/{step}"),
        (1, from first in number from last in number from step in Gen.Choose(1, (size / 2) + 1) select $"{first}..{last}/{step}"));

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Join(params string[] parts) => string.Join(' ', parts.Where(static part => part.Length > 0));
}
