namespace UnitDsl.Cli.Commands;
internal static class SecurityCommand { public static Command Create() => new("Security".ToLowerInvariant()); }
