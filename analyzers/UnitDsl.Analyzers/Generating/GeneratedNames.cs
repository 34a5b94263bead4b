using System.Globalization;

namespace UnitDsl.Analyzers.Generating;

/// <summary>The names of what is generated.</summary>
internal static class GeneratedNames
{
    public const string Namespace = "UnitDsl.Generated";
    public const string Contract = "UnitDsl.Contract.g.cs";
    public const string SitePayload = "UnitDsl.Payload.Site.g.cs";
    public const string OpsPayload = "UnitDsl.Payload.Ops.g.cs";
    public const string LibraryPayload = "UnitDsl.Payload.Library.g.cs";

    private const string Prefix = "UnitDsl.";
    private const string Suffix = ".g.cs";

    public static string BucketPayload(int bucket) => $"{Prefix}Payload.{Number(bucket)}{Suffix}";

    public static string Number(int bucket) => bucket.ToString("00", CultureInfo.InvariantCulture);

    public static bool IsOurs(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        return name.StartsWith(Prefix, StringComparison.Ordinal)
            && name.EndsWith(Suffix, StringComparison.Ordinal)
            && (name == Contract || name.StartsWith(Prefix + "Payload.", StringComparison.Ordinal))
            && path.IndexOf(nameof(UnitDslGenerator), StringComparison.Ordinal) >= 0;
    }
}
