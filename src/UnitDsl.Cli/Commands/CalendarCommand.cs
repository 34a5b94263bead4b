using System.CommandLine;
namespace UnitDsl.Cli.Commands;
internal static class CalendarCommand { public static Command Create() => new("Calendar".ToLowerInvariant()); }
