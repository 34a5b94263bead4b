namespace UnitDsl.Site.Planning.Ops;

/// <summary>Where the scripts lie that go with a site.</summary>
public static class OpsPaths
{
    /// <summary>What an operator calls, beside the manifest.</summary>
    public const string Script = "ops";

    /// <summary>Where the programs lie that the units of sites call.</summary>
    public const string Libraries = "/usr/local/lib/unitdsl/";

    /// <summary>What the units of a site call on the machine to wait for their health, and to watch it.</summary>
    public static string HealthProgram(string site) => $"{Libraries}{site}/health";

    /// <summary>The same, in the deploy tree.</summary>
    public static string HealthArtifact(string site) => "root" + HealthProgram(site);

    /// <summary>What units call to speak with PM2.</summary>
    public static string Pm2Program(string site) => $"{Libraries}{site}/pm2";
}
