using System.CommandLine;
namespace UnitDsl.Cli.Commands;
internal static class TimeSpanCommand { public static Command Create() => new("TimeSpan".ToLowerInvariant()); }
