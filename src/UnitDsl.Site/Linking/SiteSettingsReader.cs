using System.Globalization;
using UnitDsl.Site.Declarations;
using UnitDsl.Site.Fronts;
using UnitDsl.Site.Linking.Intents;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking;

/// <summary><c>[assembly: Site]</c> → settings.</summary>
public static class SiteSettingsReader
{
    public static SiteSettings Read(TypeDeclaration assembly, string assemblyName, ICollection<Finding> problems)
    {
        AttributeUse? site = null;
        foreach (var attribute in assembly.Attributes)
        {
            if (attribute.OwnName == "Site")
                site = attribute;
        }

        var tls = Tls(assembly, problems).ToEquatableArray();
        if (site is null)
            return new SiteSettings(NameOf(assemblyName), EquatableArray<PortSpan>.Empty, null) { Tls = tls };

        var origin = new Origin(TypeDeclaration.AssemblyId, OriginPart.Argument, site.Ordinal, 0);
        var name = site.Arguments.Count > 0 ? site.Arguments[0].Value.Text : "";
        if (!IsName(name))
            problems.Add(new Finding(LanguageRules.InvalidSite, $"'{name}' is no name of a site: lower-case letters, digits and dashes, beginning with a letter", origin));

        var ports = site.Property("Ports") is { Kind: ArgumentKind.Text } given
            ? Ports(given.Text, new Origin(TypeDeclaration.AssemblyId, OriginPart.Property, site.Ordinal, Member: "Ports"), problems)
            : [];
        var budget = Budget(site, problems, out var budgetOrigin);
        return new SiteSettings(name, ports.ToEquatableArray(), origin) { Systemd = Release(site, problems), Podman = Podman(site, problems), Generations = Generations(site, problems), ExposureBudget = budget, ExposureBudgetOrigin = budgetOrigin, Tls = tls, Front = Front(site) };
    }

    /// <summary>The front of a site that says this of itself: <c>nginx</c>, <c>caddy</c> or <c>none</c>.</summary>
    internal static string Front(AttributeUse? site) =>
        site?.Property("Front") is { Kind: ArgumentKind.Enum } front ? front.EnumMember.ToLowerInvariant() : SiteSettings.DefaultFront;

    private static List<TlsModel> Tls(TypeDeclaration assembly, ICollection<Finding> problems)
    {
        var read = new List<TlsModel>();
        foreach (var use in assembly.Attributes)
        {
            if (use.OwnName != "Tls" || use.Arguments.Count == 0)
                continue;
            var host = new Filled(use.Arguments[0].Value.Text, new Origin(TypeDeclaration.AssemblyId, OriginPart.Argument, use.Ordinal, 0));
            var tls = TlsReading.Read(
                host,
                name => use.Property(name) is { Kind: ArgumentKind.Text } value ? new Filled(value.Text, PropertyOf(use, name)) : null,
                use.Property("Redirect") is { Kind: ArgumentKind.Boolean, Text: "false" },
                new Origin(TypeDeclaration.AssemblyId, OriginPart.Attribute, use.Ordinal),
                (problem, origin) => problems.Add(new Finding(LanguageRules.InvalidIntent, problem, origin)));
            if (tls is not null)
                read.Add(tls);
        }

        return read;
    }

    private static int Generations(AttributeUse site, ICollection<Finding> problems)
    {
        if (site.Property("Generations") is not { } given)
            return SiteSettings.DefaultGenerations;
        if (int.TryParse(given.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var generations) && generations is >= 1 and <= 1000)
            return generations;

        problems.Add(new Finding(
            LanguageRules.InvalidSite, $"{given.Text} is no number of generations to keep: the least is 1, the one that runs, and the most is 1000", PropertyOf(site, "Generations")));
        return SiteSettings.DefaultGenerations;
    }

    private static int? Release(AttributeUse site, ICollection<Finding> problems)
    {
        if (site.Property("Systemd") is not { } given)
            return null;
        if (int.TryParse(given.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var release) && release is >= ValueContext.OldestRelease and <= DirectiveCatalogue.NewestRelease)
            return release;

        problems.Add(new Finding(
            LanguageRules.InvalidSite, $"{given.Text} is no release of systemd that can be asked for: they go from {ValueContext.OldestRelease} to {DirectiveCatalogue.NewestRelease}", PropertyOf(site, "Systemd")));
        return null;
    }

    private static PodmanRelease? Podman(AttributeUse site, ICollection<Finding> problems)
    {
        if (site.Property("Podman") is not { Kind: ArgumentKind.Text } given)
            return null;
        if (PodmanRelease.TryParse(given.Text, out var release) && release >= PodmanRelease.Oldest)
            return release;

        problems.Add(new Finding(
            LanguageRules.InvalidSite, $"'{given.Text}' is no release of Podman that can be asked for: write it as \"{PodmanRelease.Default}\"; {PodmanRelease.Oldest} is the first one with Quadlet", PropertyOf(site, "Podman")));
        return null;
    }

    private static int? Budget(AttributeUse site, ICollection<Finding> problems, out Origin? origin)
    {
        origin = null;
        if (site.Property("ExposureBudget") is not { } given)
            return null;
        origin = PropertyOf(site, "ExposureBudget");
        if (double.TryParse(given.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var budget) && budget is >= 0 and <= 10)
            return (int)Math.Floor((budget * 10) + 0.000001);

        problems.Add(new Finding(LanguageRules.InvalidSite, $"{given.Text} is no exposure: it goes from 0, shut off from everything, to 10", origin));
        return null;
    }

    private static Origin PropertyOf(AttributeUse site, string name) => new(TypeDeclaration.AssemblyId, OriginPart.Property, site.Ordinal, Member: name);

    private static List<PortSpan> Ports(string text, Origin origin, ICollection<Finding> problems)
    {
        var spans = new List<PortSpan>();
        foreach (var part in text.Split(','))
        {
            var ends = part.Split('-');
            if (ends.Length <= 2 && TryPort(ends[0], out var first) && TryPort(ends[ends.Length - 1], out var last) && first <= last)
                spans.Add(new PortSpan(first, last));
            else
                problems.Add(new Finding(LanguageRules.InvalidSite, $"'{part.Trim()}' is no range of ports; write it as \"3000-3004\" or \"3000-3004, 8080\"", origin));
        }

        return spans;
    }

    private static bool TryPort(string text, out int port) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is >= 1 and <= 65535;

    private static bool IsName(string name) =>
        name.Length is > 0 and <= 64 && name[0] is >= 'a' and <= 'z' && name.All(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    private static string NameOf(string assemblyName)
    {
        var name = new string(UnitNaming.KebabCase(assemblyName).Select(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? c : '-').ToArray()).Trim('-');
        return IsName(name) ? name : "site";
    }
}
