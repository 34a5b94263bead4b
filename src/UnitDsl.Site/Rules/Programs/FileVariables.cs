namespace UnitDsl.Site.Rules.Programs;

/// <summary>A program that reads a setting from the file which a variable of the same name and an ending names.</summary>
/// <param name="Program">What it is called.</param>
/// <param name="Suffix">The ending.</param>
/// <param name="Names">The variables with which it does so; none for all of them.</param>
internal sealed record FileVariables(string Program, string Suffix, params string[] Names)
{
    public const string Usual = "_FILE";

    private static readonly Dictionary<string, FileVariables> byName = new FileVariables[]
    {
        new("grafana-server", "__FILE"), new("grafana", "__FILE"),
        new("vaultwarden", Usual),
        new("authelia", Usual),
        new("n8n", Usual),
        new("miniflux", Usual, "DATABASE_URL", "ADMIN_USERNAME", "ADMIN_PASSWORD", "OAUTH2_CLIENT_ID", "OAUTH2_CLIENT_SECRET"),
        new("restic", Usual, "RESTIC_PASSWORD", "RESTIC_REPOSITORY"),
        new("minio", Usual, "MINIO_ROOT_USER", "MINIO_ROOT_PASSWORD"),
        new("postgres_exporter", Usual, "DATA_SOURCE_PASS", "DATA_SOURCE_USER", "DATA_SOURCE_URI"),
        new("lego", Usual), new("traefik", Usual),
    }.ToDictionary(static known => known.Program, StringComparer.Ordinal);

    public static FileVariables? Of(RunProgram program) => byName.TryGetValue(program.Name, out var found) ? found : null;

    public bool Reads(string variable) => Names.Length == 0 || Names.Contains(variable);
}
